import { FirstStory } from "../desk/first-story.tsx";
import { requireAccount } from "../sign-in/require-account.ts";

export default async function NewsroomPage() {
  await requireAccount("/");
  return <FirstStory />;
}
