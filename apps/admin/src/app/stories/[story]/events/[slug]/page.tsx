import { publicUrl } from "../../../../../env.ts";
import { EventPage } from "../../../../../event/event-page.tsx";
import { requireAccount } from "../../../../../sign-in/require-account.ts";

export default async function DeskEvent({ params }: { params: Promise<{ story: string; slug: string }> }) {
  const { story, slug } = await params;
  await requireAccount(`/stories/${story}/events/${slug}`);
  return <EventPage key={slug} story={story} slug={slug} publicUrl={publicUrl()} />;
}
