import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { inheritedEnv } from "./env.ts";

// The client generator needs no engine, but Prisma's command looks for one and would download it: any
// existing executable will do.
const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
const { status } = spawnSync(process.execPath, [prisma, "generate"], {
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  env: inheritedEnv({ PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" }),
  stdio: ["ignore", "ignore", "inherit"],
});
process.exitCode = status ?? 1;
