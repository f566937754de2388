import type { IncomingMessage } from "node:http";

/** The most bytes that a request to the API may carry. */
export const mostBodyBytes = 1_000_000;

/** The same for a file that is to be imported: 20 MB of it in base64, and what is around it. */
export const mostFileBodyBytes = 28_000_000;

/** The body as text, or `null` when it is too large. Rejects when the caller goes away before the end. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<string | null> {
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) return null;
  return await new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBytes) {
        chunks.push(chunk);
        return;
      }
      request.off("data", onData);
      request.pause();
      resolve(null);
    };
    request.on("data", onData);
    request.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    request.once("error", reject);
    request.once("close", () => reject(new Error("The caller went away before the end of the request.")));
  });
}

/** Whether a request brings a body at all (RFC 9112, 6.3). */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
