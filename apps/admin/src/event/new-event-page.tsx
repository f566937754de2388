"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";
import { EventPage } from "./event-page.tsx";
import { readProposal } from "./event-proposal.ts";

/** The screen of an event that doesn't exist yet. */
export function NewEventPage({ story, publicUrl }: { story: string; publicUrl: string }) {
  const path = usePathname();
  const proposal = readProposal(useSearchParams());
  const [form, setForm] = useState({ path, count: 0 });
  // The form takes its event's address without the router: back at "new", it is for another event.
  if (form.path !== path) setForm({ path, count: path.endsWith("/new") ? form.count + 1 : form.count });
  return <EventPage key={form.count} story={story} slug={null} proposal={proposal} publicUrl={publicUrl} />;
}
