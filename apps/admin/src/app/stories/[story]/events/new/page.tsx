import { publicUrl } from "../../../../../env.ts";
import { NewEventPage } from "../../../../../event/new-event-page.tsx";
import { requireAccount } from "../../../../../sign-in/require-account.ts";

export default async function NewEvent({ params }: { params: Promise<{ story: string }> }) {
  const { story } = await params;
  await requireAccount(`/stories/${story}/events/new`);
  return <NewEventPage story={story} publicUrl={publicUrl()} />;
}
