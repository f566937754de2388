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
import { useWhen } from "../office/use-when.ts";
import { apiKeyWords } from "../words/api-key-words.ts";
import { fill } from "../words/word-table.ts";
import { KeyForm } from "./key-form.tsx";
import type { KeyOutcome } from "./key-outcome.ts";
import { KeyRow } from "./key-row.tsx";

/** The screen on which administrators make, renew and revoke the keys of services. */
export function ApiKeysPage() {
  const words = useWords(apiKeyWords);
  const when = useWhen();
  const api = useNewsroomApi();
  const queries = useQueryClient();
  const admission = useAdmission("apiKey.list");
  const keys = useQuery(api.apiKey.list.queryOptions(undefined, { enabled: admission.isAllowed }));
  const [outcome, setOutcome] = useState<KeyOutcome>({ is: "none" });

  function done(next: KeyOutcome) {
    setOutcome(next);
    void queries.invalidateQueries({ queryKey: api.apiKey.list.queryKey() });
  }

  return (
    <OfficePage title={words.keys} about={words.about}>
      <OfficeGate admission={admission} query={keys} notAllowed={words.notAllowed}>
        {({ items }) => (
          <>
            <OutcomeNotice outcome={outcome} failed={words.failed} />
            {outcome.is === "secret" && (
              <SecretNotice key={outcome.secret} label={words.secret} secret={outcome.secret}>
                <p>{fill(words.secretOnce, { name: outcome.name })}</p>
                {outcome.formerEndsAt !== null && (
                  <p>{fill(words.formerUntil, { at: when(outcome.formerEndsAt) })}</p>
                )}
              </SecretNotice>
            )}
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
