import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
// Node can't import the engine's `.wasm` by itself: its glue is loaded alone and given the instance.
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { IntrospectingAdapter } from "./introspecting-adapter.ts";

// Declared by hand, for the only other place that declares it is the DOM's library.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
};

let compiled: Promise<void> | undefined;

async function compile(): Promise<void> {
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(path.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...glue } });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/**
 * Works with Prisma's own schema engine, as WebAssembly from npm, so that migrating needs no download. It works on the
 * database at `databaseUrl` and writes the same `_prisma_migrations` table as `prisma migrate deploy`.
 */
export async function withSchemaEngine<Result>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  compiled ??= compile();
  await compiled;
  // The engine leaves its connections open, so the pool is ours to end.
  const pool = new pg.Pool({ connectionString: databaseUrl });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new IntrospectingAdapter(pool));
    return await work(await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter));
  } finally {
    await pool.end();
  }
}
