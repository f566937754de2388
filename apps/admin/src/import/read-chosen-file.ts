/** The largest file that the newsroom takes. */
export const mostFileBytes = 20_000_000;

/** The bytes of a file in base64, whatever their encoding. */
export async function readChosenFile(file: Blob): Promise<string> {
  return await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(contentsOf(reader.result)));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("The file can't be read.")));
    reader.readAsDataURL(file);
  });
}

/** Without what a data URL has before its contents. */
function contentsOf(url: FileReader["result"]): string {
  return typeof url === "string" ? url.replace(/^[^,]*,/u, "") : "";
}
