import { SettingsPage } from "../../settings/settings-page.tsx";
import { requireAccount } from "../../sign-in/require-account.ts";

export default async function Settings() {
  await requireAccount("/settings");
  return <SettingsPage />;
}
