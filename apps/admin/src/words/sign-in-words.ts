import type { WordTable } from "./word-table.ts";

/** Words of signing in and out and of changing the password. */
export const signInWords = {
  title: { de: "Anmelden", en: "Sign in" },
  email: { de: "E-Mail", en: "Email" },
  password: { de: "Passwort", en: "Password" },
  signIn: { de: "Anmelden", en: "Sign in" },
  signingIn: { de: "Wird angemeldet …", en: "Signing in …" },
  signOut: { de: "Abmelden", en: "Sign out" },
  unsavedOne: {
    de: "1 Entwurf ist nur in diesem Browser und noch nicht gespeichert. Er bleibt hier, für andere Konten unsichtbar, und wird gesendet, sobald Sie sich hier wieder anmelden.",
    en: "1 draft is in this browser only and not saved yet. It stays here, unseen by other accounts, and is sent once you sign in here again.",
  },
  unsavedMany: {
    de: "{count} Entwürfe sind nur in diesem Browser und noch nicht gespeichert. Sie bleiben hier, für andere Konten unsichtbar, und werden gesendet, sobald Sie sich hier wieder anmelden.",
    en: "{count} drafts are in this browser only and not saved yet. They stay here, unseen by other accounts, and are sent once you sign in here again.",
  },
  signOutAnyway: { de: "Trotzdem abmelden", en: "Sign out all the same" },
  staySignedIn: { de: "Angemeldet bleiben", en: "Stay signed in" },
  emailMissing: { de: "Bitte geben Sie Ihre E-Mail-Adresse ein.", en: "Please enter your email address." },
  emailInvalid: {
    de: "Das ist keine E-Mail-Adresse, etwa name@redaktion.example.",
    en: "This is not an email address, such as name@newsroom.example.",
  },
  passwordMissing: { de: "Bitte geben Sie Ihr Passwort ein.", en: "Please enter your password." },
  wrong: {
    de: "E-Mail oder Passwort stimmen nicht. Bitte prüfen Sie beides.",
    en: "Email or password is wrong. Please check both.",
  },
  tooMany: {
    de: "Zu viele Versuche. Bitte warten Sie {seconds} Sekunden und versuchen Sie es dann noch einmal.",
    en: "Too many attempts. Please wait {seconds} seconds, then try again.",
  },
  tooManyMinutes: {
    de: "Zu viele Versuche. Bitte warten Sie {minutes} Minuten und versuchen Sie es dann noch einmal.",
    en: "Too many attempts. Please wait {minutes} minutes, then try again.",
  },
  failed: {
    de: "Die Anmeldung ist gerade nicht möglich. Bitte versuchen Sie es gleich noch einmal.",
    en: "Signing in isn't possible at the moment. Please try again shortly.",
  },
  unreachable: {
    de: "Der Server ist nicht erreichbar. Bitte prüfen Sie die Verbindung.",
    en: "The server can't be reached. Please check the connection.",
  },
  forgotten: {
    de: "Passwort vergessen? Die Verwaltung kann ein neues vergeben.",
    en: "Forgotten the password? An administrator can give you a new one.",
  },
  changeTitle: { de: "Neues Passwort wählen", en: "Choose a new password" },
  changeReason: {
    de: "Ihr Passwort wurde für Sie erzeugt. Bitte ersetzen Sie es, bevor Sie weiterarbeiten.",
    en: "Your password was made up for you. Please replace it before you carry on.",
  },
  currentPassword: { de: "Bisheriges Passwort", en: "Present password" },
  newPassword: { de: "Neues Passwort", en: "New password" },
  newPasswordHint: { de: "8 bis 128 Zeichen.", en: "8 to 128 characters." },
  repeatPassword: { de: "Neues Passwort wiederholen", en: "Repeat the new password" },
  currentMissing: {
    de: "Bitte geben Sie das bisherige Passwort ein.",
    en: "Please enter the present password.",
  },
  currentWrong: { de: "Das bisherige Passwort stimmt nicht.", en: "The present password is wrong." },
  newTooShort: {
    de: "Das neue Passwort braucht mindestens 8 Zeichen.",
    en: "The new password needs at least 8 characters.",
  },
  newTooLong: {
    de: "Das neue Passwort hat mehr als 128 Zeichen.",
    en: "The new password has more than 128 characters.",
  },
  newSame: {
    de: "Das neue Passwort ist das bisherige. Bitte wählen Sie ein anderes.",
    en: "The new password is the present one. Please choose another.",
  },
  repeatDiffers: { de: "Die beiden neuen Passwörter sind verschieden.", en: "The two new passwords differ." },
  change: { de: "Passwort ändern", en: "Change password" },
  changing: { de: "Wird geändert …", en: "Changing …" },
} satisfies WordTable;
