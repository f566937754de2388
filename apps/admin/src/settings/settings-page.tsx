"use client";

import { useQuery } from "@tanstack/react-query";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { useWords } from "../locale/locale-context.tsx";
import { OfficeGate } from "../office/office-gate.tsx";
import { OfficePage } from "../office/office-page.tsx";
import { useAdmission } from "../office/use-admission.ts";
import { settingsWords } from "../words/settings-words.ts";
import { SettingsForm } from "./settings-form.tsx";

/** The screen on which an administrator says who publishes the site. */
export function SettingsPage() {
  const words = useWords(settingsWords);
  const admission = useAdmission("settings.save");
  const settings = useQuery(
    useNewsroomApi().settings.get.queryOptions(undefined, { enabled: admission.isAllowed }),
  );
  return (
    <OfficePage title={words.settings} about={words.about}>
      <OfficeGate admission={admission} query={settings} notAllowed={words.notAllowed}>
        {(read) => <SettingsForm read={read} />}
      </OfficeGate>
    </OfficePage>
  );
}
