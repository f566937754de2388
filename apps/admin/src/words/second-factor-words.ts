import type { WordTable } from "./word-table.ts";

/** Words of authenticator apps, backup codes and passkeys. */
export const secondFactorWords = {
  codeIntro: {
    de: "Geben Sie den sechsstelligen Code aus Ihrer Authenticator-App ein.",
    en: "Enter the six-digit code that your authenticator app shows.",
  },
  backupIntro: {
    de: "Geben Sie einen Ihrer Ersatzcodes ein. Jeder gilt einmal.",
    en: "Enter one of your backup codes. Each works once.",
  },
  code: { de: "Code", en: "Code" },
  backupCode: { de: "Ersatzcode", en: "Backup code" },
  confirm: { de: "Bestätigen", en: "Confirm" },
  useBackup: { de: "Ersatzcode verwenden", en: "Use a backup code" },
  useApp: { de: "Code aus der App verwenden", en: "Use the app's code" },
  back: { de: "Zurück", en: "Back" },
  codeMissing: { de: "Bitte geben Sie den Code ein.", en: "Please enter the code." },
  codeWrong: {
    de: "Der Code stimmt nicht oder wurde schon benutzt. Die App zeigt alle 30 Sekunden einen neuen.",
    en: "The code is wrong or was used already. The app shows a new one every 30 seconds.",
  },
  codeLate: {
    de: "Die Anmeldung ist abgelaufen oder wurde zu oft versucht. Bitte geben Sie Ihr Passwort noch einmal ein.",
    en: "This sign-in has expired or was tried too often. Please enter your password again.",
  },
  byPasskey: { de: "Mit Passkey anmelden", en: "Sign in with a passkey" },
  passkeyFailed: {
    de: "Mit dem Passkey hat es nicht geklappt: Er wurde nicht bestätigt oder gehört zu keinem Konto hier.",
    en: "The passkey didn't work: it wasn't confirmed, or belongs to no account here.",
  },
  passkeyOld: {
    de: "Ihre Anmeldung ist über einen Tag alt. Melden Sie sich ab und wieder an, um einen Passkey einzurichten.",
    en: "You signed in more than a day ago. Sign out and in again to set up a passkey.",
  },
  title: { de: "Zweiter Faktor", en: "Second factor" },
  setUpReason: {
    de: "Wer veröffentlicht oder verwaltet, braucht hier außer dem Passwort einen zweiten Faktor. Richten Sie eine App oder einen Passkey ein, dann geht es weiter.",
    en: "Whoever publishes or administers here needs a second factor besides the password. Set up an app or a passkey to carry on.",
  },
  verifyReason: {
    de: "Ihr Konto ist durch einen Passkey geschützt: Das Passwort allein genügt nicht.",
    en: "Your account is protected by a passkey: the password alone is not enough.",
  },
  lost: {
    de: "Passkey verloren? Die Verwaltung kann den zweiten Faktor zurücksetzen.",
    en: "Lost the passkey? An administrator can reset the second factor.",
  },
  about: {
    de: "Schützt Ihr Konto auch dann, wenn jemand Ihr Passwort kennt. Wer einen zweiten Faktor hat, braucht ihn bei jeder Anmeldung.",
    en: "Protects your account even when somebody knows your password. Once there is one it is needed at every sign-in.",
  },
  required: {
    de: "Für Ihre Rolle ist ein zweiter Faktor vorgeschrieben.",
    en: "Your role needs a second factor.",
  },
  app: { de: "Authenticator-App", en: "Authenticator app" },
  appOn: { de: "Die App ist eingerichtet.", en: "The app is set up." },
  setUpApp: { de: "App einrichten", en: "Set up an app" },
  password: { de: "Ihr Passwort", en: "Your password" },
  passwordMissing: { de: "Bitte geben Sie Ihr Passwort ein.", en: "Please enter your password." },
  passwordWrong: { de: "Das Passwort stimmt nicht.", en: "The password is wrong." },
  next: { de: "Weiter", en: "Next" },
  cancel: { de: "Abbrechen", en: "Cancel" },
  scan: {
    de: "Scannen Sie dieses Bild mit Ihrer App, oder geben Sie dort den Schlüssel von Hand ein.",
    en: "Scan this picture with your app, or type the key into it.",
  },
  picture: { de: "QR-Code für die Authenticator-App", en: "QR code for the authenticator app" },
  key: { de: "Schlüssel", en: "Key" },
  codesTitle: { de: "Ihre Ersatzcodes", en: "Your backup codes" },
  codesAbout: {
    de: "Bewahren Sie sie auf, wo Sie sie ohne Ihr Telefon finden. Jeder gilt einmal, und sie stehen nur jetzt hier.",
    en: "Keep them where you find them without your phone. Each works once, and they stand here only now.",
  },
  codesKept: { de: "Ich habe sie aufbewahrt", en: "I have kept them" },
  newCodes: { de: "Neue Ersatzcodes", en: "New backup codes" },
  removeApp: { de: "App entfernen", en: "Remove the app" },
  appRemoved: { de: "Die App ist entfernt.", en: "The app is removed." },
  passkeys: { de: "Passkeys", en: "Passkeys" },
  passkeysAbout: {
    de: "Ein Passkey meldet Sie mit Finger, Gesicht oder PIN Ihres Geräts an, ohne Passwort.",
    en: "A passkey signs you in with your device's finger, face or PIN, without a password.",
  },
  noPasskeys: { de: "Noch keiner.", en: "None yet." },
  passkeyName: { de: "Name des neuen Passkeys", en: "Name of the new passkey" },
  passkeyNameHint: { de: "Etwa: Laptop, Telefon.", en: "Such as: laptop, phone." },
  addPasskey: { de: "Passkey hinzufügen", en: "Add a passkey" },
  passkeyAdded: { de: "Der Passkey ist eingerichtet.", en: "The passkey is set up." },
  removeNamed: { de: "Passkey entfernen: {name}", en: "Remove the passkey: {name}" },
  remove: { de: "Entfernen", en: "Remove" },
  passkeyRemoved: { de: "Der Passkey ist entfernt.", en: "The passkey is removed." },
  unnamed: { de: "Passkey", en: "Passkey" },
} satisfies WordTable;
