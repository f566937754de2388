// The published types are those of an Express middleware; what it is, is one of Node's own requests and responses.
declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  type Compress = (
    request: Pick<IncomingMessage, "method" | "headers">,
    response: ServerResponse,
    next: () => void,
  ) => void;
  function compression(options?: { threshold?: number }): Compress;
  export = compression;
}
