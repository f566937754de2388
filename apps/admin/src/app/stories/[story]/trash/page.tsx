import { requireAccount } from "../../../../sign-in/require-account.ts";
import { TrashPage } from "../../../../trash/trash-page.tsx";

export default async function StoryTrash({ params }: { params: Promise<{ story: string }> }) {
  const { story } = await params;
  await requireAccount(`/stories/${story}/trash`);
  return <TrashPage story={story} />;
}
