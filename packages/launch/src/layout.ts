import { createRequire } from "node:module";
import { join } from "node:path";

/** A program that runs as long as the product: its script in its folder, and what people call it. */
export type Program = { title: string; folder: string; script: string };

/** One of the two servers, and how it is built. */
export type App = Program & {
  name: "web" | "admin";
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
  /** What the servers leave for later is done here. */
  worker: Program;
};

/** The product in this repository. */
export function productLayout(repository: string): Layout {
  return {
    repository,
    databasePackage: join(repository, "packages", "db"),
    prepare: join(repository, "packages", "api", "src", "prepare.ts"),
    apps: [app(repository, "web", "the public site"), app(repository, "admin", "the newsroom")],
    worker: {
      title: "the worker",
      folder: join(repository, "apps", "worker"),
      script: join("src", "worker.ts"),
    },
  };
}

function app(repository: string, name: App["name"], title: string): App {
  const folder = join(repository, "apps", name);
  return {
    name,
    title,
    folder,
    script: join("src", "server.ts"),
    buildCommand: () => [createRequire(join(folder, "package.json")).resolve("next/dist/bin/next"), "build"],
  };
}
