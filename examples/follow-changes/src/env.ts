/** What the service is told by its environment. */
export const settings = {
  /** The public site of a Claimline. */
  url: process.env["CLAIMLINE_URL"] ?? "http://localhost:3000",
  story: process.env["CLAIMLINE_STORY"] ?? "nordkorea-truppen-russland",
  /** Where the last change that was handled is written down. */
  placeFile: process.env["PLACE_FILE"] ?? "last-rev.txt",
};
