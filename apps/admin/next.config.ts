import type { NextConfig } from "next";

const config: NextConfig = {
  // Our packages are TypeScript source, read as such.
  transpilePackages: [
    "@claimline/api",
    "@claimline/db",
    "@claimline/design",
    "@claimline/formats",
    "@claimline/model",
    "@claimline/server",
    "@claimline/timeline-view",
  ],
  // Node loads these itself: they hold native or WebAssembly parts, or find their own files at run time.
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg", "better-auth", "pino"],
  // Types are checked by `check:types`; a start needn't check them again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
};

export default config;
