import { LaunchProblem } from "./launch-problem.ts";

/** Speaks to the operator. Lines go to stdout, warnings and failures to stderr. */
export type Terminal = {
  say(line: string): void;
  warn(line: string): void;
  /** Says that something long has begun and how long it has taken; answers the function that ends it, well or not. */
  progress(doing: string, done: string): (isWell: boolean) => void;
};

const REMIND_EVERY_MS = 10_000;

/** The terminal of this process. */
export function openTerminal(): Terminal {
  // Whoever reads our output may go away; that is no reason to fall over and leave processes behind.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const warn = (line: string) => void process.stderr.write(`${line}\n`);
  return {
    say,
    warn,
    progress: (doing, done) => (process.stdout.isTTY ? live(doing, done) : plain(doing, done, say)),
  };
}

/** The sentence of a failure, and below it, indented, what the failing program said. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const detail = "detail" in error && typeof error.detail === "string" ? error.detail.trim() : "";
  const isExpected = error instanceof LaunchProblem || error.name === "EmbeddedPostgresProblem";
  const text = isExpected ? error.message : (error.stack ?? error.message);
  return detail === "" ? text : `${text}\n${detail.replaceAll(/^/gm, "  | ")}`;
}

function plain(doing: string, done: string, say: (line: string) => void): (isWell: boolean) => void {
  const began = performance.now();
  say(`${doing}…`);
  const timer = setInterval(() => say(`${doing}… ${seconds(began)} s`), REMIND_EVERY_MS);
  return (isWell) => {
    clearInterval(timer);
    if (isWell) say(`${done} (${seconds(began)} s).`);
  };
}

function live(doing: string, done: string): (isWell: boolean) => void {
  const began = performance.now();
  const draw = () => process.stdout.write(`\r${doing}… ${seconds(began)} s `);
  draw();
  const timer = setInterval(draw, 1_000);
  return (isWell) => {
    clearInterval(timer);
    process.stdout.write(isWell ? `\r${done} (${seconds(began)} s).   \n` : "\n");
  };
}

function seconds(began: number): number {
  return Math.round((performance.now() - began) / 1_000);
}
