import { redirect } from "next/navigation";
import { requireAccount } from "../../sign-in/require-account.ts";

export default async function Records() {
  await requireAccount("/records");
  redirect("/records/actor");
}
