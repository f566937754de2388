"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Loading } from "../api-client/loading.tsx";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import { CredentialPage } from "../sign-in/credential-page.tsx";
import { SignOutButton } from "../sign-in/sign-out-button.tsx";
import { deskWords } from "../words/desk-words.ts";
import { frameWords } from "../words/frame-words.ts";
import { storyWords } from "../words/story-words.ts";

/** Leads to the story that was worked on last. */
export function FirstStory() {
  const words = useWords(deskWords);
  const frame = useWords(frameWords);
  const { create } = useWords(storyWords);
  const router = useRouter();
  const stories = useQuery(useNewsroomApi().desk.stories.queryOptions());
  const first = stories.data?.items[0]?.slug;

  useEffect(() => {
    if (first) router.replace(`/stories/${first}`);
  }, [first, router]);

  if (stories.error) {
    return (
      <CredentialPage title={frame.notLoaded}>
        <ProblemNotice problem={problemOf(stories.error)} onRetry={() => void stories.refetch()} />
      </CredentialPage>
    );
  }
  if (!stories.data || first) {
    return (
      <CredentialPage title="">
        <Loading />
      </CredentialPage>
    );
  }
  return (
    <CredentialPage title={words.noStories}>
      <p>{words.noStoriesHelp}</p>
      <p>
        <Link href="/stories">{create}</Link>
      </p>
      <SignOutButton />
    </CredentialPage>
  );
}
