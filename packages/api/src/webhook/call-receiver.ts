import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { type ClientRequest, type IncomingMessage, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { DeliveryFault } from "@claimline/model/webhook/schema";
import { isInNetworks, isPublicAddress, readNetworks } from "./public-address.ts";

/** How requests to receivers are made. */
export interface ReceiverRules {
  /** Networks that may be called although they are not the internet at large, and without TLS, such as `10.0.0.0/8`. */
  networks: readonly string[];
  /** Finds the addresses of a name; the machine's own way when absent. */
  resolve?: (hostname: string) => Promise<readonly LookupAddress[]>;
  /** How long one request may take, in milliseconds. */
  timeLimitMs?: number;
}

export interface ReceiverCall {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** How a request ended: with a status, or with a fault, or with a status that is a fault. */
export interface ReceiverAnswer {
  status: number | null;
  fault: DeliveryFault | null;
  /** How its text begins. */
  answer: string;
}

const usualTimeLimitMs = 15_000;
/** How much of an answer is read, and how long after its headers it is waited for. */
const mostAnswerBytes = 1_000;
const answerWithinMs = 2_000;

class CallFault extends Error {
  readonly fault: DeliveryFault;

  constructor(fault: DeliveryFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Sends one request and reads the beginning of the answer. A redirect isn't followed. The address that a name was found
 * to have is checked and is the one that is connected to, so that a name can't be let in at one address and called at another.
 */
export async function callReceiver(call: ReceiverCall, rules: ReceiverRules): Promise<ReceiverAnswer> {
  const signal = AbortSignal.timeout(rules.timeLimitMs ?? usualTimeLimitMs);
  try {
    const response = await send(new URL(call.url), call, { signal, lookup: guardedLookup(call.url, rules) });
    const status = response.statusCode ?? 0;
    return { status, fault: faultOf(status), answer: await readBeginning(response) };
  } catch (error) {
    return { status: null, fault: signal.aborted ? "timed-out" : faultBehind(error), answer: "" };
  }
}

function send(
  url: URL,
  { headers, body }: ReceiverCall,
  options: { signal: AbortSignal; lookup: LookupFunction },
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  // A name is checked when it is looked up. What is an address already is never looked up.
  if (isIP(host) !== 0) {
    options.lookup(host, { all: true }, (error) => {
      if (error) reject(error);
      else start();
    });
  } else start();
  return promise;

  function start() {
    const sending: ClientRequest = (url.protocol === "https:" ? requestSecure : requestPlain)(url, {
      ...options,
      method: "POST",
      // No connection is kept: the next attempt looks the name up anew.
      agent: false,
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
    });
    sending.on("response", resolve);
    sending.on("error", reject);
    sending.on("close", () => reject(new CallFault("no-connection")));
    sending.end(body);
  }
}

/** Finds the addresses of a host and leaves only those that may be called. */
function guardedLookup(url: string, rules: ReceiverRules): LookupFunction {
  return (host, options, callback) => {
    const answer = async () => {
      const allowed = await allowedAddresses(host, url.startsWith("https:"), rules);
      if (allowed instanceof CallFault) callback(allowed, "");
      else if (options.all) callback(null, allowed);
      else callback(null, allowed[0].address, allowed[0].family);
    };
    void answer();
  };
}

async function allowedAddresses(
  host: string,
  isSecure: boolean,
  { networks, resolve = resolveName }: ReceiverRules,
): Promise<[LookupAddress, ...LookupAddress[]] | CallFault> {
  const literal = isIP(host);
  const found = literal === 0 ? await resolve(host) : [{ address: host, family: literal }];
  const named = readNetworks(networks);
  const inNamed = found.filter(({ address }) => isInNetworks(address, named));
  const open = found.filter(({ address }) => isPublicAddress(address));
  const [first, ...others] = isSecure ? [...inNamed, ...open] : inNamed;
  if (first) return [first, ...others];
  if (found.length === 0) return new CallFault("name-not-found");
  return new CallFault(open.length > 0 ? "address-insecure" : "address-not-allowed");
}

/** As the machine does it; a name that can't be resolved has no addresses. */
async function resolveName(hostname: string): Promise<readonly LookupAddress[]> {
  try {
    return await lookup(hostname, { all: true });
  } catch {
    return [];
  }
}

function faultOf(status: number): DeliveryFault | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return "redirected";
  return status === 410 ? "gone" : "refused";
}

function faultBehind(error: unknown): DeliveryFault {
  if (error instanceof CallFault) return error.fault;
  return "no-connection";
}

async function readBeginning(response: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const timer = setTimeout(() => response.destroy(), answerWithinMs);
  try {
    const read: AsyncIterable<Uint8Array> = response;
    for await (const bytes of read) {
      chunks.push(bytes);
      size += bytes.length;
      if (size >= mostAnswerBytes) break;
    }
  } catch {
    // The status is known; what was to follow it matters to nobody.
  } finally {
    clearTimeout(timer);
    response.destroy();
  }
  const text = Buffer.concat(chunks).subarray(0, mostAnswerBytes).toString();
  // Neither PostgreSQL nor a page can show what isn't text.
  return text.replace(/[^\P{C}\n\t]/gu, "�");
}
