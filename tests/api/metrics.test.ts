import { describe, expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { sharedServer } from "./server/open-server.ts";

const metricsToken = "a token for operators only";
const server = sharedServer({ app: "web", metricsToken });
const closed = sharedServer({ app: "admin" });

async function read(url: string, authorization?: string) {
  const headers = authorization === undefined ? {} : { authorization };
  const response = await fetch(`${url}/api/metrics`, { headers: headers as Record<string, string> });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

describe("metrics", () => {
  test.each([undefined, "Bearer ", "Bearer another token of the same sort", `Basic ${metricsToken}`])(
    "aren't there for who shows %j",
    async (authorization) => {
      const { status, text } = await read(server().url, authorization);
      expect(status).toBe(404);
      expect(text).not.toContain("claimline_");
    },
  );

  test("aren't there at all where no token is set", async () => {
    expect((await read(closed().url, "Bearer null")).status).toBe(404);
    expect((await read(closed().url, "Bearer ")).status).toBe(404);
  });

  test("count answers by procedure and status, and name nothing that a caller has made up", async () => {
    const { url } = server();
    const list = `input=${encodeURIComponent(JSON.stringify({ story: deskSlug }))}`;
    await fetch(`${url}/api/trpc/event.list?${list}`);
    await fetch(`${url}/api/trpc/event.list?${list}`);
    await fetch(`${url}/api/trpc/event.list`);
    await fetch(`${url}/api/trpc/made.up`);
    await fetch(`${url}/api/v1/stories/${deskSlug}`);
    const { status, text, headers } = await read(url, `Bearer ${metricsToken}`);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toMatch(/^text\/plain/);
    expect(headers.get("cache-control")).toBe("no-store");
    const counted = (route: string, code: number) =>
      Number(
        new RegExp(
          `^claimline_request_seconds_count\\{.*route="${route}",status="${code}".*\\} (\\d+)$`,
          "mu",
        ).exec(text)?.[1],
      );
    expect(counted("event.list", 200)).toBe(2);
    expect(counted("event.list", 400)).toBe(1);
    expect(counted("unknown", 404)).toBe(1);
    expect(counted("rest", 200)).toBe(1);
    expect(text).not.toContain("made.up");
    expect(text).toMatch(/^claimline_change_listener_connected\{app="web"\} 1$/mu);
    expect(text).toMatch(/^claimline_job_lag_seconds\{app="web"\} 0$/mu);
    expect(text).toMatch(/^claimline_change_subscribers\{app="web"\} 1$/mu);
    expect(text).toContain("nodejs_eventloop_lag_seconds");
  });
});
