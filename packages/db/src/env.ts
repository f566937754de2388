/** The environment that a child process inherits, with what it needs besides. */
export function inheritedEnv(added: Readonly<Record<string, string>>): Record<string, string | undefined> {
  return { ...process.env, ...added };
}
