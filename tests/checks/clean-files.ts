/** A package.json as every package of the workspace has it. */
export function manifest(name: string, more: Readonly<Record<string, unknown>> = {}): string {
  const content = {
    name: `@claimline/${name}`,
    version: "0.1.0",
    private: true,
    license: "MIT",
    type: "module",
    exports: { "./*": "./src/*.ts" },
    scripts: { "check:types": "tsc" },
    ...more,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A tsconfig.json as every package of the workspace has it. */
export const tsconfig = `{
  "extends": "../../tsconfig.base.json",
  "include": ["src"]
}
`;

const ours = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [`@claimline/${name}`, "workspace:*"]));

const workspaceYaml = `packages:
  - "apps/*"
  - "packages/*"
  - "checks"

catalog:
  "@types/node": ^24.0.0
  typescript: ^7.0.2
  vitest: ^5.1.1
  zod: ^4.6.7
`;

/** Three packages and an app that keep every rule, some of them only just. */
export const cleanFiles: Readonly<Record<string, string>> = {
  "pnpm-workspace.yaml": workspaceYaml,
  "vitest.config.ts": `import { defineConfig } from "vitest/config";

export default defineConfig({});
`,
  "packages/model/package.json": manifest("model", { dependencies: { zod: "catalog:" } }),
  "packages/model/tsconfig.json": tsconfig,
  "packages/model/src/title.ts": `import { z } from "zod";

export const titleSchema = z.string().max(160);
`,
  // The one place where dates are formatted; a date that is given is no clock.
  "packages/model/src/time/show-day.ts": `export function showDay(instant: string): string {
  return new Intl.DateTimeFormat("de", { dateStyle: "long", timeZone: "UTC" }).format(new Date(instant));
}
`,
  "packages/db/package.json": manifest("db", { dependencies: ours("model") }),
  "packages/db/tsconfig.json": tsconfig,
  "packages/db/src/first-title.ts": `import { titleSchema } from "@claimline/model/title";

export const firstTitle = titleSchema.parse("Nordkoreanische Truppen in Russland");
`,
  "packages/api/package.json": manifest("api", { dependencies: ours("db", "model") }),
  "packages/api/tsconfig.json": tsconfig,
  "packages/api/src/env.ts": `export const verbose = process.env["VERBOSE"] === "1";
`,
  "packages/api/src/read-title.ts": `import { firstTitle } from "@claimline/db/first-title";
import { showDay } from "@claimline/model/time/show-day";
import { verbose } from "./env.ts";

export function readTitle(instant: string): string {
  return verbose ? \`\${firstTitle}, \${showDay(instant)}\` : firstTitle;
}
`,
  "apps/web/package.json": manifest("web", { dependencies: ours("api") }),
  "apps/web/tsconfig.json": tsconfig.replace("{\n", '{\n  "compilerOptions": { "jsx": "preserve" },\n'),
  "apps/web/src/app/page.tsx": `import { readTitle } from "@claimline/api/read-title";

export default function Page(): string {
  return readTitle("2024-10-18T00:00:00Z");
}
`,
  "apps/web/src/server.ts": `import Page from "./app/page.tsx";

console.log(Page());
`,
};
