"use client";

import type { DeskStory } from "@claimline/api/desk/list-desk-stories";
import { may } from "@claimline/model/publication/permission";
import { dayOf } from "@claimline/model/time/day";
import { formatWhen } from "@claimline/model/time/format-when";
import { readQuickEntry } from "@claimline/model/time/quick-entry";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { useEventPages } from "../desk/use-event-pages.ts";
import { printProposal } from "../event/event-proposal.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { hostIn } from "../record/web-address.ts";
import { paletteWords } from "../words/palette-words.ts";
import { fill } from "../words/word-table.ts";
import { Modal } from "./modal.tsx";
import styles from "./palette.module.css";
import { plainText, plainWords } from "../find/plain-text.ts";
import { type Command, matchingCommands, useCommands } from "./use-commands.ts";

interface CommandPaletteProps {
  story: DeskStory;
  stories: readonly DeskStory[];
  onClose: () => void;
}

const eventsShown = 6;

/** One line to go anywhere, open any event, or begin a new one with what is typed. */
export function CommandPalette({ story, stories, onClose }: CommandPaletteProps) {
  const words = useWords(paletteWords);
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const self = useQuery(useNewsroomApi().account.self.queryOptions());
  const role = self.data?.role ?? null;
  const commands = matchingCommands(useCommands(story.slug, stories, role), typed);
  const events = useFoundEvents(story, typed);
  const begin = useQuickEntry(story, typed);
  const offered = [...commands, ...events, ...(begin && may(role, "event.create") ? [begin] : [])];

  function run(command: Command | undefined) {
    if (!command) return;
    onClose();
    command.run();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      run(offered[active]);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((active + step + offered.length) % Math.max(1, offered.length));
    }
  }

  return (
    <Modal label={words.palette} onClose={onClose}>
      <input
        className={styles.line}
        type="text"
        role="combobox"
        aria-label={words.palette}
        aria-expanded={offered.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active < offered.length ? `${listId}-${active}` : undefined}
        aria-describedby={`${listId}-help`}
        autoComplete="off"
        spellCheck={false}
        placeholder={words.ask}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(0);
        }}
      />
      {/* A native list offers no second line. */}
      {/* oxlint-disable jsx-a11y/prefer-tag-over-role */}
      <div id={listId} role="listbox" aria-label={words.palette} className={styles.options}>
        {offered.map((command, index) => (
          // The keys are heard by the line above.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={command.id}
            id={`${listId}-${index}`}
            ref={index === active ? (element) => element?.scrollIntoView({ block: "nearest" }) : undefined}
            role="option"
            aria-selected={index === active}
            className={styles.option}
            onClick={() => run(command)}
          >
            <span>{command.label}</span>
            <span className={styles.hint}>
              {command.hint}
              {command.keys && <kbd>{command.keys}</kbd>}
            </span>
          </div>
        ))}
      </div>
      {/* oxlint-enable jsx-a11y/prefer-tag-over-role */}
      <p id={`${listId}-help`} className={styles.help}>
        {words.help}
      </p>
      <output className="cl-visually-hidden">
        {offered.length === 1 ? words.foundOne : fill(words.foundMany, { count: offered.length })}
      </output>
    </Modal>
  );
}

function useFoundEvents(story: DeskStory, typed: string): Command[] {
  const words = useWords(paletteWords);
  const locale = useLocale();
  const router = useRouter();
  const q = useDeferredValue(typed);
  const pages = useEventPages(story.slug, { q });
  // What was found for other words must not be what Enter opens.
  if (q.trim() === "" || q !== typed || pages.isPlaceholderData) return [];
  // Who types a title means that event, rather than one that mentions its words.
  const inTitle = (title: string) => plainWords(q).every((word) => plainText(title).includes(word));
  const found = pages.data?.pages[0]?.items ?? [];
  const ranked = found.toSorted((a, b) => Number(inTitle(b.title)) - Number(inTitle(a.title)));
  return ranked.slice(0, eventsShown).map(({ slug, title, when }) => ({
    id: `event-${slug}`,
    label: title || slug,
    hint:
      when === null ? words.undated : formatWhen(when, { locale, timeZone: story.timeZone, style: "short" }),
    run: () => router.push(`/stories/${story.slug}/events/${slug}`),
  }));
}

/** A new event of what is typed, with what was understood of it. */
function useQuickEntry(story: DeskStory, typed: string): Command | null {
  const words = useWords(paletteWords);
  const locale = useLocale();
  const router = useRouter();
  const { timeZone } = story;
  const [today] = useState(() => dayOf(Date.now(), timeZone));
  if (typed.trim() === "") return null;
  const { title, when, url } = readQuickEntry(typed, { locale, timeZone, today });
  const understood = [
    when === null ? words.undated : formatWhen(when, { locale, timeZone }),
    url === null ? "" : fill(words.source, { host: hostIn(url) }),
  ];
  return {
    id: "begin",
    label: fill(words.begin, { title: title === "" ? words.untitled : title }),
    hint: understood.filter(Boolean).join(" · "),
    run: () =>
      router.push(
        `/stories/${story.slug}/events/new${printProposal({ when, kind: null, title, source: url })}`,
      ),
  };
}
