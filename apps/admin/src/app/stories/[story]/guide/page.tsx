import { GuidePage } from "../../../../guide/guide-page.tsx";
import { requireAccount } from "../../../../sign-in/require-account.ts";

export default async function StoryGuide({ params }: { params: Promise<{ story: string }> }) {
  const { story } = await params;
  await requireAccount(`/stories/${story}/guide`);
  return <GuidePage story={story} />;
}
