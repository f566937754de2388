import type { Locale } from "./generated/procedures.ts";

/** Where Claimline is, and how it is asked. */
export interface ClientSettings {
  /** The public site, such as `https://timeline.example.org`. */
  url: string;
  /** The newsroom, such as `https://newsroom.example.org`: for everything that isn't public. */
  adminUrl?: string | undefined;
  /** A key that an administrator made in the newsroom. It is sent to `adminUrl` only. */
  apiKey?: string | undefined;
  /** The language of texts and messages where a call doesn't name one. */
  locale?: Locale | undefined;
  /**
   * How many reads of the same moment may go in one request: 1 (when absent) to 10. One by one, each has an address of
   * its own, under which caches can keep the answer.
   */
  batch?: number | undefined;
  /** How often a failed call is tried again, 4 times when absent: no answer, 429, 502, 503 and 504. */
  retries?: number | undefined;
  /** The longest first pause before trying again, in milliseconds (300 when absent); it doubles each time, up to 30 s. */
  retryPauseMs?: number | undefined;
  /** How long one try may take, in milliseconds: 30 000 when absent. */
  timeoutMs?: number | undefined;
  /** Instead of the environment's own. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** The settings with all that was left out. */
export interface FullSettings {
  url: string;
  adminUrl: string | null;
  apiKey: string | null;
  locale: Locale | null;
  batch: number;
  retries: number;
  retryPauseMs: number;
  timeoutMs: number;
  fetch: typeof globalThis.fetch;
}

/** The most calls that the server takes in one request. */
const mostInBatch = 10;

/** @throws TypeError for an address that isn't one, or a number out of range */
export function completeSettings(settings: ClientSettings): FullSettings {
  const { adminUrl, batch = 1, retries = 4, retryPauseMs = 300, timeoutMs = 30_000 } = settings;
  return {
    url: address("url", settings.url),
    adminUrl: adminUrl === undefined ? null : address("adminUrl", adminUrl),
    apiKey: settings.apiKey ?? null,
    locale: settings.locale ?? null,
    batch: whole("batch", batch, 1, mostInBatch),
    retries: whole("retries", retries, 0, 100),
    retryPauseMs: whole("retryPauseMs", retryPauseMs, 0, 30_000),
    timeoutMs: whole("timeoutMs", timeoutMs, 1, 2 ** 31 - 1),
    fetch: settings.fetch ?? ((input, init) => globalThis.fetch(input, init)),
  };
}

function address(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/u.test(url.protocol)) {
    throw new TypeError(`${name} has to be an http or https address, not "${text}".`);
  }
  return url.href.replace(/\/+$/u, "");
}

function whole(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new TypeError(`${name} has to be a whole number from ${least} to ${most}, not ${value}.`);
}
