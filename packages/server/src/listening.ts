import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";

/** All addresses, of IPv6 and IPv4; then IPv4 alone, for machines without the former. */
const allAddresses = ["::", "0.0.0.0"];
const withoutIpv6 = new Set(["EAFNOSUPPORT", "EADDRNOTAVAIL", "EINVAL"]);

/** A server with limits for callers who are slow, on purpose or not. Only development speaks WebSocket. */
export function createHttpServer({ dev }: { dev: boolean }): Server {
  return createServer({
    headersTimeout: 15_000,
    requestTimeout: 60_000,
    // Longer than the idle time of common proxies (60 s), so that it is they who close.
    keepAliveTimeout: 65_000,
    maxHeaderSize: 16_384,
    // `Upgrade: h2c` of some clients is only an offer, which may be passed over.
    shouldUpgradeCallback: ({ headers }) => dev && headers.upgrade === "websocket",
  });
}

/** Hands requests to `handle` and listens on `address`, or on all. @throws {ListenProblem} with a sentence for the operator */
export async function listen(
  server: Server,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  { port, address }: { port: number; address: string | null },
): Promise<void> {
  server.on("request", (request, response) => void handle(request, response));
  const [first = "::", ...further] = address === null ? allAddresses : [address];
  try {
    await listenOn(server, port, first);
  } catch (error) {
    const [next] = further;
    if (next === undefined || !withoutIpv6.has(codeOf(error))) throw describe(error, port, first);
    await listenOn(server, port, next).catch((again: unknown) => {
      throw describe(again, port, next);
    });
  }
}

/** Why the server can't listen, as one sentence. */
export class ListenProblem extends Error {}

function listenOn(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function describe(error: unknown, port: number, host: string): unknown {
  switch (codeOf(error)) {
    case "EADDRINUSE":
      return new ListenProblem(`Port ${port} is already in use: stop what uses it, or choose another port.`);
    case "EACCES":
      return new ListenProblem(`Port ${port} may not be used by this account: choose one above 1023.`);
    case "EADDRNOTAVAIL":
      return new ListenProblem(
        `${host} is no address of this machine: set LISTEN_ADDRESS to one that is, or leave it out.`,
      );
    default:
      return error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
