import { createAuth } from "@claimline/api/sign-in/auth";
import type { Role } from "@claimline/model/publication/role";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type Newsroom, openNewsroomAt } from "../../api/newsroom/newsroom.ts";
import { product } from "../product/product.ts";

/** Somebody of the newsroom who is signed in. */
export interface Person {
  name: string;
  email: string;
  password: string;
  cookies: Cookies;
  /** Opens another session, such as after the first was ended; answers with its cookies. */
  signIn: () => Promise<Cookies>;
}

type Cookies = Parameters<BrowserContext["addCookies"]>[0];

/** The product's newsroom, worked on from this process: another one on the same database. */
export interface Desk {
  newsroom: Newsroom;
  /** A new account with a session of its own. */
  makePerson: (role: Role, name: string) => Promise<Person>;
}

const password = "correct horse battery";

/** Opens the desk for the tests of a file. Its accounts lose their rights afterwards, for each counts in the rule of four eyes. */
export function sharedDesk(): () => Desk {
  let desk: Desk | undefined;
  beforeAll(async () => {
    const newsroom = await openNewsroomAt(product().databaseUrl);
    newsroom.clock.set(new Date().toISOString());
    desk = { newsroom, makePerson: (role, name) => makePerson(newsroom, role, name) };
  });
  afterAll(async () => {
    if (!desk) return;
    const { database } = desk.newsroom;
    const others = { email: { not: product().signIn.email } };
    await database.user.updateMany({ where: others, data: { role: "contributor" } });
    await desk.newsroom.close();
  });
  return () => {
    if (!desk) throw new Error("The desk opens before the first test.");
    return desk;
  };
}

async function makePerson(newsroom: Newsroom, role: Role, name: string): Promise<Person> {
  const { adminUrl: newsroomUrl, authSecret: secret } = product();
  const { id, email } = await newsroom.makeAccount(role, { name });
  const auth = createAuth({
    database: newsroom.database,
    secret,
    newsroomUrl,
    now: newsroom.clock.now,
    attempts: null,
  });
  const { internalAdapter, password: hashing } = await auth.$context;
  const credential = {
    userId: id,
    accountId: id,
    providerId: "credential",
    password: await hashing.hash(password),
  };
  await internalAdapter.linkAccount(credential);
  const signIn = async () => {
    const headers = { "content-type": "application/json", origin: newsroomUrl };
    const body = JSON.stringify({ email, password });
    const answer = await auth.handler(
      new Request(`${newsroomUrl}/api/auth/sign-in/email`, { method: "POST", headers, body }),
    );
    if (!answer.ok) throw new Error(`Signing in as ${email} failed: ${await answer.text()}`);
    return answer.headers.getSetCookie().map((text) => {
      const [pair = ""] = text.split(";", 1);
      const mark = pair.indexOf("=");
      return { name: pair.slice(0, mark), value: pair.slice(mark + 1), url: newsroomUrl };
    });
  };
  return { name, email, password, cookies: await signIn(), signIn };
}
