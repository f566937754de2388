import { serveApp } from "@claimline/server/serve-app";
import { openSmallPages } from "./small-pages.ts";

// A whole app process but for Next.
await serveApp({ app: "web", folder: import.meta.dirname, next: openSmallPages });
