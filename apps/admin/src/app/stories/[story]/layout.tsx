import type { ReactNode } from "react";
import { StoryDesk } from "../../../desk/story-desk.tsx";

/** The desk around every screen of a story. Sign-in is checked by each page and by each procedure. */
export default async function StoryLayout({
  params,
  children,
}: {
  params: Promise<{ story: string }>;
  children: ReactNode;
}) {
  return <StoryDesk story={(await params).story}>{children}</StoryDesk>;
}
