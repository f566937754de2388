import { requireAccount } from "../../../sign-in/require-account.ts";

/** The desk itself, with its list of events, is the layout's. */
export default async function StoryPage({ params }: { params: Promise<{ story: string }> }) {
  await requireAccount(`/stories/${(await params).story}`);
  return null;
}
