import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { printClientTypes } from "./print-client-types.ts";

// Run by the client's `generate`, with the file to write.
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("Say which file to write.");
const target = resolve(file);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, await printClientTypes());
process.exit();
