import { afterAll, beforeAll, inject, onTestFinished } from "vitest";
import { type Newsroom, openNewsroomAt } from "./newsroom.ts";
import { cloneDatabase, type Template } from "./test-databases.ts";

/** A newsroom for one test, on a database of its own that is dropped when the test has finished. */
export async function openNewsroom(template: Template = "desk"): Promise<Newsroom> {
  const { newsroom, close } = await open(template);
  onTestFinished(close);
  return newsroom;
}

/** A newsroom that the tests of a file or a `describe` share, to be called where tests are declared. */
export function sharedNewsroom(template: Template): () => Newsroom {
  let opened: Awaited<ReturnType<typeof open>> | undefined;
  beforeAll(async () => {
    opened = await open(template);
  });
  afterAll(async () => {
    await opened?.close();
  });
  return () => {
    if (!opened) throw new Error("The newsroom opens before the first test.");
    return opened.newsroom;
  };
}

async function open(template: Template): Promise<{ newsroom: Newsroom; close: () => Promise<void> }> {
  const { url, drop } = await cloneDatabase(inject("testServer"), template);
  try {
    const newsroom = await openNewsroomAt(url);
    const close = async () => {
      await newsroom.close();
      await drop();
    };
    return { newsroom, close };
  } catch (error) {
    await drop();
    throw error;
  }
}
