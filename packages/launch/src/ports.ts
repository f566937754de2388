import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { LaunchProblem } from "./launch-problem.ts";

/** A port and the variable that sets it. */
export type PortWish = { variable: string; port: number };

/** Servers of a launcher that was just killed need a moment to go. */
const GRACE_MS = 2_000;
const POLL_MS = 100;
const LOWEST_FREE = 20_000;
const HIGHEST_FREE = 32_000;
const FREE_PORT_ATTEMPTS = 50;

/** Throws one sentence about every port that can't be had. */
export async function requireFreePorts(wishes: readonly PortWish[]): Promise<void> {
  const sentences: string[] = [];
  for (const { variable, port } of wishes) {
    const until = performance.now() + GRACE_MS;
    let code = await tryToListenEverywhere(port);
    while (code === "EADDRINUSE" && performance.now() < until) {
      await delay(POLL_MS);
      code = await tryToListenEverywhere(port);
    }
    if (code !== null) sentences.push(sentence(variable, port, code));
  }
  if (sentences.length > 0) throw new LaunchProblem(sentences.join("\n"));
}

/**
 * A port of this machine that nobody listens on. It lies below those that systems hand out by themselves, so that no
 * outgoing connection takes it before the server does.
 */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < FREE_PORT_ATTEMPTS; attempt += 1) {
    const port = randomInt(LOWEST_FREE, HIGHEST_FREE);
    if ((await tryToListenEverywhere(port)) === null) return port;
  }
  throw new Error("No port of this machine is free.");
}

/** A program may hold one address only, and some systems would still lend us the others. */
async function tryToListenEverywhere(port: number): Promise<string | null> {
  return (await tryToListen(port, "127.0.0.1")) ?? (await tryToListen(port, undefined));
}

function tryToListen(port: number, host: string | undefined): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "unknown"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

function sentence(variable: string, port: number, code: string): string {
  if (code === "EADDRINUSE") {
    return `Port ${port} is in use by another program: stop that one, or set ${variable} to another port.`;
  }
  if (code === "EACCES") {
    return `Port ${port} is reserved for the administrator: set ${variable} to a port from 1024 on.`;
  }
  return `Port ${port} can't be used (${code}): set ${variable} to another port.`;
}
