/** The environment of a test run: this process's own, in the time zone asked for. */
export function testEnvironment(zone?: string): NodeJS.ProcessEnv {
  return { ...process.env, ...(zone === undefined ? {} : { TZ: zone }) };
}

/** A PostgreSQL whose user may create databases, to run the api tests on in place of the embedded one. */
export function givenDatabaseUrl(): string | null {
  return process.env["TEST_DATABASE_URL"] || null;
}
