import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface ReceivedMessage {
  headers: IncomingHttpHeaders;
  body: string;
  path: string;
  method: string;
}

/** A service that is told of publications: a real server on this machine. */
export interface Receiver {
  port: number;
  url: string;
  received: ReceivedMessage[];
  /** How many connections were made to it. */
  connections: () => number;
  /** What it answers from now on. */
  answer: (answer: (response: ServerResponse) => void) => void;
  close: () => Promise<void>;
}

/** Opens one that answers 204 until it is told otherwise. */
export async function openReceiver(host = "127.0.0.1"): Promise<Receiver> {
  let answer: (response: ServerResponse) => void = status(204);
  let connections = 0;
  const received: ReceivedMessage[] = [];
  const server = createServer((request, response) => {
    const { headers, url = "", method = "" } = request;
    const receive = async () => {
      received.push({ headers, body: await text(request), path: url, method });
      answer(response);
    };
    void receive();
  });
  server.on("connection", () => (connections += 1));
  server.listen(0, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://${host}:${port}/hook`,
    received,
    connections: () => connections,
    answer: (next) => (answer = next),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export function status(code: number, headers: Record<string, string> = {}, body = "") {
  return (response: ServerResponse) => void response.writeHead(code, headers).end(body);
}
