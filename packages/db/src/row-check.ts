/**
 * Binds the model's schemas to Prisma's tables: what is written by hand twice is compared by the compiler. A column
 * that the model lacks, a field that the table lacks or a value that only one of them knows is a type error here.
 * Nothing in this file runs.
 */
import type { z } from "zod";
import type { ActorKind, actorSchema } from "@claimline/model/actor/schema";
import type { PlacePrecision, placeSchema } from "@claimline/model/place/schema";
import type { StoryState, Visibility, WorkState } from "@claimline/model/publication/state";
import type { sourceKindSchema, sourceSchema } from "@claimline/model/source/schema";
import type { DeliveryState, WebhookContent } from "@claimline/model/webhook/schema";
import type { Actor, Place, Source, Webhook } from "../generated/client.ts";
import type * as columns from "../generated/enums.ts";

/** Fails to compile unless `Same` is `true`. */
type Check<Same extends true> = Same;
type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Columns that only the table has: keys, versions and the id behind a slug. */
type OwnColumns = "id" | "version";

type ActorFields = Omit<z.infer<typeof actorSchema>, "speaksFor">;
type ActorColumns = Omit<Actor, OwnColumns | "speaksForId">;
type PlaceFields = z.infer<typeof placeSchema>;
type PlaceColumns = Omit<Place, OwnColumns>;
type SourceFields = z.infer<typeof sourceSchema>;
type SourceColumns = Omit<Source, OwnColumns>;

type WebhookOwnColumns =
  | OwnColumns
  | "secret"
  | "formerSecret"
  | "formerSecretEndsAt"
  | "createdAt"
  | "disabledAt"
  | "disabledBy";
type WebhookColumns = Omit<Webhook, WebhookOwnColumns | "storyId">;

/** What a field holds must fit into its column. JSON columns are checked when they are parsed on reading. */
type Fits<Fields, Columns> =
  Equal<keyof Fields, keyof Columns> extends true
    ? {
        [Key in keyof Fields & keyof Columns]: Fields[Key] extends Columns[Key] ? true : false;
      }[keyof Fields & keyof Columns]
    : false;

/** @public */
export type RowChecks = [
  Check<Fits<ActorFields, ActorColumns>>,
  Check<Fits<PlaceFields, PlaceColumns>>,
  Check<Fits<SourceFields, SourceColumns>>,
  Check<Fits<Omit<WebhookContent, "story">, WebhookColumns>>,
  Check<Equal<DeliveryState, columns.DeliveryState>>,
  Check<Equal<ActorKind, columns.ActorKind>>,
  Check<Equal<PlacePrecision, columns.PlacePrecision>>,
  Check<Equal<z.infer<typeof sourceKindSchema>, columns.SourceKind>>,
  Check<Equal<StoryState, columns.StoryState>>,
  Check<Equal<WorkState, columns.WorkState>>,
  Check<Equal<Visibility, columns.Visibility>>,
];
