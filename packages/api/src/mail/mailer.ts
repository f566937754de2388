import { createTransport } from "nodemailer";

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Hands letters to a mail server. Rejects when that doesn't take one. */
export interface Mailer {
  send(letter: Letter): Promise<void>;
  close(): void;
}

/** No editor waits longer for a mail server. */
const patienceMs = 10_000;

/**
 * Letters go through the mail server at `smtpUrl` (`smtp:` or `smtps:`). They come from its parameter `from`, else from
 * `no-reply` at the newsroom's host.
 */
export function createMailer({ smtpUrl, newsroomUrl }: { smtpUrl: string; newsroomUrl: string }): Mailer {
  const url = new URL(smtpUrl);
  const from = url.searchParams.get("from") ?? `Claimline <no-reply@${new URL(newsroomUrl).hostname}>`;
  const isSecure = url.protocol === "smtps:";
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/gu, ""),
    port: Number(url.port) || (isSecure ? 465 : 587),
    secure: isSecure,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    ...(url.username !== "" && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
  });
  return {
    send: async (letter) => {
      await transport.sendMail({ ...letter, from });
    },
    close: () => transport.close(),
  };
}
