import { z } from "zod";
import type { Wording } from "../locale.ts";
import { type Action, permissions } from "./permission.ts";
import { type Role, roles } from "./role.ts";

/** What an API key may be made for; none includes another. */
export const keyScopes = ["read", "draft", "publish"] as const;
export const keyScopeSchema = z.enum(keyScopes);
export type KeyScope = z.infer<typeof keyScopeSchema>;

export const keyScopeLabels: Readonly<Record<KeyScope, Wording>> = {
  read: { de: "Lesen", en: "Read" },
  draft: { de: "Entwerfen", en: "Draft" },
  publish: { de: "Veröffentlichen", en: "Publish" },
};

/**
 * Which scope a key needs for an action. What isn't listed is not for keys, whoever made them: accounts, keys and
 * settings are changed by people who are signed in.
 */
const scopes: Readonly<Partial<Record<Action, KeyScope>>> = {
  "account.self": "read",
  "desk.stories": "read",
  "desk.events": "read",
  "desk.event": "read",
  "desk.timeline": "read",
  "desk.records": "read",
  "desk.record": "read",
  "desk.guide": "read",
  "desk.people": "read",
  "event.publishEffect": "read",
  "revision.list": "read",
  "revision.diff": "read",
  "event.create": "draft",
  "event.saveDraft": "draft",
  "event.submit": "draft",
  "event.requestChanges": "draft",
  "event.assign": "draft",
  "actor.create": "draft",
  "actor.update": "draft",
  "place.create": "draft",
  "place.update": "draft",
  "source.create": "draft",
  "source.update": "draft",
  "desk.story": "read",
  "desk.bundle": "read",
  "story.create": "draft",
  "story.update": "draft",
  "story.publish": "publish",
  "story.unpublish": "publish",
  "desk.recordPage": "read",
  "desk.recordUsage": "read",
  "revision.create": "draft",
  "story.saveGuide": "draft",
  "import.preview": "draft",
  "import.apply": "draft",
  "import.cancel": "draft",
  "import.undo": "draft",
  "import.get": "draft",
  "import.rows": "draft",
  "import.problems": "draft",
  "import.list": "draft",
  "story.publishGuide": "publish",
  "event.approve": "publish",
  "event.publish": "publish",
  "event.schedule": "publish",
  "event.unschedule": "publish",
  "event.unpublish": "publish",
  "revision.restore": "publish",
};

/** The scope that a key needs for the action; `null` where no key may. */
export function scopeFor(action: Action): KeyScope | null {
  return scopes[action] ?? null;
}

/** Whether a key with these scopes may do the action, as far as its scopes go. */
export function mayWithKey(granted: readonly KeyScope[], action: Action): boolean {
  if (permissions[action] === "public") return true;
  const needed = scopeFor(action);
  return needed !== null && granted.includes(needed);
}

/** The most that a scope lets a key be; use cases that publish on the way ask for the role. */
const mostBy: Readonly<Record<KeyScope, Role>> = {
  read: "contributor",
  draft: "editor",
  publish: "publisher",
};

/** The role that a key acts in: never above its maker's, and never above what its scopes are for. */
export function roleOfKey(granted: readonly KeyScope[], maker: Role): Role {
  const most = Math.max(0, ...granted.map((scope) => roles.indexOf(mostBy[scope])));
  return roles[Math.min(most, roles.indexOf(maker))] ?? "contributor";
}
