// The real launcher over a repository of small programs; which one, says FAKE_REPOSITORY.
import { ambientEnvironment } from "./env.ts";
import { launch } from "./launch.ts";
import { productLayout } from "./layout.ts";
import { stopRequests } from "./stop-requests.ts";

const environment = ambientEnvironment();
const layout = productLayout(environment["FAKE_REPOSITORY"] ?? "");
const code = await launch({
  layout: { ...layout, apps: layout.apps.map((app) => ({ ...app, buildCommand: () => ["build.ts"] })) },
  environment,
  dev: environment["FAKE_DEV"] === "1",
  stopRequested: stopRequests(),
  onReady: (ready) => process.send?.(ready),
});
process.exit(code);
