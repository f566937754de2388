import { build } from "esbuild";

export interface ChartPage {
  script: string;
  style: string;
}

/** The chart and all it needs, bundled for a page of its own. */
export async function buildChartPage(): Promise<ChartPage> {
  const { outputFiles } = await build({
    entryPoints: [new URL("chart-page.tsx", import.meta.url).pathname],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    outdir: "out",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff2": "dataurl" },
    logLevel: "error",
  });
  const text = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { script: text(".js"), style: text(".css") };
}
