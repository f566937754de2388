import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const server = (portVariable: string) => `
import { createServer } from "node:http";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
if (existsSync("die-at-start")) { console.log("cannot find my umbrella"); process.exit(4); }
const orphan = spawn("sleep", ["600"], { cwd: process.cwd(), stdio: "ignore" });
const server = createServer((request, response) => {
  if (request.url === "/die") process.exit(3);
  if (request.url === "/env") response.end(JSON.stringify(process.env));
  else response.end(JSON.stringify({ pid: process.pid, orphan: orphan.pid }));
});
server.listen(Number(process.env.${portVariable}));
if (existsSync("deaf")) process.on("SIGTERM", () => console.log("I hear nothing"));
`;

const build = `
import { existsSync, mkdirSync, writeFileSync, appendFileSync } from "node:fs";
if (existsSync("break-build")) { console.error("Type error: a cat is no dog"); process.exit(1); }
mkdirSync(".next", { recursive: true });
if (existsSync("slow-build")) { writeFileSync(".next/building", ""); await new Promise((resolve) => setTimeout(resolve, 600_000)); }
writeFileSync(".next/BUILD_ID", String(Math.random()));
appendFileSync("builds.md", "built\\n");
`;

const prepare = `
import { existsSync } from "node:fs";
if (existsSync("break-prepare")) { console.error("no story today"); process.exit(1); }
if (!existsSync(process.env.DATA_DIR + "/prepared")) {
  console.log("Newsroom sign-in: desk@example.org correct-horse");
  (await import("node:fs")).writeFileSync(process.env.DATA_DIR + "/prepared", "");
}
`;

const worker = `
import { writeFileSync } from "node:fs";
writeFileSync(process.env.DATA_DIR + "/worker.pid", String(process.pid));
setInterval(() => undefined, 60_000);
`;

/** Writes a repository whose parts are small programs in the places of the real ones. */
export function writeFakeRepository(root: string): void {
  const files: Record<string, string> = {
    "package.json": '{ "type": "module" }',
    "packages/model/package.json": '{ "name": "@claimline/model" }',
    "packages/model/src/claim.ts": "export const claim = 1;\n",
    "packages/db/package.json": '{ "name": "@claimline/db", "scripts": { "generate": "node generate.mjs" } }',
    "packages/db/prisma/schema.prisma": "// none\n",
    "packages/db/generate.mjs":
      'import { appendFileSync } from "node:fs"; appendFileSync("generations.md", "once\\n");\n',
    "packages/api/src/prepare.ts": prepare,
    "apps/worker/package.json": '{ "type": "module" }',
    "apps/worker/src/worker.ts": worker,
  };
  for (const [name, port] of [
    ["web", "WEB_PORT"],
    ["admin", "ADMIN_PORT"],
  ] as const) {
    files[`apps/${name}/package.json`] =
      '{ "type": "module", "dependencies": { "@claimline/model": "workspace:*" } }';
    files[`apps/${name}/src/server.ts`] = server(port);
    files[`apps/${name}/build.ts`] = build;
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
