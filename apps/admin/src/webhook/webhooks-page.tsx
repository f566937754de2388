"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { useWords } from "../locale/locale-context.tsx";
import { OfficeGate } from "../office/office-gate.tsx";
import { OfficePage } from "../office/office-page.tsx";
import styles from "../office/office.module.css";
import { OutcomeNotice } from "../office/outcome-notice.tsx";
import { SecretNotice } from "../office/secret-notice.tsx";
import { useAdmission } from "../office/use-admission.ts";
import { webhookWords } from "../words/webhook-words.ts";
import { emptyWebhook, WebhookForm } from "./webhook-form.tsx";
import type { SecretOutcome } from "../office/secret-outcome.ts";
import { WebhookRow } from "./webhook-row.tsx";

/** The screen on which administrators say which services are told of publications, and see how that fares. */
export function WebhooksPage() {
  const words = useWords(webhookWords);
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const queries = useQueryClient();
  const admission = useAdmission("webhook.list");
  const enabled = admission.isAllowed;
  const webhooks = useQuery(
    api.webhook.list.queryOptions(undefined, {
      enabled,
      // While something is on its way, it is watched.
      refetchInterval: ({ state }) => (state.data?.items.some(({ pending }) => pending > 0) ? 3_000 : false),
    }),
  );
  const stories = useQuery(api.desk.stories.queryOptions(undefined, { enabled }));
  const [outcome, setOutcome] = useState<SecretOutcome>({ is: "none" });

  function done(next: SecretOutcome) {
    setOutcome(next);
    void queries.invalidateQueries({ queryKey: api.webhook.pathKey() });
  }

  return (
    <OfficePage title={words.webhooks} about={words.about}>
      <OfficeGate admission={admission} query={webhooks} notAllowed={words.notAllowed}>
        {({ items }) => (
          <>
            <OutcomeNotice outcome={outcome} failed={words.failed} />
            {outcome.is === "secret" && <SecretNotice key={outcome.secret} handed={outcome} words={words} />}
            <WebhookForm
              title={words.make}
              action={words.make}
              start={emptyWebhook}
              stories={stories.data?.items ?? []}
              onSubmit={async (content) => {
                const { webhook, secret } = await client.webhook.create.mutate(content);
                return { is: "secret", name: webhook.name, secret, formerEndsAt: null };
              }}
              onDone={done}
            />
            <section className={styles.section} aria-labelledby="webhooks">
              <h2 id="webhooks">{words.present}</h2>
              {items.length === 0 && <p className={styles.about}>{words.none}</p>}
              <ul className={styles.rows}>
                {items.map((item) => (
                  <WebhookRow key={item.id} item={item} stories={stories.data?.items ?? []} onDone={done} />
                ))}
              </ul>
            </section>
          </>
        )}
      </OfficeGate>
    </OfficePage>
  );
}
