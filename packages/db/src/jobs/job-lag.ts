import { z } from "zod";
import type { Database } from "../database.ts";

const lagSchema = z.tuple([z.object({ seconds: z.number() })]);

/** For how many seconds the job has waited that is due longest and that no worker has taken; 0 when none is due. */
export async function jobLag(database: Pick<Database, "$queryRaw">): Promise<number> {
  const [{ seconds }] = lagSchema.parse(
    await database.$queryRaw`select coalesce(extract(epoch from now() - min(start_after)), 0)::float8 as seconds
      from pgboss.job where state < 'active' and start_after <= now() and name not like '\\_\\_pgboss%'`,
  );
  return Math.max(0, Math.round(seconds));
}
