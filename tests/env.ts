/**
 * The environment of a test run: this process's own, in the time zone and with the tries of properties asked for.
 * `figures` is the file that tests write down in what they have measured.
 */
export function testEnvironment(zone?: string, times?: number, figures?: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...(zone === undefined ? {} : { TZ: zone }),
    ...(times === undefined ? {} : { CLAIMLINE_LONG: String(times) }),
    ...(figures === undefined ? {} : { CLAIMLINE_FIGURES: figures }),
  };
}

/** A PostgreSQL whose user may create databases, to run the api tests on in place of the embedded one. */
export function givenDatabaseUrl(): string | null {
  return process.env["TEST_DATABASE_URL"] || null;
}

/** In how many tries for each usual one a property is tested: 1, or what `pnpm test:long` asks for. */
export function propertyTimes(): number {
  return Number(process.env["CLAIMLINE_LONG"] ?? 1);
}

/** Whether this is `pnpm test:long`, in which a suite that has a smaller number beside its full one takes the full one. */
export function isLongRun(): boolean {
  return propertyTimes() > 1;
}

/** Where tests write down what they have measured; `null` when nobody asks. */
export function figuresFile(): string | null {
  return process.env["CLAIMLINE_FIGURES"] ?? null;
}

/** Which of the workers that run files at the same time this one is, from 1. */
export function workerNumber(): number {
  return Number(process.env["VITEST_POOL_ID"]);
}
