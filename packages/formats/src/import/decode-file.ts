/** The text of a file, and the encoding that had to be guessed because it names none and isn't UTF-8. */
export interface DecodedFile {
  text: string;
  guessed: string | null;
}

/** Reads the bytes of a file as text: by its byte order mark, else as UTF-8, else as what Windows programs write. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return known("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return known("utf-16be", bytes);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), guessed: null };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), guessed: "Windows-1252" };
  }
}

function known(encoding: string, bytes: Uint8Array): DecodedFile {
  return { text: new TextDecoder(encoding).decode(bytes), guessed: null };
}
