import { pluralStanceLabels, type Stance, stanceLabels } from "@claimline/model/claim/stance";
import type { Locale } from "@claimline/model/locale";

/** The verb of a stance, agreeing with who has it: "NATO bestätigt", "USA bestätigen". */
export function stanceVerb(stance: Stance, { plural }: { plural: boolean }, locale: Locale): string {
  return (plural ? pluralStanceLabels : stanceLabels)[stance][locale];
}
