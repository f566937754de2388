import type { WordTable } from "./word-table.ts";

/** Words of the pages that links of administrators lead to. */
export const linkWords = {
  invitationTitle: { de: "Willkommen in der Redaktion", en: "Welcome to the newsroom" },
  newPasswordTitle: { de: "Neues Passwort wählen", en: "Choose a new password" },
  invitedAs: {
    de: "Sie sind als {email} eingeladen. Wählen Sie Ihren Namen, wie ihn Kolleginnen und Kollegen sehen, und ein Passwort.",
    en: "You are invited as {email}. Choose your name, as colleagues see it, and a password.",
  },
  passwordOf: { de: "Das neue Passwort gilt für {email}.", en: "The new password is for {email}." },
  name: { de: "Name", en: "Name" },
  password: { de: "Passwort", en: "Password" },
  repeat: { de: "Passwort wiederholen", en: "Repeat the password" },
  nameMissing: { de: "Bitte geben Sie Ihren Namen ein.", en: "Please enter your name." },
  nameUnstorable: {
    de: "Der Name enthält ein Zeichen, das sich nicht speichern lässt.",
    en: "The name contains a character that can't be stored.",
  },
  makeAccount: { de: "Konto anlegen", en: "Make the account" },
  savePassword: { de: "Passwort speichern", en: "Save the password" },
  saving: { de: "Wird gespeichert …", en: "Saving …" },
  invalid: {
    de: "Dieser Link gilt nicht mehr: Er wurde benutzt, zurückgezogen oder ist abgelaufen. Die Verwaltung kann Ihnen einen neuen geben.",
    en: "This link works no longer: it was used, withdrawn, or has expired. An administrator can give you a new one.",
  },
  toSignIn: { de: "Zur Anmeldung", en: "To the sign-in" },
  invitationDone: {
    de: "Ihr Konto ist angelegt. Melden Sie sich jetzt an.",
    en: "Your account is made. Sign in now.",
  },
  passwordDone: {
    de: "Das neue Passwort gilt. Alle Sitzungen sind beendet; melden Sie sich neu an.",
    en: "The new password is in force. All sessions have ended; sign in anew.",
  },
} satisfies WordTable;
