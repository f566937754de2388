import { createRequire } from "node:module";
import { join } from "node:path";

/** One of the two servers: where it lies, how it is built, and what people call it. */
export type App = {
  name: "web" | "admin";
  title: string;
  folder: string;
  server: string;
  /** Arguments to Node that build it; the output is `.next` in its folder. */
  buildCommand(): readonly string[];
};

/** Where the parts of the product lie. Tests put small programs in their place. */
export type Layout = {
  repository: string;
  databasePackage: string;
  /** Migrates, loads the first story, makes the first administrator. */
  prepare: string;
  apps: readonly App[];
};

/** The product in this repository. */
export function productLayout(repository: string): Layout {
  return {
    repository,
    databasePackage: join(repository, "packages", "db"),
    prepare: join(repository, "packages", "api", "src", "prepare.ts"),
    apps: [app(repository, "web", "the public site"), app(repository, "admin", "the newsroom")],
  };
}

function app(repository: string, name: App["name"], title: string): App {
  const folder = join(repository, "apps", name);
  return {
    name,
    title,
    folder,
    server: join("src", "server.ts"),
    buildCommand: () => [createRequire(join(folder, "package.json")).resolve("next/dist/bin/next"), "build"],
  };
}
