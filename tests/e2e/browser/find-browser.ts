import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { givenBrowser, programFolders } from "../env.ts";

/** Where browsers are looked for, and what can be tried when there is none. Tests put small programs in their place. */
export interface BrowserPlaces {
  /** The program named by CLAIMLINE_BROWSER. */
  given: string | null;
  /** Programs of the system, most wished first: names that are looked for in `folders`, and paths. */
  programs: readonly string[];
  folders: readonly string[];
  /** Where Playwright's own download lies, once it was made. */
  downloaded: () => string;
  /** Commands that install a browser, the one that changes least first. */
  installs: readonly Install[];
}

interface Install {
  what: string;
  commands: readonly (readonly [program: string, ...args: string[]])[];
}

const programs = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/** No download may hold up the tests for longer. */
const installWithinMs = 180_000;

/** The path of a browser to drive; installs one when there is none. @throws Error with one sentence on what to install */
export function findBrowser(places: BrowserPlaces = placesOfThisMachine()): string {
  if (places.given !== null) {
    if (isBrowser(places.given)) return places.given;
    throw new Error(`CLAIMLINE_BROWSER is "${places.given}", which is no browser that runs here.`);
  }
  const found = findInstalled(places);
  if (found !== null) return found;
  for (const { what, commands } of places.installs) {
    console.log(`No browser found; trying ${what} …`);
    if (!commands.every(([program, ...args]) => succeeds(program, args))) continue;
    const installed = findInstalled(places);
    if (installed !== null) return installed;
  }
  throw new Error(
    "The browser tests need Chromium, Google Chrome or Microsoft Edge: install one of them, or set CLAIMLINE_BROWSER to its path.",
  );
}

/** What has to be said to a browser so that it asks nothing of the outside and runs also as root. */
export function browserArguments(isRoot: boolean = process.getuid?.() === 0): string[] {
  return [
    ...(isRoot ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
}

function placesOfThisMachine(): BrowserPlaces {
  const folders = programFolders();
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  const apt = process.getuid?.() === 0 && folders.some((folder) => isProgram(join(folder, "apt-get")));
  return {
    given: givenBrowser(),
    programs,
    folders,
    downloaded: () => chromium.executablePath(),
    installs: [
      { what: "Playwright's download", commands: [[process.execPath, cli, "install", "chromium"]] },
      ...(apt
        ? [
            {
              what: "Debian's package",
              commands: [
                ["apt-get", "update"],
                ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
              ] as const,
            },
          ]
        : []),
    ],
  };
}

function findInstalled(places: BrowserPlaces): string | null {
  const candidates = places.programs.flatMap((program) =>
    program.includes("/") ? [program] : places.folders.map((folder) => join(folder, program)),
  );
  return [...candidates, places.downloaded()].find(isBrowser) ?? null;
}

/** A file of that name may be no more than a hint to install the real one, as Ubuntu's is. */
function isBrowser(path: string): boolean {
  return isProgram(path) && succeeds(path, [...browserArguments(), "--version"]);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function succeeds(program: string, args: readonly string[]): boolean {
  const { status } = spawnSync(program, args, { stdio: "ignore", timeout: installWithinMs });
  return status === 0;
}
