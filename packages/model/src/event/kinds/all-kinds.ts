import { z } from "zod";
import { announcedDelegation } from "./announced-delegation.ts";
import { appeal } from "./appeal.ts";
import { casualtyEstimate } from "./casualty-estimate.ts";
import { denial } from "./denial.ts";
import { intelligenceBriefing } from "./intelligence-briefing.ts";
import { militaryOperation } from "./military-operation.ts";
import { munitionsDelivery } from "./munitions-delivery.ts";
import { officialConfirmation } from "./official-confirmation.ts";
import { policySignal } from "./policy-signal.ts";
import { statement } from "./statement.ts";
import { treaty } from "./treaty.ts";
import { troopDeployment } from "./troop-deployment.ts";

/** Every kind of event by name, in the order in which a form offers them. */
export const kinds = {
  troop_deployment: troopDeployment,
  munitions_delivery: munitionsDelivery,
  military_operation: militaryOperation,
  casualty_estimate: casualtyEstimate,
  official_confirmation: officialConfirmation,
  denial,
  intelligence_briefing: intelligenceBriefing,
  statement,
  policy_signal: policySignal,
  appeal,
  announced_delegation: announcedDelegation,
  treaty,
} as const;

export type EventKind = keyof typeof kinds;

export const eventKinds = Object.keys(kinds).filter((name): name is EventKind => Object.hasOwn(kinds, name));
export const eventKindSchema = z.enum(eventKinds);
