import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { EdgeVM } from "@edge-runtime/vm";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repository } from "./temporary-workspace.ts";

const folder = join(repository, "packages/client");
const packed = mkdtempSync(join(tmpdir(), "claimline-client-"));
let tarball: Uint8Array<ArrayBuffer>;

beforeAll(() => {
  const { status, stderr } = spawnSync("pnpm", ["pack", "--pack-destination", packed], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  tarball = new Uint8Array(
    readFileSync(globSync("*.tgz", { cwd: packed }).map((name) => join(packed, name))[0] ?? ""),
  );
});
afterAll(() => rmSync(packed, { recursive: true, force: true }));

/** All of it in one text, as a bundler for browsers makes it. */
async function bundle(format: "esm" | "iife"): Promise<string> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export * from "@claimline/client"`, resolveDir: join(repository, "tests") },
    bundle: true,
    write: false,
    metafile: true,
    format,
    globalName: "claimline",
    platform: "browser",
    minify: true,
  });
  const packages = Object.keys(metafile.inputs).map(
    (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path)?.[1] ?? path,
  );
  const ours = packages.filter((path) => path.includes("packages/"));
  expect(ours.filter((path) => !path.includes("packages/client/dist/"))).toEqual([]);
  expect(new Set(packages.filter((path) => !path.includes("packages/") && path !== "<stdin>"))).toEqual(
    new Set(["@trpc/client", "@trpc/server", "eventsource-parser"]),
  );
  return outputFiles[0]?.text ?? "";
}

describe("the package that others install", () => {
  test("is in order, says publint", async () => {
    const { messages, pkg } = await publint({
      pack: { tarball: tarball.buffer },
      level: "suggestion",
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("has types that every resolver finds, says Are The Types Wrong", async () => {
    const analysis = await checkPackage(createPackageFromTarballData(tarball));
    if (!analysis.types) throw new Error("The package has no types.");
    // It is for ECMAScript modules only, so that what CommonJS would get is no matter.
    const problems = analysis.problems.filter(
      (problem) => !("resolutionKind" in problem && /^node10$|^node16-cjs$/u.test(problem.resolutionKind)),
    );
    expect(problems).toEqual([]);
  });

  test("has declarations that name nothing of the server's, and explain what they name", () => {
    const declarations = globSync("dist/**/*.d.ts", { cwd: folder }).map((name) =>
      readFileSync(join(folder, name), "utf8"),
    );
    const text = declarations.join("\n");
    expect(text).not.toMatch(/@trpc|@claimline\/(?!client)|prisma|zod|node:/iu);
    expect([...text.matchAll(/from "(\.[^"]+)"/gu)].filter(([, path]) => !path?.endsWith(".js"))).toEqual([]);
    expect(text).toMatch(
      /\* What was known on this day[^\n]*\n\s*\*\/\n\s*asOf\?: (?:undefined \| )?string/u,
    );
    expect(text).toMatch(
      /\/\*\* Events in the order of the world[^\n]*\*\/\n\s*list\(input: EventListInput/u,
    );
  });

  test("is small, and holds no code of the server and nothing of Node", async () => {
    const text = await bundle("esm");
    expect(text).not.toMatch(/["']node:|\brequire\(|prisma|ZodError|better-auth/u);
    expect(text.length).toBeLessThan(60_000);
  });

  test("loads and calls at the edge, where there is no Node", async () => {
    const edge = new EdgeVM({ initialCode: await bundle("iife") });
    const answered: string = await edge.evaluate(`
      typeof process + " " + claimline.createClaimlineClient({ url: "http://reader.example" }).event.list.name.length`);
    expect(answered).toMatch(/^undefined \d+$/u);
    const asked: string = await edge.evaluate(`(async () => {
      const asked = [];
      const answer = (body, type) => new Response(body, { headers: { "content-type": type } });
      const client = claimline.createClaimlineClient({
        url: "http://reader.example",
        fetch: async (url) => {
          asked.push(String(url));
          return String(url).includes("/stream")
            ? answer('id: 8\\nevent: change\\ndata: {"rev":8,"kind":"import"}\\n\\n', "text/event-stream")
            : answer('{"result":{"data":{"items":[]}}}', "application/json");
        },
      });
      const { items } = await client.story.list();
      for await (const { rev } of client.changes.follow("a-story", { from: 7 })) return asked.concat(items.length, rev).join(" ");
    })()`);
    expect(asked).toBe(
      "http://reader.example/api/trpc/story.list http://reader.example/api/v1/stories/a-story/changes/stream?after=7 0 8",
    );
  });
});
