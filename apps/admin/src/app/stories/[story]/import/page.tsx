import { ImportPage } from "../../../../import/import-page.tsx";
import { requireAccount } from "../../../../sign-in/require-account.ts";

export default async function StoryImport({ params }: { params: Promise<{ story: string }> }) {
  const { story } = await params;
  await requireAccount(`/stories/${story}/import`);
  return <ImportPage story={story} />;
}
