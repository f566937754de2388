import { HistoryPage } from "../../../../../../history/history-page.tsx";
import { requireAccount } from "../../../../../../sign-in/require-account.ts";

export default async function EventHistory({ params }: { params: Promise<{ story: string; slug: string }> }) {
  const { story, slug } = await params;
  await requireAccount(`/stories/${story}/events/${slug}/history`);
  return <HistoryPage key={slug} story={story} slug={slug} />;
}
