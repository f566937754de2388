/** esbuild takes styles as a side effect. */
declare module "*.css";

/** The package has no declarations of its own. */
declare module "@knight-lab/timelinejs" {
  export const Timeline: new (elementId: string, story: { events: object[] }, options: object) => object;
}

interface Window {
  /** What the page of a peer shows. */
  generatedEvents: import("../generated-events.ts").GeneratedEvent[];
  chart: object;
}
