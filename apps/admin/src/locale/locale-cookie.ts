/** Holds the newsroom's language; its own name, for cookies don't heed the port that parts it from the public site. */
export const localeCookie = "claimline-newsroom-locale";
