"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { useWords } from "../locale/locale-context.tsx";
import { OfficeGate } from "../office/office-gate.tsx";
import { OfficePage } from "../office/office-page.tsx";
import styles from "../office/office.module.css";
import { OutcomeNotice } from "../office/outcome-notice.tsx";
import { SecretNotice } from "../office/secret-notice.tsx";
import { useAdmission } from "../office/use-admission.ts";
import { apiKeyWords } from "../words/api-key-words.ts";
import { KeyForm } from "./key-form.tsx";
import type { SecretOutcome } from "../office/secret-outcome.ts";
import { KeyRow } from "./key-row.tsx";

/** The screen on which administrators make, renew and revoke the keys of services. */
export function ApiKeysPage() {
  const words = useWords(apiKeyWords);
  const api = useNewsroomApi();
  const queries = useQueryClient();
  const admission = useAdmission("apiKey.list");
  const keys = useQuery(api.apiKey.list.queryOptions(undefined, { enabled: admission.isAllowed }));
  const [outcome, setOutcome] = useState<SecretOutcome>({ is: "none" });

  function done(next: SecretOutcome) {
    setOutcome(next);
    void queries.invalidateQueries({ queryKey: api.apiKey.list.queryKey() });
  }

  return (
    <OfficePage title={words.keys} about={words.about}>
      <OfficeGate admission={admission} query={keys} notAllowed={words.notAllowed}>
        {({ items }) => (
          <>
            <OutcomeNotice outcome={outcome} failed={words.failed} />
            {outcome.is === "secret" && <SecretNotice key={outcome.secret} handed={outcome} words={words} />}
            <KeyForm onDone={done} />
            <section className={styles.section} aria-labelledby="keys">
              <h2 id="keys">{words.present}</h2>
              {items.length === 0 && <p className={styles.about}>{words.none}</p>}
              <ul className={styles.rows}>
                {items.map((item) => (
                  <KeyRow key={item.id} item={item} onDone={done} />
                ))}
              </ul>
            </section>
          </>
        )}
      </OfficeGate>
    </OfficePage>
  );
}
