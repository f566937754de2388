import { roleSchema } from "@claimline/model/publication/role";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";

export const listDeskPeopleOutput = z.strictObject({
  items: z.array(z.strictObject({ id: z.string(), name: z.string(), role: roleSchema, isSelf: z.boolean() })),
});

/** Who works in the newsroom and can be given something to do, by name; without addresses. */
export async function listDeskPeople({
  database,
  account,
}: SignedInContext): Promise<z.infer<typeof listDeskPeopleOutput>> {
  const rows = await database.user.findMany({
    where: { deactivatedAt: null },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return {
    items: rows.map(({ id, name, role }) => ({
      id,
      name,
      role: roleSchema.parse(role),
      isSelf: id === account.id,
    })),
  };
}
