import type { ActorKind } from "@claimline/model/actor/schema";
import type { ExportedActor, ExportedStory } from "./exported-story.ts";
import { type JsonLdNode, node } from "./json-ld-context.ts";

const types: Readonly<Record<ActorKind, string>> = {
  state: "Country",
  organisation: "Organization",
  person: "Person",
  outlet: "NewsMediaOrganization",
};

export function actorId(slug: string, { site, story }: ExportedStory): string {
  return `${site}${story.url}#actor-${slug}`;
}

/** Who acts or speaks, by schema.org's types and by Wikidata. */
export function actorNode(actor: ExportedActor, story: ExportedStory): JsonLdNode {
  return node({
    "@type": types[actor.kind],
    "@id": actorId(actor.slug, story),
    name: actor.name,
    sameAs: actor.wikidata === null ? null : `https://www.wikidata.org/wiki/${actor.wikidata}`,
  });
}
