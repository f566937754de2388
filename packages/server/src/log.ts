import { type Logger, pino, stdSerializers } from "pino";
import { type DestinationStream } from "pino";

export type Log = Logger;

const secretNames = [
  "password",
  "currentPassword",
  "newPassword",
  "token",
  "secret",
  "cookie",
  "set-cookie",
  "authorization",
];

/** JSON lines; what could be a secret never gets into one. `to` is standard output unless a test reads along. */
export function createLog({ app, level }: { app: string; level: string }, to?: DestinationStream): Log {
  const options = {
    level,
    base: { app, pid: process.pid },
    redact: {
      paths: secretNames.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
      censor: "[redacted]",
    },
    serializers: {
      err: (error: unknown) => {
        if (!(error instanceof Error)) return error;
        const { type, message, stack } = stdSerializers.err(error);
        return { type, message: withoutSecrets(message), stack: withoutSecrets(stack) };
      },
    },
  };
  return to ? pino(options, to) : pino(options);
}

/** A text, such as a library's message, without what looks like a secret's value or a password in an address. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/\bclk_[\w-]{20,}/g, "[redacted]")
    .replace(/(\w+:\/\/[^:@/\s]*):[^@\s]*@/g, "$1:[redacted]@")
    .replace(
      /\b((?:\w*password|\w*token|\w*secret|cookie|authorization)["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,;}]+)/gi,
      "$1[redacted]",
    );
}
