import { Socket } from "node:net";
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
 * How often the connection is asked for a sign of life, and how long that may take. One that a firewall has forgotten,
 * or whose server has vanished, says nothing by itself.
 */
export interface Heartbeat {
  everyMs: number;
  withinMs: number;
}

const closeWithinMs = 1_000;
/** How `pg_stat_activity` names this connection, for operators who look for it. */
export const listenerName = "claimline listener";

/**
 * The one LISTEN connection of a process. It tells its subscribers of each change; after a lost connection it
 * connects anew and says `connected`, upon which who follows a story asks the database what was missed.
 */
export class ChangeListener {
  readonly #url: string;
  readonly #heartbeat: Heartbeat;
  readonly #subscribers = new Set<ChangeSubscriber>();
  #client: pg.Client | null = null;
  #socket: Socket | null = null;
  #beating: NodeJS.Timeout | undefined;
  #closed = false;
  #attempts = 0;
  #retry: NodeJS.Timeout | undefined;

  constructor(url: string, heartbeat: Heartbeat = { everyMs: 10_000, withinMs: 5_000 }) {
    this.#url = url;
    this.#heartbeat = heartbeat;
  }

  /** Whether messages arrive at the moment; if not, only the database knows the present `rev` of a story. */
  get connected(): boolean {
    return this.#client !== null;
  }

  /** Connects; when that fails it goes on trying in the background. */
  async start(): Promise<void> {
    const socket = new Socket();
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: listenerName,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: this.#heartbeat.withinMs,
      stream: () => socket,
    });
    client.on("notification", ({ payload }) => this.#receive(payload));
    const lose = () => this.#lose(client, socket);
    client.on("error", lose);
    client.on("end", lose);
    try {
      await client.connect();
      await client.query(`listen ${changeChannel}`);
    } catch {
      // It may be connected and yet refuse to listen, as a standby server does.
      drop(client, socket);
      this.#connectLater();
      return;
    }
    if (this.#closed) return await client.end();
    this.#client = client;
    this.#socket = socket;
    this.#attempts = 0;
    this.#beatLater(client, lose);
    for (const subscriber of this.#subscribers) subscriber.connected?.();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#beating);
    const [client, socket] = [this.#client, this.#socket];
    this.#client = null;
    // A connection that is dead without our knowing wouldn't end.
    const timer = setTimeout(() => socket?.destroy(), closeWithinMs);
    await client?.end();
    clearTimeout(timer);
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

  #lose(client: pg.Client, socket: Socket): void {
    if (this.#client !== client) return;
    this.#client = null;
    clearTimeout(this.#beating);
    for (const subscriber of this.#subscribers) subscriber.lost?.();
    client.removeAllListeners("end");
    drop(client, socket);
    this.#connectLater();
  }

  #beatLater(client: pg.Client, lose: () => void): void {
    this.#beating = setTimeout(() => void this.#beat(client, lose), this.#heartbeat.everyMs).unref();
  }

  async #beat(client: pg.Client, lose: () => void): Promise<void> {
    try {
      await client.query("select 1");
    } catch {
      lose();
      return;
    }
    if (this.#client === client) this.#beatLater(client, lose);
  }

  #connectLater(): void {
    if (this.#closed) return;
    // 0.1, 0.2, 0.4 .. 5 s: a short restart is hardly noticed, a long outage isn't hammered.
    const delay = Math.min(5_000, 100 * 2 ** this.#attempts++);
    this.#retry = setTimeout(() => void this.start(), delay).unref();
  }
}

/** Ends a connection without waiting for an answer, which may never come. */
function drop(client: pg.Client, socket: Socket): void {
  void client.end().catch(() => undefined);
  socket.destroy();
}
