import { fileURLToPath } from "node:url";
import { serveApp } from "@claimline/server/serve-app";
import next from "next";
import { withPageStatus } from "./problem/page-status.ts";

await serveApp({
  app: "web",
  folder: fileURLToPath(new URL("..", import.meta.url)),
  next,
  aroundPage: withPageStatus,
});
