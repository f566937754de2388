import { connect } from "node:net";

/** Sends bytes as they are, which no HTTP client would, and answers with the status line and the rest. */
export async function rawRequest(url: string, bytes: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setEncoding("latin1");
  socket.write(bytes, "latin1");
  let text = "";
  for await (const chunk of socket) {
    text += chunk;
    if (isComplete(text)) break;
  }
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]), text };
}

function isComplete(text: string): boolean {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const length = /^content-length: (\d+)/im.exec(text)?.[1];
  return length === undefined ? text.endsWith("\r\n0\r\n\r\n") : text.length >= end + 4 + Number(length);
}
