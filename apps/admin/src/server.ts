import { fileURLToPath } from "node:url";
import { serveApp } from "@claimline/server/serve-app";
import next from "next";

await serveApp({ app: "admin", folder: fileURLToPath(new URL("..", import.meta.url)), next });
