import { createHmac } from "node:crypto";
import { startWorker } from "@claimline/api/job/start-worker";
import { publishInStory } from "@claimline/api/publication/publish-in-story";
import type { ReceiverRules } from "@claimline/api/webhook/call-receiver";
import { deliverAllDue } from "@claimline/api/webhook/deliver-message";
import type { ChangeKind } from "@claimline/model/publication/nature";
import { webhookMessageSchema } from "@claimline/model/webhook/message";
import { Webhook as Checker } from "standardwebhooks";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeEventContent } from "./content/event-content.ts";
import { bringToPublic, publishNew, unknownId } from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { problemCode, problemOf } from "./newsroom/problem-of.ts";
import { openNewsroom } from "./newsroom/test-newsroom.ts";
import { openReceiver, type Receiver, type ReceivedMessage, status } from "./webhook/open-receiver.ts";

const here: ReceiverRules = { networks: ["127.0.0.0/8"], timeLimitMs: 5_000 };
const minute = 60_000;
const hour = 60 * minute;

/** What a worker does at the newsroom's present time. */
function work(desk: Newsroom, rules: ReceiverRules = here, chance = 0): Promise<string[]> {
  return deliverAllDue({ database: desk.database, now: desk.clock.now, rules, chance: () => chance });
}

async function receiver(host?: string): Promise<Receiver> {
  const opened = await openReceiver(host);
  onTestFinished(() => opened.close());
  return opened;
}

const administrator = async (desk: Newsroom) => (await desk.caller("admin")).webhook;

async function makeWebhook(
  desk: Newsroom,
  url: string,
  changed: { url?: string; story?: string | null; kinds?: ChangeKind[]; name?: string } = {},
) {
  const kinds: ChangeKind[] = ["event_published", "event_unpublished"];
  const content = { name: "Regional desk", url, story: deskSlug, kinds, ...changed };
  return await (await administrator(desk)).create(content);
}

async function deliveriesOf(desk: Newsroom, id: string) {
  return (await (await administrator(desk)).deliveries({ id })).items;
}

/** Whether a receiver with this secret takes the message, as the library of Standard Webhooks checks it at that time. */
function isGenuine(secret: string, { headers, body }: ReceivedMessage, at: number): boolean {
  vi.useFakeTimers({ now: at, toFake: ["Date"] });
  try {
    new Checker(secret).verify(body, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  } finally {
    vi.useRealTimers();
  }
}

describe("a publication", () => {
  test("is told to a webhook, thin, with its rev, and signed after Standard Webhooks", async () => {
    const desk = await openNewsroom();
    const service = await receiver();
    const { webhook, secret } = await makeWebhook(desk, service.url);
    const { slug, rev } = await publishNew(desk);
    expect(service.received).toEqual([]);
    await work(desk);
    const [message, ...more] = service.received;
    if (!message) throw new Error("Nothing was received.");
    expect(more).toEqual([]);
    expect(message).toMatchObject({ method: "POST", path: "/hook" });
    expect(message.headers["content-type"]).toBe("application/json");
    const told = webhookMessageSchema.parse(JSON.parse(message.body));
    expect(told).toEqual({
      type: "event.published",
      timestamp: new Date(desk.clock.now()).toISOString(),
      data: { story: deskSlug, rev, kind: "event_published", nature: null, events: [slug], eventCount: 1 },
    });
    expect(isGenuine(secret, message, desk.clock.now())).toBe(true);
    expect(isGenuine(secret, { ...message, body: message.body.replace("1", "2") }, desk.clock.now())).toBe(
      false,
    );
    expect(isGenuine(secret, message, desk.clock.now() + 6 * minute)).toBe(false);

    // The same once more by hand, as the standard words it.
    const {
      "webhook-id": id,
      "webhook-timestamp": seconds,
      "webhook-signature": signature,
    } = message.headers;
    expect(seconds).toBe(String(Math.floor(desk.clock.now() / 1_000)));
    const key = Buffer.from(secret.replace("whsec_", ""), "base64");
    expect(key).toHaveLength(32);
    const own = createHmac("sha256", key)
      .update(`${String(id)}.${String(seconds)}.${message.body}`)
      .digest("base64");
    expect(signature).toBe(`v1,${own}`);

    const [delivery] = await deliveriesOf(desk, webhook.id);
    expect(delivery).toMatchObject({
      messageId: id,
      state: "delivered",
      story: deskSlug,
      rev,
      nextAt: null,
      attempts: [{ number: 1, status: 204, fault: null }],
    });
    const { items } = await (await administrator(desk)).list();
    expect(items[0]).toMatchObject({ state: "on", pending: 0, lastDeliveredAt: told.timestamp });
    expect(JSON.stringify(items)).not.toContain(secret);
  });

  test("that isn't made in the end is told to nobody", async () => {
    const desk = await openNewsroom();
    const service = await receiver();
    const { webhook } = await makeWebhook(desk, service.url);
    const story = await desk.database.story.findUniqueOrThrow({ where: { slug: deskSlug } });
    const publisher = { ...desk.context(), account: null };
    const change = {
      kind: "event_published" as const,
      nature: null,
      note: null,
      events: ["harbour-closed"],
      audit: { action: "event.publish" },
    };
    // What fails at the commit has written all that a publication writes.
    await desk.database.$executeRaw`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'no commit'; end $$`;
    await desk.database.$executeRaw`create constraint trigger refuse after insert on "change"
      deferrable initially deferred for each row execute function refuse()`;
    await expect(publishInStory(publisher, story.id, async () => ({ result: 1, change }))).rejects.toThrow(
      "no commit",
    );
    await desk.database.$executeRaw`drop trigger refuse on "change"`;
    expect(await deliveriesOf(desk, webhook.id)).toEqual([]);
    const jobs = () =>
      desk.database.$queryRaw<unknown[]>`select 1 from pgboss.job where name = 'deliver-message'`;
    expect(await jobs()).toHaveLength(0);
    await publishInStory(publisher, story.id, async () => ({ result: 1, change }));
    expect(await deliveriesOf(desk, webhook.id)).toHaveLength(1);
    expect(await jobs()).toHaveLength(1);
  });

  test("is told under the address that readers know, though the newsroom has another in work", async () => {
    const desk = await openNewsroom();
    const service = await receiver();
    await makeWebhook(desk, service.url);
    const { content, version } = await (await desk.caller("editor")).desk.story({ story: deskSlug });
    const renamed = { ...content, slug: "not-yet-public" };
    await (await desk.caller("editor")).story.update({ story: deskSlug, version, content: renamed });
    const draft = await (
      await desk.caller("editor")
    ).event.create({
      story: "not-yet-public",
      content: makeEventContent(),
    });
    await bringToPublic(desk, draft);
    await work(desk);
    const told = service.received.map(({ body }) => webhookMessageSchema.parse(JSON.parse(body)).data?.story);
    expect(told).toEqual([deskSlug]);
  });

  test("is told only to those that asked for its kind and story, and are enabled", async () => {
    const desk = await openNewsroom();
    const service = await receiver();
    const all = await makeWebhook(desk, service.url, { story: null });
    const other = await makeWebhook(desk, service.url, { kinds: ["event_unpublished", "import"] });
    const off = await makeWebhook(desk, service.url);
    const { disable } = await administrator(desk);
    expect(await disable({ id: off.webhook.id })).toMatchObject({ state: "off" });
    await publishNew(desk);
    const counts = [];
    for (const { webhook } of [all, other, off]) counts.push((await deliveriesOf(desk, webhook.id)).length);
    expect(counts).toEqual([1, 0, 0]);
  });
});

describe("a message that fails", () => {
  test("is tried ten times over about 76 hours under the same id, then given up", async () => {
    const desk = await openNewsroom();
    const service = await receiver();
    service.answer(status(503, {}, "come back later"));
    const { webhook, secret } = await makeWebhook(desk, service.url);
    await publishNew(desk);
    const began = desk.clock.now();
    for (;;) {
      await work(desk);
      const [delivery] = await deliveriesOf(desk, webhook.id);
      if (!delivery?.nextAt) break;
      desk.clock.set(new Date(Date.parse(delivery.nextAt) - 1).toISOString());
      expect(await work(desk)).toEqual([]);
      desk.clock.set(delivery.nextAt);
    }
    expect(service.received).toHaveLength(10);
    expect((desk.clock.now() - began) / hour).toBeCloseTo(75.58, 1);
    expect(new Set(service.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(new Set(service.received.map(({ headers }) => headers["webhook-timestamp"])).size).toBe(10);
    const last = service.received.at(-1);
    expect(last && isGenuine(secret, last, desk.clock.now())).toBe(true);
    const [delivery] = await deliveriesOf(desk, webhook.id);
    expect(delivery).toMatchObject({ state: "failed", nextAt: null });
    expect(delivery?.attempts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(delivery?.attempts[0]).toMatchObject({ status: 503, fault: "refused", answer: "come back later" });
  });

  test("arrives at a later attempt, and is not sent again", async () => {
    const desk = await openNewsroom();
    const service = await receiver();
    service.answer(status(500));
    const { webhook } = await makeWebhook(desk, service.url);
    await publishNew(desk);
    await work(desk);
    service.answer(status(200, {}, "thank you"));
    desk.clock.advance(5_000);
    await work(desk);
    desk.clock.advance(80 * hour);
    await work(desk);
    expect(service.received).toHaveLength(2);
    const [delivery] = await deliveriesOf(desk, webhook.id);
    expect(delivery?.attempts.map((attempt) => attempt.fault)).toEqual(["refused", null]);
    expect(delivery?.attempts[1]?.answer).toBe("thank you");
  });

  test("by 410 ends its webhook, until somebody enables it", async () => {
    const desk = await openNewsroom();
    const service = await receiver();
    service.answer(status(410));
    const { webhook } = await makeWebhook(desk, service.url);
    await publishNew(desk);
    await work(desk);
    const { list, enable, test: send } = await administrator(desk);
    expect((await list()).items[0]).toMatchObject({ state: "gone", pending: 0 });
    expect(await deliveriesOf(desk, webhook.id)).toMatchObject([
      { state: "failed", attempts: [{ status: 410, fault: "gone" }] },
    ]);
    expect(await desk.database.auditEntry.count({ where: { action: "webhook.gone", userId: null } })).toBe(1);
    await publishNew(desk, makeEventContent({ slug: "told-to-nobody" }));
    desk.clock.advance(80 * hour);
    await work(desk);
    expect(service.received).toHaveLength(1);
    expect(await problemCode(send({ id: webhook.id }))).toBe("wrong-state");
    service.answer(status(200));
    expect(await enable({ id: webhook.id })).toMatchObject({ state: "on", disabledAt: null });
    await send({ id: webhook.id });
    await work(desk);
    expect(service.received).toHaveLength(2);
  });

  test("by a redirect isn't sent to where that leads", async () => {
    const desk = await openNewsroom();
    const [service, elsewhere] = [await receiver(), await receiver()];
    const { webhook } = await makeWebhook(desk, service.url);
    for (const code of [301, 302, 303, 307, 308]) {
      service.answer(status(code, { location: elsewhere.url }));
      await (await administrator(desk)).test({ id: webhook.id });
      await work(desk);
      desk.clock.advance(1);
    }
    expect(service.received).toHaveLength(5);
    expect(elsewhere.connections()).toBe(0);
    const deliveries = await deliveriesOf(desk, webhook.id);
    expect(deliveries.flatMap(({ attempts }) => attempts.map(({ fault }) => fault))).toEqual(
      Array.from({ length: 5 }, () => "redirected"),
    );
  });

  test("by silence is given up after the limit, and an endless answer is not read to an end", async () => {
    const desk = await openNewsroom();
    const [silent, endless] = [await receiver(), await receiver()];
    silent.answer(() => undefined);
    let written = 0;
    endless.answer((response) => {
      response.writeHead(200);
      const more = () => {
        if (response.destroyed) return;
        written += 65_536;
        response.write("x".repeat(65_536), more);
      };
      more();
    });
    const one = await makeWebhook(desk, silent.url);
    const two = await makeWebhook(desk, endless.url);
    await publishNew(desk);
    await work(desk, { ...here, timeLimitMs: 300 });
    expect(await deliveriesOf(desk, one.webhook.id)).toMatchObject([
      { state: "pending", attempts: [{ status: null, fault: "timed-out" }] },
    ]);
    const [delivery] = await deliveriesOf(desk, two.webhook.id);
    expect(delivery).toMatchObject({ state: "delivered" });
    expect(delivery?.attempts[0]?.answer).toHaveLength(1_000);
    // Socket buffers on either side take some megabytes before the writer notices.
    expect(written).toBeLessThan(64 * 1_024 * 1_024);
  });

  test("by a closed port or a strange answer is tried again", async () => {
    const desk = await openNewsroom();
    const closed = await openReceiver();
    const { webhook } = await makeWebhook(desk, closed.url);
    await closed.close();
    const strange = await receiver();
    strange.answer((response) => void response.socket?.end("HTTP/1.1 999999 \r\n\0\r\n\r\n"));
    const other = await makeWebhook(desk, strange.url);
    await publishNew(desk);
    await work(desk);
    for (const id of [webhook.id, other.webhook.id]) {
      expect(await deliveriesOf(desk, id)).toMatchObject([
        { state: "pending", attempts: [{ status: null, fault: "no-connection" }] },
      ]);
    }
  });
});

describe("no message goes into the operator's own network:", () => {
  async function faultOf(desk: Newsroom, url: string, rules: ReceiverRules) {
    const { webhook } = await makeWebhook(desk, url);
    await (await administrator(desk)).test({ id: webhook.id });
    await work(desk, { timeLimitMs: 2_000, ...rules });
    const [delivery] = await deliveriesOf(desk, webhook.id);
    return delivery?.attempts[0]?.fault;
  }

  test.each([
    ["127.0.0.1"],
    ["localhost"],
    ["127.1"],
    ["0x7f.0.0.1"],
    ["0x7f000001"],
    ["2130706433"],
    ["017700000001"],
    ["0"],
    ["[::1]"],
    ["[::ffff:127.0.0.1]"],
    ["[::ffff:7f00:1]"],
    ["[::7f00:1]"],
    ["①②⑦.⓪.⓪.①"],
  ])("%s", async (host) => {
    const desk = await openNewsroom();
    const service = await receiver();
    for (const scheme of ["http", "https"]) {
      expect(await faultOf(desk, `${scheme}://${host}:${service.port}/`, { networks: [] })).toBe(
        "address-not-allowed",
      );
    }
    expect(service.connections()).toBe(0);
  });

  test("a name that leads there, or that does so when it is looked up a second time", async () => {
    const desk = await openNewsroom();
    const [there, allowed] = [await receiver("127.0.0.1"), await receiver("127.0.0.2")];
    const inward = async () => [{ address: "127.0.0.1", family: 4 }];
    expect(
      await faultOf(desk, `https://inward.example:${there.port}/`, { networks: [], resolve: inward }),
    ).toBe("address-not-allowed");
    const both = async () => [
      { address: "127.0.0.1", family: 4 },
      { address: "127.0.0.2", family: 4 },
    ];
    const two = `http://two.example:${allowed.port}/`;
    expect(await faultOf(desk, two, { networks: ["127.0.0.2"], resolve: both })).toBeNull();
    // The address that was checked is the one that is connected to: the name isn't looked up twice.
    const answers = [["127.0.0.2"], ["127.0.0.1"]];
    let asked = 0;
    const rebinding = async () => {
      asked += 1;
      return (answers.shift() ?? []).map((address) => ({ address, family: 4 }));
    };
    const url = `http://rebinding.example:${allowed.port}/`;
    expect(await faultOf(desk, url, { networks: ["127.0.0.2"], resolve: rebinding })).toBeNull();
    expect(asked).toBe(1);
    // At the next message it leads elsewhere, and is looked up anew.
    expect(await faultOf(desk, url, { networks: ["127.0.0.2"], resolve: rebinding })).toBe(
      "address-not-allowed",
    );
    expect(allowed.received).toHaveLength(2);
    expect(there.connections()).toBe(0);
  });

  test("and none to the internet at large without TLS, or to a name that there isn't", async () => {
    const desk = await openNewsroom();
    const resolve = async () => [{ address: "93.184.215.14", family: 4 }];
    expect(await faultOf(desk, "http://plain.example/", { networks: [], resolve })).toBe("address-insecure");
    expect(await faultOf(desk, "https://no-such-name.invalid/", { networks: [] })).toBe("name-not-found");
  });
});

describe("workers", () => {
  test("that run at the same time send a message once", async () => {
    const desk = await openNewsroom();
    const service = await receiver();
    await makeWebhook(desk, service.url);
    await publishNew(desk);
    const workers = [desk, await desk.openAnother(), await desk.openAnother()];
    const tried = await Promise.all(
      workers.map(({ database }) =>
        deliverAllDue({ database, now: desk.clock.now, rules: here, chance: () => 0 }),
      ),
    );
    expect(tried.flat()).toHaveLength(1);
    expect(service.received).toHaveLength(1);
  });

  test("take over after a minute what one has left when it died", async () => {
    const desk = await openNewsroom();
    const service = await receiver();
    await makeWebhook(desk, service.url);
    await publishNew(desk);
    await desk.database.webhookDelivery.updateMany({
      data: { heldUntil: new Date(desk.clock.now() + minute) },
    });
    expect(await work(desk)).toEqual([]);
    desk.clock.advance(minute);
    expect(await work(desk)).toHaveLength(1);
    expect(service.received).toHaveLength(1);
  });

  test("are told by the queue, and need not look", async () => {
    const desk = await openNewsroom();
    const service = await receiver();
    const errors: unknown[] = [];
    const worker = await startWorker({
      databaseUrl: desk.url,
      now: desk.clock.now,
      webhookNetworks: here.networks,
      onPublished: () => undefined,
      onError: (error) => errors.push(error),
    });
    onTestFinished(() => worker.close());
    await makeWebhook(desk, service.url);
    await publishNew(desk);
    await vi.waitFor(() => expect(service.received).toHaveLength(1), { timeout: 15_000 });
    expect(errors).toEqual([]);
  });
});

describe("administrators", () => {
  test("rotate a secret: both sign until the overlap ends", async () => {
    const desk = await openNewsroom();
    const service = await receiver();
    const { webhook, secret: first } = await makeWebhook(desk, service.url);
    const { rotateSecret, test: send } = await administrator(desk);
    const { id } = webhook;
    const made = await rotateSecret({ id, overlapHours: 2 });
    expect(made.webhook.formerSecretEndsAt).toBe(new Date(desk.clock.now() + 2 * hour).toISOString());
    const genuine = async () => {
      await send({ id });
      await work(desk);
      const message = service.received.at(-1);
      return [first, made.secret].map((secret) => message && isGenuine(secret, message, desk.clock.now()));
    };
    expect(await genuine()).toEqual([true, true]);
    desk.clock.advance(2 * hour);
    expect(await genuine()).toEqual([false, true]);
    const { secret: third, webhook: present } = await rotateSecret({ id, overlapHours: 0 });
    expect(present.formerSecretEndsAt).toBeNull();
    expect(await genuine()).toEqual([false, false]);
    const last = service.received.at(-1);
    expect(last && isGenuine(third, last, desk.clock.now())).toBe(true);
  });

  test("replay a message under its id, and page through the log", async () => {
    const desk = await openNewsroom();
    const service = await receiver();
    const { webhook } = await makeWebhook(desk, service.url);
    const { replay, deliveries, test: send } = await administrator(desk);
    await publishNew(desk);
    await work(desk);
    const [first] = await deliveriesOf(desk, webhook.id);
    if (!first) throw new Error("There is a delivery.");
    expect(await replay({ delivery: first.id })).toMatchObject({ state: "pending", endedAt: null });
    await work(desk);
    const ids = service.received.map(({ headers, body }) => [headers["webhook-id"], body]);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toEqual(ids[1]);
    for (let count = 0; count < 3; count += 1) await send({ id: webhook.id });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof deliveries>> = await deliveries({
        id: webhook.id,
        limit: 2,
        ...(cursor !== null && { cursor }),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
    expect(seen.at(-1)).toBe(first.id);
    expect((await deliveries({ id: webhook.id, state: "delivered" })).items).toHaveLength(1);
  });

  test("change where it sends, on what they have read; what waits goes there too", async () => {
    const desk = await openNewsroom();
    const [former, present] = [await receiver(), await receiver()];
    const { webhook } = await makeWebhook(desk, former.url);
    await publishNew(desk);
    const { update } = await administrator(desk);
    const { id, version, name, story, kinds } = webhook;
    const content = { name, story, kinds, url: present.url };
    expect(await update({ id, version, content })).toMatchObject({ url: present.url, version: version + 1 });
    expect(await problemCode(update({ id, version, content }))).toBe("stale-version");
    await work(desk);
    expect([former.connections(), present.received.length]).toEqual([0, 1]);
  });

  test("end a webhook with its log, also while a message is under way", async () => {
    const desk = await openNewsroom();
    const service = await receiver();
    const { webhook } = await makeWebhook(desk, service.url);
    const { delete: end, deliveries, list } = await administrator(desk);
    service.answer((response) => void end({ id: webhook.id }).then(() => response.writeHead(200).end()));
    await publishNew(desk);
    await work(desk);
    expect((await list()).items).toEqual([]);
    expect(await problemCode(deliveries({ id: webhook.id }))).toBe("not-found");
    const entries = await desk.database.auditEntry.findMany({
      where: { action: { startsWith: "webhook." } },
    });
    expect(entries.map(({ action }) => action)).toEqual(["webhook.create", "webhook.delete"]);
    expect(JSON.stringify(entries)).not.toContain("whsec_");
  });

  test.each([
    [{ url: "ftp://service.example/" }, "url receiver-address"],
    [{ url: "https://user:password@service.example/" }, "url receiver-address"],
    [{ url: "service.example" }, "url receiver-address"],
    [{ url: `https://service.example/${"x".repeat(2_000)}` }, "url too-big"],
    [{ story: "no-such-story" }, "story story-unknown"],
    [{ kinds: [] }, "kinds too-small"],
    [{ name: " " }, "name too-small"],
  ])("can't make one of %j", async (changed, expected) => {
    const desk = await openNewsroom();
    const call = makeWebhook(desk, "https://service.example/", changed);
    const { code, fields } = await problemOf(call);
    expect([code, ...fields.map((field) => `${field.path} ${field.code}`)]).toEqual([
      "invalid-input",
      expected,
    ]);
  });

  test("are told of what there isn't", async () => {
    const desk = await openNewsroom();
    const { rotateSecret, disable, enable, delete: end, replay, test: send } = await administrator(desk);
    const id = unknownId;
    for (const call of [rotateSecret, disable, enable, end, send]) {
      expect(await problemCode(call({ id }))).toBe("not-found");
    }
    expect(await problemCode(replay({ delivery: id }))).toBe("not-found");
  });
});
