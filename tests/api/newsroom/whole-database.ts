import type { Newsroom } from "./newsroom.ts";

type Tables = Readonly<Record<string, unknown>>;

/** All rows of all tables. */
export async function wholeDatabase({ database }: Newsroom): Promise<Tables> {
  const tables = await database.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> '_prisma_migrations'`;
  const contents: [string, unknown][] = [];
  for (const { name } of tables.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const rows = await database.$queryRawUnsafe<{ row: unknown }[]>(
      `select to_jsonb(t) as row from "${name}" t order by to_jsonb(t)::text`,
    );
    contents.push([name, rows.map(({ row }) => row)]);
  }
  return Object.fromEntries(contents);
}

/** Names of the tables whose rows are others. */
export function changedTables(before: Tables, after: Tables): string[] {
  return Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
