/** Keeps a reader's choice of language; the only cookie of the public site. */
export const localeCookie = "claimline-locale";
