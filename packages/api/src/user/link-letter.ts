import type { Locale } from "@claimline/model/locale";
import type { LinkKind } from "../sign-in/account-links.ts";

interface LinkInLetter {
  kind: LinkKind;
  link: string;
  /** An instant in ISO 8601. */
  until: string;
  /** Name of the administrator. */
  from: string;
}

/** The letter that brings somebody a link. */
export function linkLetter(
  { kind, link, until, from }: LinkInLetter,
  locale: Locale,
): { subject: string; text: string } {
  const words = wordings[kind][locale];
  const ends = `${until.slice(0, 16).replace("T", " ")} UTC`;
  const lines = [words.text.replace("{from}", from), link, words.until.replace("{until}", ends)];
  return { subject: words.subject, text: `${lines.join("\n\n")}\n` };
}

const wordings = {
  invitation: {
    de: {
      subject: "Einladung in die Redaktion",
      text: "{from} lädt Sie in die Redaktion ein. Mit diesem Link wählen Sie Ihren Namen und Ihr Passwort:",
      until: "Der Link gilt einmal und bis {until}.",
    },
    en: {
      subject: "Invitation to the newsroom",
      text: "{from} invites you to the newsroom. Choose your name and your password with this link:",
      until: "The link works once and until {until}.",
    },
  },
  new_password: {
    de: {
      subject: "Neues Passwort für die Redaktion",
      text: "{from} hat für Sie einen Link angelegt, mit dem Sie ein neues Passwort wählen:",
      until: "Der Link gilt einmal und bis {until}. Bis dahin gilt Ihr bisheriges Passwort weiter.",
    },
    en: {
      subject: "New password for the newsroom",
      text: "{from} has made a link for you with which you choose a new password:",
      until: "The link works once and until {until}. Until then your present password goes on working.",
    },
  },
} as const;
