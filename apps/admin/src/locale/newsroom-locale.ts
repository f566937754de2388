import { isLocale, type Locale } from "@claimline/model/locale";
import { cookies, headers } from "next/headers";
import { localeCookie } from "./locale-cookie.ts";

/** The language of the newsroom: the editor's earlier choice, else the first that the browser asks for, else English. */
export async function newsroomLocale(): Promise<Locale> {
  const choice = (await cookies()).get(localeCookie)?.value;
  if (isLocale(choice)) return choice;
  const asked = (await headers()).get("accept-language") ?? "";
  const languages = asked.split(",").map((range) => range.trim().slice(0, 2).toLowerCase());
  return languages.find(isLocale) ?? "en";
}
