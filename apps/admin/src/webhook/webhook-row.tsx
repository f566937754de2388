"use client";

import type { DeskStory } from "@claimline/api/desk/list-desk-stories";
import type { WebhookAnswer } from "@claimline/api/webhook/webhook-answer";
import { Badge } from "@claimline/design/badge";
import { Button } from "@claimline/design/button";
import { webhookKindLabels } from "@claimline/model/webhook/message";
import { useEffect, useRef, useState } from "react";
import { useNewsroomClient } from "../api-client/newsroom-api.ts";
import { problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { useWhen } from "../office/use-when.ts";
import { webhookWords } from "../words/webhook-words.ts";
import { fill } from "../words/word-table.ts";
import { DeliveryLog } from "./delivery-log.tsx";
import { WebhookForm } from "./webhook-form.tsx";
import type { SecretOutcome } from "../office/secret-outcome.ts";
import own from "./webhook.module.css";

type Step = "test" | "rotate" | "disable" | "enable" | "delete";
type Asked = "rotate" | "disable" | "delete";

const sure = { rotate: "rotateSure", disable: "disableSure", delete: "deleteSure" } as const;
const isAsked = (step: Step): step is Asked => Object.hasOwn(sure, step);

interface WebhookRowProps {
  item: WebhookAnswer;
  stories: readonly DeskStory[];
  onDone: (outcome: SecretOutcome) => void;
}

/** A webhook, what administrators can do to it, and its messages. What services notice asks first. */
export function WebhookRow({ item, stories, onDone }: WebhookRowProps) {
  const words = useWords(webhookWords);
  const locale = useLocale();
  const when = useWhen();
  const client = useNewsroomClient();
  const [asking, setAsking] = useState<Asked | null>(null);
  const [open, setOpen] = useState<"form" | "log" | null>(null);
  const answers = useRef<HTMLDivElement>(null);
  const { id, version, name, url, story, kinds, state, pending, lastDeliveredAt, formerSecretEndsAt } = item;

  useEffect(() => {
    if (asking !== null) answers.current?.querySelector("button")?.focus();
  }, [asking]);

  async function go(step: Step): Promise<SecretOutcome> {
    const did = (text: string) => ({ is: "done" as const, text: fill(text, { name }) });
    if (step === "rotate") {
      const { webhook, secret } = await client.webhook.rotateSecret.mutate({ id });
      return { is: "secret", name, secret, formerEndsAt: webhook.formerSecretEndsAt };
    }
    await client.webhook[step].mutate({ id });
    if (step === "test") {
      setOpen("log");
      return did(words.wasTested);
    }
    if (step === "delete") return did(words.wasDeleted);
    return did(step === "disable" ? words.wasDisabled : words.wasEnabled);
  }
  function run(step: Step) {
    setAsking(null);
    go(step).then(onDone, (error: unknown) => onDone({ is: "failed", problem: problemOf(error) }));
  }

  const steps: readonly Step[] =
    state === "on" ? ["test", "rotate", "disable", "delete"] : ["enable", "rotate", "delete"];
  const toldOf = stories.find(({ slug }) => slug === story)?.title ?? story ?? words.everyStory;
  const about = [
    toldOf,
    lastDeliveredAt === null ? words.neverDelivered : fill(words.delivered, { at: when(lastDeliveredAt) }),
    ...(pending > 0 ? [fill(words.waiting, { count: pending })] : []),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <p className={styles.name}>
          {name}
          {state !== "on" && <Badge tone="signal">{words[state]}</Badge>}
        </p>
        <p className={`${styles.small} ${own.url}`}>{url}</p>
        <p className={styles.small}>{about.join(" · ")}</p>
        <p className={styles.small}>{kinds.map((kind) => webhookKindLabels[kind][locale]).join(", ")}</p>
        {formerSecretEndsAt !== null && (
          <p className={styles.small}>{fill(words.formerUntil, { at: when(formerSecretEndsAt) })}</p>
        )}
      </div>
      <div className={styles.actions}>
        {steps.map((step) => (
          <Button
            key={step}
            look="quiet"
            aria-label={fill(words.of, { action: words[step], name })}
            onClick={() => (isAsked(step) ? setAsking(step) : run(step))}
          >
            {words[step]}
          </Button>
        ))}
        <Button
          look="quiet"
          aria-expanded={open === "form"}
          aria-label={fill(words.of, { action: words.edit, name })}
          onClick={() => setOpen(open === "form" ? null : "form")}
        >
          {words.edit}
        </Button>
        <Button
          look="quiet"
          aria-expanded={open === "log"}
          aria-label={fill(words.of, { action: words.log, name })}
          onClick={() => setOpen(open === "log" ? null : "log")}
        >
          {words.log}
        </Button>
      </div>
      {asking !== null && (
        <div ref={answers} className={styles.asking} role="alert">
          <p>{fill(words[sure[asking]], { name })}</p>
          <div className={styles.actions}>
            <Button onClick={() => run(asking)}>{words[asking]}</Button>
            <Button look="quiet" onClick={() => setAsking(null)}>
              {words.cancel}
            </Button>
          </div>
        </div>
      )}
      {open === "form" && (
        <div className={own.below}>
          <WebhookForm
            key={version}
            title={fill(words.of, { action: words.edit, name })}
            action={words.save}
            start={{ name, url, story, kinds }}
            stories={stories}
            onSubmit={async (content) => {
              const changed = await client.webhook.update.mutate({ id, version, content });
              setOpen(null);
              return { is: "done", text: fill(words.wasChanged, { name: changed.name }) };
            }}
            onDone={onDone}
            onCancel={() => setOpen(null)}
          />
        </div>
      )}
      {open === "log" && (
        <div className={own.below}>
          <DeliveryLog webhook={id} name={name} isOn={state === "on"} onDone={onDone} />
        </div>
      )}
    </li>
  );
}
