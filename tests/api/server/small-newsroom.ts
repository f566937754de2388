import { serveApp } from "@claimline/server/serve-app";
import { openSmallPages } from "./small-pages.ts";

// The newsroom's whole process but for Next.
await serveApp({ app: "admin", folder: import.meta.dirname, next: openSmallPages });
