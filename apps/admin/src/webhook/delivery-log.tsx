"use client";

import type { DeliveryAnswer } from "@claimline/api/webhook/webhook-answer";
import { Badge } from "@claimline/design/badge";
import { Button } from "@claimline/design/button";
import { testMessageType } from "@claimline/model/webhook/message";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { useWhen } from "../office/use-when.ts";
import { frameWords } from "../words/frame-words.ts";
import { deliveryFaultWords, deliveryStateWords, webhookWords } from "../words/webhook-words.ts";
import { fill } from "../words/word-table.ts";
import type { SecretOutcome } from "../office/secret-outcome.ts";
import own from "./webhook.module.css";

interface DeliveryLogProps {
  webhook: string;
  name: string;
  isOn: boolean;
  onDone: (outcome: SecretOutcome) => void;
}

/** The messages to a webhook, last first; while one is under way, the list is kept fresh. */
export function DeliveryLog({ webhook, name, isOn, onDone }: DeliveryLogProps) {
  const words = useWords(webhookWords);
  const frame = useWords(frameWords);
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const pages = useInfiniteQuery({
    queryKey: api.webhook.deliveries.queryKey({ id: webhook }),
    queryFn: ({ pageParam }) =>
      client.webhook.deliveries.query({ id: webhook, limit: 20, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((each) => each.state === "pending")) ? 3_000 : false,
  });
  const items = pages.data?.pages.flatMap((page) => page.items);
  const title = fill(words.of, { action: words.log, name });
  return (
    <section className={own.log} aria-label={title}>
      {pages.error && items === undefined ? (
        <ProblemNotice
          title={frame.notLoaded}
          problem={problemOf(pages.error)}
          onRetry={() => void pages.refetch()}
        />
      ) : items === undefined ? (
        <Loading />
      ) : items.length === 0 ? (
        <p className={styles.about}>{words.logEmpty}</p>
      ) : (
        <ul className={own.log}>
          {items.map((item) => (
            <Message key={item.id} item={item} isOn={isOn} onDone={onDone} />
          ))}
        </ul>
      )}
      {pages.hasNextPage && (
        <div className={styles.actions}>
          <Button aria-disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
    </section>
  );
}

const tones = { pending: "accent", delivered: "neutral", failed: "signal" } as const;

function Message({
  item,
  isOn,
  onDone,
}: { item: DeliveryAnswer } & Pick<DeliveryLogProps, "isOn" | "onDone">) {
  const words = useWords(webhookWords);
  const locale = useLocale();
  const when = useWhen();
  const client = useNewsroomClient();
  const { id, type, story, rev, state, createdAt, nextAt, attempts } = item;
  const what =
    type === testMessageType
      ? words.testMessage
      : `${story ?? ""}: ${fill(words.told, { type, rev: rev ?? 0 })}`;

  function replay() {
    client.webhook.replay.mutate({ delivery: id }).then(
      () => onDone({ is: "none" }),
      (error: unknown) => onDone({ is: "failed", problem: problemOf(error) }),
    );
  }

  return (
    <li className={own.message}>
      <p>
        {what} <Badge tone={tones[state]}>{deliveryStateWords[state][locale]}</Badge>
      </p>
      {isOn && (
        <Button
          look="quiet"
          aria-label={fill(words.replayOf, { what: `${what}, ${when(createdAt)}` })}
          onClick={replay}
        >
          {words.replay}
        </Button>
      )}
      <div className={own.below}>
        <p className={styles.small}>
          {when(createdAt)}
          {nextAt !== null && ` · ${fill(words.nextAt, { at: when(nextAt) })}`}
        </p>
        <ol className={own.attempts} aria-label={words.attempts}>
          {attempts.map(({ number, at, took, status, fault, answer }) => (
            <li key={number} className={styles.small}>
              {fill(words.attempt, {
                at: when(at),
                took,
                outcome:
                  fault === null
                    ? fill(words.arrived, { status: status ?? "" })
                    : `${deliveryFaultWords[fault][locale]}${status === null ? "" : ` (${status})`}`,
              })}
              {answer !== "" && <span className={own.answer}>{answer}</span>}
            </li>
          ))}
        </ol>
      </div>
    </li>
  );
}
