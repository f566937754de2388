import type { SignedInContext } from "../context.ts";
import { linkAddress, type LinkKind } from "../sign-in/account-links.ts";
import { linkLetter } from "./link-letter.ts";
import type { HandedLink } from "./user-answer.ts";

/** Sends a link to its person; where there is no mail server, or it fails, the administrator gets it to hand over. */
export async function handOverLink(
  ctx: SignedInContext,
  { kind, email, token, expiresAt }: { kind: LinkKind; email: string; token: string; expiresAt: Date },
): Promise<HandedLink> {
  if (ctx.post === undefined) throw new Error("Links can only be handed over from the newsroom.");
  const { newsroomUrl, mailer } = ctx.post;
  const link = linkAddress(newsroomUrl, kind, token);
  const until = expiresAt.toISOString();
  if (mailer === null) return { link, mail: "none", expiresAt: until };
  try {
    await mailer.send({
      to: email,
      ...linkLetter({ kind, link, until, from: ctx.account.name }, ctx.locale),
    });
    return { link: null, mail: "sent", expiresAt: until };
  } catch {
    // A mail server that is down must keep nobody out: the answer says so and carries the link.
    return { link, mail: "failed", expiresAt: until };
  }
}
