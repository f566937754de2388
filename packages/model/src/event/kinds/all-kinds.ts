import { announcedDelegation } from "./announced-delegation.ts";
import { munitionsDelivery } from "./munitions-delivery.ts";
import { officialConfirmation } from "./official-confirmation.ts";
import { troopDeployment } from "./troop-deployment.ts";

/** Every kind of event by name, in the order in which a form offers them. */
export const kinds = {
  troop_deployment: troopDeployment,
  official_confirmation: officialConfirmation,
  announced_delegation: announcedDelegation,
  munitions_delivery: munitionsDelivery,
} as const;

export type EventKind = keyof typeof kinds;
