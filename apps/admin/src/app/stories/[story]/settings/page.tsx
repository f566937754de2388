import { requireAccount } from "../../../../sign-in/require-account.ts";
import { StorySettingsPage } from "../../../../story/story-settings-page.tsx";

export default async function StorySettings({ params }: { params: Promise<{ story: string }> }) {
  const { story } = await params;
  await requireAccount(`/stories/${story}/settings`);
  return <StorySettingsPage story={story} />;
}
