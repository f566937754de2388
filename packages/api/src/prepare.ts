import { randomUUID } from "node:crypto";
import { openDatabase } from "@claimline/db/database";
import { prepareQueues } from "@claimline/db/jobs/queues";
import { migrateDatabase, withPreparationLock } from "@claimline/db/migration/migrate-database";
import { readPrepareEnv } from "./env.ts";
import { renewSpans } from "./publication/renew-spans.ts";
import { createFirstAdministrator } from "./sign-in/administrator.ts";
import { createAuth } from "./sign-in/auth.ts";
import { loadFirstStory } from "./story/load-first-story.ts";

// What `start` runs before the servers: brings the database to the present schema, loads the first story and makes the
// first administrator. Holds an advisory lock, so that several servers may start at once; a second run changes nothing.
const env = readPrepareEnv();

await withPreparationLock(env.databaseUrl, async () => {
  const applied = await migrateDatabase(env.databaseUrl);
  if (applied.length > 0) console.log(`Database migrated: ${applied.join(", ")}`);

  await prepareQueues(env.databaseUrl);

  const database = openDatabase({ url: env.databaseUrl, connections: 2 });
  try {
    const renewed = await renewSpans(database);
    if (renewed.length > 0) console.log(`Made ready for the chart: ${renewed.join(", ")}`);
    if (env.sampleStory) {
      const publisher = { database, account: null, now: env.now, requestId: `prepare-${randomUUID()}` };
      if (await loadFirstStory(publisher)) console.log("First story loaded.");
    }
    const auth = createAuth({
      database,
      secret: env.authSecret,
      newsroomUrl: env.newsroomUrl,
      now: env.now,
      attempts: null,
    });
    const administrator = await createFirstAdministrator(database, auth, env.administrator);
    if (administrator) console.log(`Newsroom sign-in: ${administrator.email} ${administrator.password}`);
  } finally {
    await database.$disconnect();
  }
});

// The schema engine leaves a timer of ten seconds behind, for which the servers need not wait.
process.exit();
