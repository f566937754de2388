import { adminUrl, type OpenServer } from "./open-server.ts";

/** Somebody who asks the newsroom by HTTP, with the cookies that it has set, like a browser. */
export interface Visitor {
  /** IP address. */
  address: string;
  cookies: Map<string, string>;
  /** POSTs to sign-in, below `/api/auth/`. */
  auth: (path: string, body?: object, headers?: Record<string, string>) => Promise<AuthAnswer>;
  /** Calls a procedure; a mutation with `input`. */
  query: (procedure: string, input?: unknown) => Promise<CallAnswer>;
  mutate: (procedure: string, input?: unknown) => Promise<CallAnswer>;
}

export interface AuthAnswer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

export interface CallAnswer {
  status: number;
  /** What it answered, when it did. */
  data: unknown;
  /** The code of the problem, when there was one. */
  problem: string | null;
}

let visitors = 0;

/** An address of their own for every visitor; the server has to trust this machine as a proxy (`trustedProxies`). */
function nextAddress(): string {
  visitors += 1;
  return `198.51.${Math.floor(visitors / 250)}.${1 + (visitors % 250)}`;
}

export const thisMachine = ["127.0.0.1"];

/** A visitor without any cookies. */
export function visit({ url }: Pick<OpenServer, "url">, address = nextAddress()): Visitor {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(`${url}${path}`, {
      ...init,
      headers: {
        "content-type": "application/json",
        origin: adminUrl,
        "x-forwarded-for": address,
        ...(cookie !== "" && { cookie }),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    for (const text of response.headers.getSetCookie()) {
      const [pair = ""] = text.split(";", 1);
      const mark = pair.indexOf("=");
      const value = pair.slice(mark + 1);
      if (value === "" || /max-age=0/iu.test(text)) cookies.delete(pair.slice(0, mark));
      else cookies.set(pair.slice(0, mark), value);
    }
    return response;
  };
  const call = async (path: string, init: RequestInit): Promise<CallAnswer> => {
    const response = await ask(path, init);
    const body = (await response.json()) as {
      result?: { data: unknown };
      error?: { data: { problem: { code: string } } };
    };
    const problem = body.error?.data.problem.code ?? null;
    return { status: response.status, data: body.result?.data, problem };
  };
  return {
    address,
    cookies,
    auth: async (path, body = {}, headers = {}) => {
      const response = await ask(`/api/auth/${path}`, {
        method: "POST",
        body: JSON.stringify(body),
        headers,
      });
      const text = await response.text();
      const answer = (text === "" ? {} : JSON.parse(text)) as Record<string, unknown> | null;
      return { status: response.status, body: answer ?? {}, headers: response.headers };
    },
    query: (procedure, input) => {
      const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return call(`/api/trpc/${procedure}${query}`, { method: "GET" });
    },
    mutate: (procedure, input) =>
      call(`/api/trpc/${procedure}`, { method: "POST", body: JSON.stringify(input ?? {}) }),
  };
}

/** A visitor who has signed in by the form. */
export async function signIn(
  server: OpenServer,
  email: string,
  password: string,
  address = nextAddress(),
  headers: Record<string, string> = {},
): Promise<Visitor> {
  const visitor = visit(server, address);
  const { status, body } = await visitor.auth("sign-in/email", { email, password }, headers);
  if (status !== 200) throw new Error(`Signing in as ${email} failed: ${JSON.stringify(body)}`);
  return visitor;
}
