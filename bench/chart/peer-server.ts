import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { generateEvents } from "./generated-events.ts";

const peers = ["vis", "timelinejs"] as const;
const types: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css" };

/** Serves `/{peer}/{count}`: a page with the generated events in it, and one bundle of script and one of styles, gzipped. */
export async function startPeerServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const files = new Map<string, string>();
  for (const peer of peers) {
    const { outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, "peers", `${peer}.ts`)],
      bundle: true,
      minify: true,
      write: false,
      outdir: "/",
      loader: {
        ".less": "empty",
        ".woff": "empty",
        ".woff2": "empty",
        ".ttf": "empty",
        ".eot": "empty",
        ".svg": "empty",
        ".png": "empty",
      },
      define: { "process.env.NODE_ENV": '"production"' },
      logLevel: "error",
    });
    for (const { path, text } of outputFiles) files.set(path, text);
  }
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const file = files.get(path);
    if (file !== undefined)
      return answer(response, types[path.split(".").at(-1) ?? ""] ?? "text/plain", file);
    const [, peer, count] = /^\/(\w+)\/(\d+)$/u.exec(path) ?? [];
    if (peer === undefined) return void response.writeHead(404).end();
    answer(response, "text/html", pageOf(peer, Number(count)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("The server of the peers has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function answer(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "content-encoding": "gzip" });
  response.end(gzipSync(text));
}

function pageOf(peer: string, count: number): string {
  return `<!doctype html><html lang="en"><title>${peer}</title><link rel="stylesheet" href="/${peer}.css">
<style>#chart { height: 600px }</style><div id="chart"></div>
<script>generatedEvents = ${JSON.stringify(generateEvents(count))}</script>
<script src="/${peer}.js"></script></html>`;
}
