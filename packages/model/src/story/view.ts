import { z } from "zod";

/** The ways in which readers see a story; the first is shown when nobody asks for one. */
export const storyViews = ["timeline", "list", "positions", "map"] as const;
export const storyViewSchema = z.enum(storyViews);
export type ViewName = z.infer<typeof storyViewSchema>;
