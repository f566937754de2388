import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  transpilePackages: [
    "@claimline/api",
    "@claimline/db",
    "@claimline/design",
    "@claimline/formats",
    "@claimline/model",
    "@claimline/server",
    "@claimline/timeline-view",
  ],
  // One copy of these in the process: the server in front opens the pool and signs in with them too.
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg", "better-auth", "satori", "sharp"],
};

export default config;
