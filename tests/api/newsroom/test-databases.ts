import { randomUUID } from "node:crypto";
import pg from "pg";

/** `empty` is migrated and holds nothing, `desk` holds the small story of `content/desk-story.ts`, `story` the first story. */
export const templates = ["empty", "desk", "story"] as const;
export type Template = (typeof templates)[number];

/** Where the databases of a test run are: the address of the server's own database, and the name that all of them begin with. */
export interface TestServer {
  url: string;
  prefix: string;
}

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** The address of the template; nothing ever connects to it once it is made. */
function templateUrl(server: TestServer, template: Template): string {
  return databaseUrl(server, templateName(server, template));
}

/** Makes an empty database for a template and answers with its address. */
export async function createTemplate(server: TestServer, template: Template): Promise<string> {
  await onServer(server, `create database ${pg.escapeIdentifier(templateName(server, template))}`);
  return templateUrl(server, template);
}

/** A database of the caller's own that holds nothing, not even tables. */
export async function createDatabase(
  server: TestServer,
): Promise<{ url: string; drop: () => Promise<void> }> {
  return await cloneNamed(server, "template1");
}

/** A database of the caller's own, like the template; `drop` removes it, whoever is still connected. */
export async function cloneDatabase(
  server: TestServer,
  template: Template,
): Promise<{ url: string; drop: () => Promise<void> }> {
  return await cloneNamed(server, templateName(server, template));
}

async function cloneNamed(
  server: TestServer,
  template: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `${server.prefix}_${randomUUID().replaceAll("-", "")}`;
  const [clone, original] = [name, template].map((text) => pg.escapeIdentifier(text));
  await onServer(server, `create database ${clone} template ${original}`);
  return {
    url: databaseUrl(server, name),
    drop: () => onServer(server, `drop database if exists ${clone} with (force)`),
  };
}

/** Removes all databases of the run, also those that a crashed test has left. */
export async function dropAll(server: TestServer): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where starts_with(datname, $1)",
      [`${server.prefix}_`],
    );
    for (const { datname } of rows) {
      await client.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`);
    }
  } finally {
    await client.end();
  }
}

function templateName({ prefix }: TestServer, template: Template): string {
  return `${prefix}_template_${template}`;
}

function databaseUrl({ url }: TestServer, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function onServer({ url }: TestServer, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
