import type { Database } from "./database.ts";
import { Prisma } from "../generated/client.ts";

/** SQL with its values apart from its text. */
export type Sql = Prisma.Sql;

/** Puts SQL together from literal text, other SQL, and values, each of which becomes a parameter. */
export const sql = Prisma.sql;

/** All conditions at once; without any, none. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join([...conditions], " and ");
}

/** The sum of values; there must be one. */
export function sumOf(values: readonly Sql[]): Sql {
  return Prisma.join([...values], " + ");
}

/** What SQL can be asked of: the whole database or one transaction. */
export type SqlDatabase = Pick<Database, "$queryRaw">;
