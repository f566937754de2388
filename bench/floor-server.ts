import { createServer, type ServerResponse } from "node:http";
import pg from "pg";

/**
 * What Node and PostgreSQL alone can do: a bare HTTP server that asks for the first 50 published events of the story
 * and answers them as JSON. Nothing is kept, checked or worded. Pool size as the product's.
 */
export async function startFloorServer(
  databaseUrl: string,
  story: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const server = createServer((_request, response) => {
    void answer(pool, story, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The floor listens on no port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      await pool.end();
    },
  };
}

async function answer(pool: pg.Pool, story: string, response: ServerResponse): Promise<void> {
  try {
    const { rows } = await pool.query(
      `select e.event_id, e.slug, e.kind, e.revision, e.content
         from published_event e
         join published_story s on s.story_id = e.story_id and s.until_rev is null
        where s.slug = $1 and e.until_rev is null and e.content is not null
        order by e.content ->> 'when' nulls first, e.slug
        limit 50`,
      [story],
    );
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(rows));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
}
