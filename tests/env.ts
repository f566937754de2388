/** The environment of a test run: this process's own, in the time zone asked for. */
export function testEnvironment(zone?: string): NodeJS.ProcessEnv {
  return { ...process.env, ...(zone === undefined ? {} : { TZ: zone }) };
}
