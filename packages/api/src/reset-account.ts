import { openDatabase } from "@claimline/db/database";
import { missingMigrations } from "@claimline/db/migration/missing-migrations";
import { readPrepareEnv } from "./env.ts";
import { resetPassword } from "./sign-in/administrator.ts";
import { createAuth } from "./sign-in/auth.ts";

// What `pnpm account reset <email>` runs, with the database open: a new password, printed once. With `--second-factor` the
// account loses app, backup codes and passkeys too.
const withSecondFactor = process.argv.includes("--second-factor");
const [email = ""] = process.argv.slice(2);
const env = readPrepareEnv();
const database = openDatabase({ url: env.databaseUrl, connections: 2 });
try {
  if ((await missingMigrations(database)).length > 0) {
    console.error(
      "This database hasn't been prepared by this version of Claimline: start it once, then reset the account.",
    );
    process.exit(1);
  }
  const auth = createAuth({
    database,
    secret: env.authSecret,
    newsroomUrl: env.newsroomUrl,
    now: env.now,
    attempts: null,
  });
  const password = await resetPassword(database, auth, email, { withSecondFactor });
  if (password === null) {
    console.error(`There is no account with the address ${email}.`);
    process.exitCode = 1;
  } else {
    console.log(`Newsroom sign-in: ${email} ${password}`);
  }
} finally {
  await database.$disconnect();
}
