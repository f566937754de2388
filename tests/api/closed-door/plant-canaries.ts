import { createHash, randomUUID } from "node:crypto";
import type { EventContent } from "@claimline/model/event/schema";
import { deskSlug } from "../content/desk-story.ts";
import { makeClaim, makeEventContent } from "../content/event-content.ts";
import { makePlace, makeSource } from "../content/records.ts";
import { bringToApproval, bringToReview, publishNew } from "../newsroom/desk-steps.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";

/** A newsroom with secrets in every place that the public must not see into. */
export interface Planted {
  story: string;
  /** Words that stand nowhere else, by the place where they were put. */
  canaries: ReadonlyMap<string, string>;
  /** Words that the public does see: when they don't occur in any answer, nothing was really asked. */
  shown: readonly string[];
  /** Slugs of events: live ones, one unpublished, and those that the public doesn't know. */
  live: readonly string[];
  /** Slugs of actors of live events. */
  parties: readonly string[];
  tombstone: string;
  hidden: readonly string[];
  /** Slug of a story that isn't published. */
  hiddenStory: string;
  /** Tokens of previews of a hidden event that have expired, were ended, or never were. */
  deadPreviews: readonly string[];
  /** Ids of the hidden events. */
  hiddenIds: readonly string[];
}

/** Puts secrets into the desk's story by the use cases; what has no use case yet goes into its table. */
export async function plantCanaries(newsroom: Newsroom): Promise<Planted> {
  const canaries = new Map<string, string>();
  const run = randomUUID().slice(0, 6);
  // Letters and digits only, so that no escaping of HTML, JSON or addresses can hide it.
  const secret = (place: string) => {
    const word = `kanarie${run}x${canaries.size}x`;
    canaries.set(place, word);
    return word;
  };
  const { database } = newsroom;
  const editor = await newsroom.makeAccount("editor", person("editor", secret));
  const publisher = await newsroom.makeAccount("publisher", person("publisher", secret));
  canaries.set("id of an editor", editor.id).set("id of a publisher", publisher.id);
  const asEditor = await newsroom.caller(editor);
  const asPublisher = await newsroom.caller(publisher);
  await database.session.create({
    data: {
      id: randomUUID(),
      token: secret("session token"),
      userId: editor.id,
      expiresAt: new Date(newsroom.clock.now()),
    },
  });
  await database.account.create({
    data: {
      id: randomUUID(),
      accountId: editor.id,
      providerId: "credential",
      userId: editor.id,
      password: secret("password"),
    },
  });
  const cited = await plantRecords(newsroom, secret);

  /** An event whose every text is a secret. */
  const secretEvent = (state: string, changed: Parameters<typeof makeEventContent>[0] = {}): EventContent =>
    makeEventContent({
      slug: secret(`slug of ${state}`),
      title: { de: secret(`title of ${state}`), en: secret(`English title of ${state}`) },
      summary: { de: secret(`summary of ${state}`), en: secret(`English summary of ${state}`) },
      kind: "munitions_delivery",
      details: { supplier: null, recipient: null, items: [{ de: secret(`details of ${state}`) }] },
      places: [cited.place],
      actors: [{ actor: cited.actor, role: "subject" }],
      claims: [
        makeClaim({
          slug: secret(`slug of a claim of ${state}`),
          actor: cited.actor,
          via: cited.actor,
          office: { de: secret(`office in ${state}`) },
          statement: { de: secret(`statement of ${state}`), en: secret(`English statement of ${state}`) },
          quote: { text: secret(`quote of ${state}`), lang: "en" },
          sources: [{ source: cited.source, locator: secret(`locator in ${state}`) }],
        }),
      ],
      quantities: [],
      ...changed,
    });

  const create = async (content: EventContent, state: string) =>
    await asEditor.event.create({ story: deskSlug, content, note: secret(`note on ${state}`) });
  const draft = await create(secretEvent("a draft"), "a draft");
  const inReview = await bringToReview(
    newsroom,
    await create(secretEvent("an event in review"), "an event in review"),
  );
  const approved = await bringToApproval(
    newsroom,
    await create(secretEvent("an approved event"), "an approved event"),
  );
  const givenBack = await bringToReview(
    newsroom,
    await create(secretEvent("an event given back"), "an event given back"),
  );
  await asPublisher.event.requestChanges({
    id: givenBack.id,
    version: givenBack.version,
    comment: secret("comment of a review"),
  });

  // Live, published by somebody whose name is secret, and with a relation to what isn't public.
  const live = makeEventContent({
    slug: `live-${run}`,
    title: { de: `sichtbar${run}`, en: `visible${run}` },
    relations: [{ type: "follows", event: draft.slug }],
  });
  const made = await asEditor.event.create({
    story: deskSlug,
    content: live,
    note: secret("note on a live event"),
  });
  const submitted = await asEditor.event.submit({ id: made.id, version: made.version });
  const accepted = await asPublisher.event.approve({ id: made.id, version: submitted.version });
  const published = await asPublisher.event.publish({ id: made.id, version: accepted.version });
  await asEditor.event.saveDraft({
    id: made.id,
    version: published.version,
    content: secretEvent("the next revision of a live event", { slug: live.slug }),
  });
  canaries.delete("slug of the next revision of a live event");

  const gone = await publishNew(newsroom, makeEventContent({ slug: `gone-${run}` }));
  const unpublished = await asPublisher.event.unpublish({
    id: gone.id,
    version: gone.version,
    note: { de: `zurueck${run}` },
  });
  await asEditor.event.saveDraft({
    id: gone.id,
    version: unpublished.version,
    content: secretEvent("an unpublished event", { slug: gone.slug }),
  });
  canaries.delete("slug of an unpublished event");

  // Links to a draft: one that holds, and two that don't any more.
  const tokens: string[] = [];
  for (const _link of ["holds", "expired", "ended"]) {
    const link = await asEditor.preview.create({ id: draft.id });
    const token = link.path.replace("/preview/", "");
    const tokenHash = createHash("sha256").update(token).digest("hex");
    canaries.set(`hash of the token of preview ${tokens.push(token)}`, tokenHash);
    const expiresAt = new Date(newsroom.clock.now() - 1);
    if (tokens.length === 2)
      await database.previewLink.update({ where: { id: link.id }, data: { expiresAt } });
    if (tokens.length === 3) await asEditor.preview.revoke({ id: link.id });
  }

  const hiddenStory = await plantStory(newsroom, secret, secretEvent("an event of an unpublished story"));
  const auditDetail = secret("detail in the audit");
  const requestId = secret("request in the audit");
  await database.auditEntry.create({
    data: { at: new Date(newsroom.clock.now()), action: "test", details: { auditDetail }, requestId },
  });
  return {
    story: deskSlug,
    canaries,
    shown: [`sichtbar${run}`, `visible${run}`, `zurueck${run}`],
    live: ["harbour-closed", live.slug],
    parties: ["alpha", "beta"],
    tombstone: gone.slug,
    hidden: [draft.slug, inReview.slug, approved.slug, givenBack.slug],
    deadPreviews: [...tokens.slice(1), "x".repeat(43), "short"],
    hiddenIds: [draft.id, inReview.id, approved.id, givenBack.id],
    hiddenStory,
  };
}

function person(role: string, secret: (place: string) => string): { name: string; email: string } {
  return { name: secret(`name of a ${role}`), email: `${secret(`e-mail of a ${role}`)}@newsroom.example` };
}

/** An actor, a place and a source that only unpublished events cite. */
async function plantRecords({ database }: Newsroom, secret: (place: string) => string) {
  const actor = secret("slug of an uncited actor");
  await database.actor.create({
    data: {
      slug: actor,
      kind: "person",
      name: { de: secret("name of an uncited actor") },
      role: { de: secret("role of an uncited actor") },
      pluralIn: [],
    },
  });
  const place = secret("slug of an uncited place");
  await database.place.create({
    data: makePlace({ slug: place, name: { de: secret("name of an uncited place") } }),
  });
  const source = secret("slug of an uncited source");
  await database.source.create({
    data: makeSource({
      slug: source,
      title: secret("title of an uncited source"),
      publisher: secret("publisher of an uncited source"),
      url: `https://example.org/${secret("address of an uncited source")}`,
      remark: secret("remark on an uncited source"),
    }),
  });
  return { actor, place, source };
}

async function plantStory(
  { database, clock }: Newsroom,
  secret: (place: string) => string,
  content: EventContent,
) {
  const at = new Date(clock.now());
  const slug = secret("slug of an unpublished story");
  const story = {
    slug,
    topic: { de: secret("topic of an unpublished story") },
    title: { de: secret("title of an unpublished story") },
    summary: { de: secret("summary of an unpublished story") },
    defaultLocale: "de" as const,
    timeZone: "Europe/Berlin",
    lanes: ["deliveries" as const],
    guide: [],
  };
  const { id: storyId } = await database.story.create({
    data: { slug, content: story, createdAt: at, updatedAt: at },
  });
  await database.timelineEvent.create({
    data: { storyId, slug: content.slug, content, contributorIds: [], createdAt: at, updatedAt: at },
  });
  return slug;
}
