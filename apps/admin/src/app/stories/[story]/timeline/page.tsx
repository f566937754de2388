import { requireAccount } from "../../../../sign-in/require-account.ts";
import { DeskTimelinePage } from "../../../../timeline/desk-timeline-page.tsx";

export default async function StoryTimeline({ params }: { params: Promise<{ story: string }> }) {
  const { story } = await params;
  await requireAccount(`/stories/${story}/timeline`);
  return <DeskTimelinePage story={story} />;
}
