import type { Locale } from "@claimline/model/locale";
import { checkSchema, type SchemaCheck } from "@claimline/model/schema-problem";
import { type StoryHead, storyHeadSchema } from "@claimline/model/story/schema";
import { emptyValue, tidyValue } from "../schema-form/field-shape.ts";
import { storyFields } from "./story-labels.ts";

/** What is typed into a story's fields, by the field's name. */
export type StoryValues = Readonly<Record<string, unknown>>;

export function emptyStory(locale: Locale, timeZone: string): StoryValues {
  const { shape } = storyHeadSchema;
  const empty = Object.fromEntries(storyFields.map((field) => [field, emptyValue(shape[field])]));
  return { ...empty, defaultLocale: locale, timeZone };
}

/** The story that was typed, or what is wrong with it. */
export function readStory(values: StoryValues, locale: Locale): SchemaCheck<StoryHead> {
  const { shape } = storyHeadSchema;
  const content = Object.fromEntries(
    storyFields.map((field) => [field, tidyValue(shape[field], values[field])]),
  );
  return checkSchema(storyHeadSchema, content, locale);
}
