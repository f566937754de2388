import pg from "pg";
import { z } from "zod";

/** The channel on which every publishing transaction tells, at its commit, which story has which `rev` now. */
export const changeChannel = "claimline_change";

const changeMessageSchema = z.object({ storyId: z.string(), rev: z.int() });
export type ChangeMessage = z.infer<typeof changeMessageSchema>;

const messageSchema = z
  .string()
  .transform((text, context) => {
    try {
      const value: unknown = JSON.parse(text);
      return value;
    } catch {
      context.addIssue("not JSON");
      return z.NEVER;
    }
  })
  .pipe(changeMessageSchema);

/** What a subscriber is told; `connected` follows the first connection and every one after a loss. */
export interface ChangeSubscriber {
  change(message: ChangeMessage): void;
  connected?(): void;
  lost?(): void;
}

/**
 * The one LISTEN connection of a process. It tells its subscribers of each change; after a lost connection it
 * connects anew and says `connected`, upon which who follows a story asks the database what was missed.
 */
export class ChangeListener {
  readonly #url: string;
  readonly #subscribers = new Set<ChangeSubscriber>();
  #client: pg.Client | null = null;
  #closed = false;
  #attempts = 0;
  #retry: NodeJS.Timeout | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  /** Whether messages arrive at the moment; if not, only the database knows the present `rev` of a story. */
  get connected(): boolean {
    return this.#client !== null;
  }

  /** Connects; when that fails it goes on trying in the background. */
  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    client.on("notification", ({ payload }) => this.#receive(payload));
    client.on("error", () => this.#lose(client));
    client.on("end", () => this.#lose(client));
    try {
      await client.connect();
      await client.query(`listen ${changeChannel}`);
    } catch {
      // It may be connected and yet refuse to listen, as a standby server does.
      void client.end().catch(() => undefined);
      this.#connectLater();
      return;
    }
    if (this.#closed) return await client.end();
    this.#client = client;
    this.#attempts = 0;
    for (const subscriber of this.#subscribers) subscriber.connected?.();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    const client = this.#client;
    this.#client = null;
    await client?.end();
  }

  /** Tells `subscriber` of changes until the returned function is called. */
  subscribe(subscriber: ChangeSubscriber): () => void {
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  }

  /** How many subscribers there are, for operators and tests. */
  get subscriberCount(): number {
    return this.#subscribers.size;
  }

  #receive(payload: string | undefined): void {
    const message = messageSchema.safeParse(payload);
    // Whoever may use the database may notify on any channel: what isn't ours is passed over.
    if (!message.success) return;
    for (const subscriber of this.#subscribers) subscriber.change(message.data);
  }

  #lose(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    for (const subscriber of this.#subscribers) subscriber.lost?.();
    client.removeAllListeners("end");
    void client.end().catch(() => undefined);
    this.#connectLater();
  }

  #connectLater(): void {
    if (this.#closed) return;
    // 0.1, 0.2, 0.4 .. 5 s: a short restart is hardly noticed, a long outage isn't hammered.
    const delay = Math.min(5_000, 100 * 2 ** this.#attempts++);
    this.#retry = setTimeout(() => void this.start(), delay).unref();
  }
}
