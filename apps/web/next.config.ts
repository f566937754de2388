import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The server in front compresses, after it has taken note of the pages that it keeps.
  compress: false,
  // Metadata stand in every page's head, whoever asks: some pages are kept and answered to all.
  htmlLimitedBots: /./,
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
