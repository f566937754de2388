/** The program to drive instead of the first browser found. */
export function givenBrowser(): string | null {
  return process.env["CLAIMLINE_BROWSER"] || null;
}

/** Folders in which programs are looked for. */
export function programFolders(): readonly string[] {
  return (process.env["PATH"] ?? "").split(":").filter((folder) => folder !== "");
}

/** Where to write pictures of every screen; `null` when nobody asked for them. */
export function pictureFolder(): string | null {
  return process.env["CLAIMLINE_PICTURES"] || null;
}
