/** What of the page's address the chart changes while it is read; `null` is absent. */
export interface ShownInChart {
  lanes: string | null;
  window: string | null;
  event: string | null;
}

/** The parameters that the chart changes, which links made before don't know. */
const kept = ["lanes", "window", "event"] as const;

export function shownInAddress(): ShownInChart {
  const { searchParams } = new URL(location.href);
  return {
    lanes: searchParams.get("lanes"),
    window: searchParams.get("window"),
    event: searchParams.get("event"),
  };
}

/**
 * Writes what the chart shows into the address and all links. With `push` the back button leads to what it showed
 * before; else the entry in the history stays the one it is.
 */
export function writeAddress(changes: Partial<ShownInChart>, { push = false } = {}): void {
  const url = new URL(location.href);
  for (const name of kept) {
    const value = changes[name];
    if (value === null) url.searchParams.delete(name);
    else if (value !== undefined) url.searchParams.set(name, value);
  }
  const address = readable(url);
  if (address !== `${location.pathname}${location.search}${location.hash}`) {
    if (push) history.pushState({ pushed: true }, "", address);
    else history.replaceState({ pushed: isPushed() }, "", address);
  }
  carryAlong();
}

/** The list of what lies on some days, with the other filters and the moment of the present address. */
export function listAddress({ from, to }: { from: string; to: string }): string {
  const url = new URL(location.href);
  url.searchParams.delete("event");
  for (const [name, value] of Object.entries({ view: "list", from, to })) url.searchParams.set(name, value);
  return readable(url);
}

/** Whether the entry before this one in the history is this page, as `writeAddress` left it. */
export function isPushed(): boolean {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "pushed" in state && state.pushed === true;
}

/** An address of this page that was written before, brought up to what the chart shows now. */
export function carried(address: string): string {
  return withShown(new URL(address, location.origin), shownInAddress());
}

/**
 * Brings every link and form that leads to this page, with other filters, at another moment or in the other language,
 * up to what the chart shows now: they were written by the server.
 */
function carryAlong(): void {
  const shown = shownInAddress();
  for (const link of document.querySelectorAll("a[href]")) {
    if (!(link instanceof HTMLAnchorElement) || link.closest("[data-own-address]")) continue;
    const url = new URL(link.href);
    if (url.origin !== location.origin) continue;
    const page = url.pathname.startsWith("/language/") ? url.searchParams.get("page") : null;
    if (url.pathname === location.pathname || url.pathname === wholePage()) link.href = withShown(url, shown);
    else if (page !== null && location.pathname.endsWith(page.replace(/[?#].*$/u, ""))) {
      url.searchParams.set("page", withShown(new URL(page, location.origin), shown));
      link.href = `${url.pathname}${url.search}`;
    }
  }
  for (const form of document.forms) {
    if (new URL(form.action).pathname === location.pathname) carryIntoForm(form, shown);
  }
}

/** Of a page in a frame, the same on the site. */
function wholePage(): string {
  return location.pathname.replace(/^\/embed(?=\/)/u, "");
}

function withShown(url: URL, shown: ShownInChart): string {
  for (const name of kept) {
    const value = shown[name];
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return readable(url);
}

function carryIntoForm(form: HTMLFormElement, shown: ShownInChart): void {
  for (const name of kept) {
    const value = shown[name];
    const field = form.querySelector(`input[type="hidden"][name="${name}"]`);
    if (field instanceof HTMLInputElement) {
      field.value = value ?? "";
      field.disabled = value === null;
    } else if (value !== null) {
      const input = document.createElement("input");
      Object.assign(input, { type: "hidden", name, value });
      form.append(input);
    }
  }
}

function readable({ pathname, search, hash }: URL): string {
  return `${pathname}${search.replaceAll("%3A", ":")}${hash}`;
}
