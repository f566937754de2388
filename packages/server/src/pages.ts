import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** What of Next's default export is used: `import next from "next"` in an app's own server. */
export type OpenNext = (options: {
  dev: boolean;
  dir: string;
  hostname: string;
  port: number;
  customServer: true;
  httpServer: Server;
}) => NextApp;

export interface NextApp {
  prepare(): Promise<void>;
  getRequestHandler(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  close(): Promise<void>;
}

export type AroundPage = (response: ServerResponse, handle: () => Promise<void>) => Promise<void>;

/** Everything outside `/api`. */
export interface PageHandler {
  /** Whether pages are answered at once. */
  readonly ready: boolean;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Requests for pages wait until Next is prepared. */
export class NextPages implements PageHandler {
  readonly #app: NextApp;
  readonly #around: AroundPage;
  readonly #prepared: Promise<void>;
  ready = false;

  constructor(app: NextApp, around: AroundPage = (_response, handle) => handle()) {
    this.#app = app;
    this.#around = around;
    this.#prepared = this.#prepare();
    // Whoever waits for it is told; nobody may be waiting yet.
    this.#prepared.catch(() => undefined);
  }

  /** Rejects when Next can't start, for instance without a build. */
  prepared(): Promise<void> {
    return this.#prepared;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await this.#prepared;
    const handle = this.#app.getRequestHandler();
    await this.#around(response, () => handle(request, response));
  }

  async close(): Promise<void> {
    await this.#app.close();
  }

  async #prepare(): Promise<void> {
    await this.#app.prepare();
    this.ready = true;
  }
}
