import type { DeskStory } from "@claimline/api/desk/list-desk-stories";
import { deskViewLabels, deskViews } from "@claimline/model/desk/desk-view";
import { may } from "@claimline/model/publication/permission";
import type { Role } from "@claimline/model/publication/role";
import { workStateLabels, workStateSchema } from "@claimline/model/publication/state";
import { useRouter } from "next/navigation";
import { printDeskFilter } from "../desk/desk-filter.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { accountWords } from "../words/account-words.ts";
import { apiKeyWords } from "../words/api-key-words.ts";
import { auditWords } from "../words/audit-words.ts";
import { deskWords } from "../words/desk-words.ts";
import { guideWords } from "../words/guide-words.ts";
import { paletteWords } from "../words/palette-words.ts";
import { peopleWords } from "../words/people-words.ts";
import { settingsWords } from "../words/settings-words.ts";
import { timelineWords } from "../words/timeline-words.ts";
import { webhookWords } from "../words/webhook-words.ts";
import { plainText, plainWords } from "../find/plain-text.ts";

/** Something that the palette offers. */
export interface Command {
  id: string;
  label: string;
  /** What it is about, or what was understood. */
  hint: string;
  /** The key that does the same. */
  keys?: string;
  run: () => void;
}

/** What can be gone to from anywhere on the desk of a story. */
export function useCommands(story: string, stories: readonly DeskStory[], role: Role | null): Command[] {
  const router = useRouter();
  const locale = useLocale();
  const words = useWords(paletteWords);
  const desk = useWords(deskWords);
  const { timeline } = useWords(timelineWords);
  const { guide } = useWords(guideWords);
  const { settings } = useWords(settingsWords);
  const { account, changePassword } = useWords(accountWords);
  const { keys } = useWords(apiKeyWords);
  const { webhooks } = useWords(webhookWords);
  const { audit } = useWords(auditWords);
  const { people } = useWords(peopleWords);
  const at = `/stories/${story}`;
  const page = (href: string, label: string, hint = words.goTo): Command => ({
    id: href,
    label,
    hint,
    run: () => router.push(href),
  });
  return [
    { ...page(`${at}/events/new`, desk.newEvent, ""), keys: "N" },
    page(at, desk.list),
    ...workStateSchema.options.map((state) =>
      page(
        `${at}${printDeskFilter({ states: [state] })}`,
        `${desk.views}: ${workStateLabels[state][locale]}`,
      ),
    ),
    ...deskViews.map((view) =>
      page(`${at}${printDeskFilter({ view })}`, `${desk.views}: ${deskViewLabels[view].name[locale]}`),
    ),
    page(`${at}/timeline`, timeline),
    page(`${at}/guide`, guide),
    ...stories
      .filter(({ slug }) => slug !== story)
      .map(({ slug, title }) => page(`/stories/${slug}`, title, words.story)),
    ...(may(role, "user.list") ? [page("/people", people)] : []),
    ...(may(role, "apiKey.list") ? [page("/api-keys", keys)] : []),
    ...(may(role, "webhook.list") ? [page("/webhooks", webhooks)] : []),
    ...(may(role, "audit.list") ? [page("/audit", audit)] : []),
    ...(may(role, "settings.save") ? [page("/settings", settings)] : []),
    page("/account", account),
    page("/change-password", changePassword),
  ];
}

/** The commands whose names hold every word of the text. */
export function matchingCommands(commands: readonly Command[], text: string): Command[] {
  const asked = plainWords(text);
  return commands.filter(({ label, hint }) => {
    const name = plainText(`${label} ${hint}`);
    return asked.every((word) => name.includes(word));
  });
}
