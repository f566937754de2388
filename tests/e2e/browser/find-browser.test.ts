import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { type BrowserPlaces, browserArguments, findBrowser } from "./find-browser.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "claimline-browsers-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
});

/** A program that says its version, or fails as a mere hint to install the real one does. */
function program(path: string, works = true): string {
  const file = join(root, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, `#!/bin/sh\nexit ${works ? 0 : 1}\n`);
  chmodSync(file, 0o755);
  return file;
}

function places(changed: Partial<BrowserPlaces> = {}): BrowserPlaces {
  return {
    given: null,
    programs: ["first", "second"],
    folders: [join(root, "bin"), join(root, "local")],
    downloaded: () => join(root, "downloaded"),
    installs: [],
    ...changed,
  };
}

/** An installation that puts a working browser there. */
function installing(path: string) {
  const file = join(root, path);
  const script = `mkdir -p "$(dirname "$0")" && printf '#!/bin/sh\\nexit 0\\n' > "$0" && chmod 755 "$0"`;
  return { what: path, commands: [["/bin/sh", "-c", script, file]] as const };
}

const failing = { what: "nothing", commands: [["/bin/sh", "-c", "exit 1"]] as const };

describe("takes", () => {
  test("the given one before any other", () => {
    program("bin/first");
    const given = program("elsewhere/given");
    expect(findBrowser(places({ given }))).toBe(given);
  });

  test("the most wished of the system's, wherever it lies", () => {
    program("bin/second");
    const first = program("local/first");
    expect(findBrowser(places())).toBe(first);
  });

  test("a path that isn't searched for", () => {
    const path = program("Applications/Some Browser");
    expect(findBrowser(places({ programs: ["first", path] }))).toBe(path);
  });

  test("no hint to install the real one", () => {
    program("bin/first", false);
    const second = program("bin/second");
    expect(findBrowser(places())).toBe(second);
  });

  test("Playwright's download when the system has none", () => {
    const downloaded = program("downloaded");
    expect(findBrowser(places())).toBe(downloaded);
  });
});

describe("installs", () => {
  test("nothing when one is there", () => {
    const first = program("bin/first");
    expect(findBrowser(places({ installs: [installing("downloaded")] }))).toBe(first);
  });

  test("the first that can be had", () => {
    const installs = [failing, installing("bin/second")];
    expect(findBrowser(places({ installs }))).toBe(join(root, "bin", "second"));
  });

  test("further when an installation brought nothing that runs", () => {
    const empty = { what: "nothing", commands: [["/bin/sh", "-c", "exit 0"]] as const };
    expect(findBrowser(places({ installs: [empty, installing("downloaded")] }))).toBe(
      join(root, "downloaded"),
    );
  });
});

describe("says in one sentence", () => {
  test("what to install when nothing helps", () => {
    expect(() => findBrowser(places({ installs: [failing] }))).toThrow(
      /^The browser tests need Chromium, Google Chrome or Microsoft Edge: install one of them, or set CLAIMLINE_BROWSER to its path\.$/,
    );
  });

  test("that the given one is none, without looking further", () => {
    program("bin/first");
    expect(() => findBrowser(places({ given: "/nowhere/browser" }))).toThrow(
      'CLAIMLINE_BROWSER is "/nowhere/browser", which is no browser that runs here.',
    );
  });
});

test("only root gives up the sandbox", () => {
  expect(browserArguments(true)).toContain("--no-sandbox");
  expect(browserArguments(false)).not.toContain("--no-sandbox");
});
