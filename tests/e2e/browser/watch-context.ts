import type { BrowserContext, Response } from "playwright-core";
import { product } from "../product/product.ts";

/**
 * Collects what no page of ours may do: errors on the console (breaches of the content security policy among them),
 * uncaught exceptions, requests to other sites, cookies that nobody is told of. `expected` messages are passed over.
 * `also` is another address that isn't foreign.
 */
export function watchContext(context: BrowserContext, expected?: RegExp, also?: string): string[] {
  const { webUrl, adminUrl } = product();
  const faults: string[] = [];
  const note = (fault: string) => {
    if (!expected?.test(fault)) faults.push(fault);
  };
  context.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => note(`uncaught: ${error.error().message}`));
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    const own = [webUrl, adminUrl, also].includes(origin) || protocol === "data:" || protocol === "blob:";
    if (!own) note(`request to another site: ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.url().startsWith(`${webUrl}/`))
      void cookiesOf(response).then((cookies) => cookies.forEach(note));
  });
  return faults;
}

/** Cookies that a reader isn't told of, which are all but that of the language. */
async function cookiesOf(response: Response): Promise<string[]> {
  // A page that was left has taken its answers with it.
  const cookies = await response.headerValue("set-cookie").catch(() => null);
  return (cookies?.split("\n") ?? [])
    .filter((cookie) => !cookie.startsWith("claimline-locale="))
    .map((cookie) => `cookie on the public site: ${cookie}`);
}
