import { z } from "zod";
import type { Wording } from "../locale.ts";
import { localizedTextSchema } from "../localized-text.ts";
import { referencesIn } from "../reference.ts";
import { edtfSchema } from "../time/edtf-schema.ts";
import {
  describeDate,
  type DescribedItem,
  type DescribeSetting,
  describeText,
  plain,
} from "./described-item.ts";
import { type EventKind, kinds } from "./kinds/all-kinds.ts";
import { deploymentStageLabels } from "./kinds/troop-deployment.ts";

const textSchema = localizedTextSchema(10_000);
const stages: Readonly<Record<string, Wording>> = deploymentStageLabels;

/** The values of one of a kind's own details in words; what they are its schema says. */
export function describeDetail(
  kind: EventKind,
  name: string,
  value: unknown,
  setting: DescribeSetting,
): DescribedItem[] {
  const shape: Readonly<Record<string, z.core.$ZodType>> = kinds[kind].details.shape;
  const field = shape[name];
  const schema = field instanceof z.ZodNullable ? field.unwrap() : field;
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item: unknown) => describeValue(schema.element, item, setting));
  }
  return describeValue(schema, value, setting);
}

function describeValue(
  schema: z.core.$ZodType | undefined,
  value: unknown,
  setting: DescribeSetting,
): DescribedItem[] {
  const { locale, names } = setting;
  if (value === null || value === undefined || value === "") return [];
  if (typeof value === "string") {
    const [reference] = schema ? referencesIn(schema, value) : [];
    if (reference?.to === "place") return [plain(value, names.place(value))];
    if (reference) return [plain(value, names.actor(value))];
    if (schema === edtfSchema) return [describeDate(value, setting)];
    return [plain(value, stages[value]?.[locale] ?? value)];
  }
  const text = textSchema.safeParse(value);
  if (!text.success) return [plain(value, JSON.stringify(value))];
  const described = describeText(text.data, locale);
  return described.exact === "" ? [] : [{ ...described, value }];
}
