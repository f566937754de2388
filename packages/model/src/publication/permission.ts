import { type Role, roles } from "./role.ts";

/**
 * The one table of who may call what: `public` is everybody, else the least role. A contributor's rights to edit and
 * submit are for own drafts only, which the use case checks (`own-draft-only`).
 */
export const permissions = {
  "story.list": "public",
  "story.bySlug": "public",
  "story.newsDays": "public",
  "event.list": "public",
  "event.bySlug": "public",
  "event.search": "public",
  "timeline.window": "public",
  "claim.list": "public",
  "position.matrix": "public",
  "actor.list": "public",
  "place.list": "public",
  "source.list": "public",
  "change.list": "public",
  "change.diff": "public",
  "change.subscribe": "public",
  "account.self": "contributor",
  "account.secondFactor": "contributor",
  "account.sessions": "contributor",
  "account.endSession": "contributor",
  "account.endOtherSessions": "contributor",
  "audit.list": "admin",
  "audit.filters": "admin",
  "user.list": "admin",
  "user.invite": "admin",
  "user.withdrawInvitation": "admin",
  "user.setRole": "admin",
  "user.deactivate": "admin",
  "user.reactivate": "admin",
  "user.resetPassword": "admin",
  "apiKey.list": "admin",
  "apiKey.create": "admin",
  "apiKey.rotate": "admin",
  "apiKey.revoke": "admin",
  "user.resetSecondFactor": "admin",
  "settings.get": "admin",
  "settings.save": "admin",
  "desk.stories": "contributor",
  "desk.events": "contributor",
  "desk.event": "contributor",
  "desk.timeline": "contributor",
  "desk.records": "contributor",
  "desk.record": "contributor",
  "desk.guide": "contributor",
  "story.saveGuide": "editor",
  "story.publishGuide": "publisher",
  "actor.create": "editor",
  "actor.update": "editor",
  "place.create": "editor",
  "place.update": "editor",
  "source.create": "editor",
  "source.update": "editor",
  "event.create": "contributor",
  "event.saveDraft": "contributor",
  "event.submit": "contributor",
  "event.requestChanges": "editor",
  "event.approve": "publisher",
  "event.publish": "publisher",
  "event.lookAtEmergency": "publisher",
  "event.schedule": "publisher",
  "event.unschedule": "publisher",
  "event.unpublish": "publisher",
  "event.trash": "contributor",
  "event.untrash": "contributor",
  "desk.trash": "contributor",
  "revision.list": "contributor",
  "revision.diff": "contributor",
  "revision.restore": "publisher",
  "preview.create": "contributor",
  "preview.list": "contributor",
  "preview.revoke": "contributor",
  "presence.beat": "contributor",
} as const satisfies Record<string, Role | "public">;

export type Action = keyof typeof permissions;

/** Whether somebody with this role (`null`: a reader) may do the action. */
export function may(role: Role | null, action: Action): boolean {
  const least: Role | "public" = permissions[action];
  if (least === "public") return true;
  return role !== null && roles.indexOf(role) >= roles.indexOf(least);
}
