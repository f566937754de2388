import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** Columns of the engine's questions about constraints that are of the catalogue's one-byte type "char". */
const charColumns = new Set(["constraint_type", "confdeltype", "confupdtype"]);

/**
 * Prisma's PostgreSQL adapter, made fit for the schema engine. The adapter refuses the type "char", so such columns
 * are asked for as text and handed on as characters; and it cuts scripts at every semicolon, also at those inside a
 * function's body, so a script is sent whole, which besides makes a migration all or nothing.
 */
export class IntrospectingAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const sql = charsAsText(query.sql);
      const result = await queryRaw({ ...query, sql });
      if (sql === query.sql) return result;
      const columnTypes = result.columnNames.map((name, column) =>
        charColumns.has(name)
          ? ColumnTypeEnum.Character
          : (result.columnTypes[column] ?? ColumnTypeEnum.Text),
      );
      return { ...result, columnTypes };
    };
    adapter.executeScript = async (script) => {
      try {
        await pool.query(script);
      } catch (error) {
        throw told(error);
      }
    };
    return adapter;
  }
}

function charsAsText(sql: string): string {
  return sql
    .replace(/\bconstr\.contype AS\b/u, "constr.contype::text AS")
    .replace(/\bcon\.(confdeltype|confupdtype),/gu, "con.$1::text AS $1,");
}

/** The engine tells operators what PostgreSQL said only of errors in this form. */
function told(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const { message, detail, column, hint, severity = "ERROR", code = "" } = error;
  return new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
}
