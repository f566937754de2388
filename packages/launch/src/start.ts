// What `pnpm start` and `pnpm dev` run.
import { resolve } from "node:path";
import { ambientEnvironment } from "./env.ts";
import { launch } from "./launch.ts";
import { productLayout } from "./layout.ts";
import { stopRequests } from "./stop-requests.ts";

const code = await launch({
  layout: productLayout(resolve(import.meta.dirname, "..", "..", "..")),
  environment: ambientEnvironment(),
  dev: process.argv.includes("--dev"),
  stopRequested: stopRequests(),
  onReady: (ready) => process.send?.(ready),
});
process.exit(code);
