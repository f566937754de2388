import type { WordTable } from "./word-table.ts";

/** Words of the screens on which stories are begun, changed, published and exported. */
export const storyWords = {
  stories: { de: "Geschichten", en: "Stories" },
  aboutAll: {
    de: "Jede Geschichte hat ihre Ereignisse, ihre Zeitzone und ihre Hauptsprache. Akteure, Orte und Quellen teilen sich alle.",
    en: "Each story has its events, its time zone and its main language. Actors, places and sources are shared by all.",
  },
  notAllowed: { de: "Geschichten sieht, wer angemeldet ist.", en: "Stories are for those signed in." },
  present: { de: "Alle Geschichten", en: "All stories" },
  none: {
    de: "Noch keine Geschichte. Legen Sie die erste an; Leser sehen sie erst, wenn Sie sie veröffentlichen.",
    en: "No story yet. Create the first one; readers see it only once you publish it.",
  },
  state_draft: { de: "Entwurf", en: "Draft" },
  state_published: { de: "Veröffentlicht", en: "Published" },
  state_unpublished: { de: "Zurückgenommen", en: "Unpublished" },
  oneEvent: { de: "1 Ereignis", en: "1 event" },
  events: { de: "{count} Ereignisse", en: "{count} events" },
  edit: { de: "{name} einrichten", en: "Set up {name}" },
  setUp: { de: "Einrichten", en: "Set up" },
  create: { de: "Geschichte anlegen", en: "Create a story" },
  make: { de: "Anlegen", en: "Create" },
  story: { de: "Geschichte", en: "Story" },
  about: {
    de: "Was Leser über dem Ganzen lesen, und was für alle Ereignisse gilt.",
    en: "What readers read above it all, and what counts for all events.",
  },
  readOnly: {
    de: "Ihr Konto kann die Geschichte ansehen, aber nicht ändern.",
    en: "Your account can see the story, but not change it.",
  },
  save: { de: "Speichern", en: "Save" },
  saved: { de: "Gespeichert.", en: "Saved." },
  savedUnseen: {
    de: "Gespeichert. Leser sehen die Änderung, sobald sie veröffentlicht ist.",
    en: "Saved. Readers see the change once it is published.",
  },
  unchanged: { de: "Nichts hat sich geändert.", en: "Nothing has changed." },
  faults: {
    de: "Nicht gespeichert: Bitte berichtigen Sie die markierten Angaben.",
    en: "Not saved: please correct what is marked.",
  },
  failed: { de: "Das ist nicht gelungen.", en: "This didn't work." },
  merged: {
    de: "Jemand hat die Geschichte inzwischen geändert. Was Sie nicht angefasst haben, ist übernommen; bitte sehen Sie nach und speichern Sie noch einmal.",
    en: "Somebody has changed the story since. What you hadn't touched is taken over; please look at it and save again.",
  },
  theirs: { de: "Inzwischen geändert zu: {value}", en: "Changed since to: {value}" },
  slugHint: {
    de: "Teil der Adresse. Nach einer Änderung führt die alte Adresse weiter zur Geschichte.",
    en: "Part of the address. After a change the former address still leads to the story.",
  },
  zoneHint: {
    de: "In ihr gelten alle Daten der Geschichte, etwa Europe/Berlin.",
    en: "All dates of the story are read in it, such as Europe/Berlin.",
  },
  lanes: { de: "Zeilen der Zeitleiste", en: "Lanes of the timeline" },
  lanesHint: {
    de: "In dieser Reihenfolge. Ohne Auswahl zeigt die Zeitleiste alle, in denen etwas steht.",
    en: "In this order. With none chosen the timeline shows all that hold something.",
  },
  addLane: { de: "Zeile hinzufügen", en: "Add a lane" },
  choose: { de: "Bitte wählen", en: "Please choose" },
  up: { de: "{name} nach oben", en: "Move {name} up" },
  remove: { de: "{name} entfernen", en: "Remove {name}" },
  fourEyes: { de: "Vier Augen", en: "Four eyes" },
  fourEyesHint: {
    de: "Niemand gibt frei, woran er mitgeschrieben hat, sobald ein zweites Konto veröffentlichen darf. Ändern kann das, wer veröffentlichen darf.",
    en: "Nobody approves what they had a hand in, once a second account may publish. Who may publish can change this.",
  },
  publication: { de: "Veröffentlichung", en: "Publication" },
  unsaved: { de: "Speichern Sie erst, was Sie geändert haben.", en: "Save what you have changed first." },
  stateDraft: { de: "Leser sehen diese Geschichte noch nicht.", en: "Readers don't see this story yet." },
  stateUnpublished: {
    de: "Diese Geschichte ist zurückgenommen; ihre Adressen sagen es.",
    en: "This story is unpublished; its addresses say so.",
  },
  statePublished: {
    de: "Leser sehen die Geschichte so, wie sie hier steht.",
    en: "Readers see the story as it stands here.",
  },
  stateDiffers: {
    de: "Leser sehen die Geschichte noch in einem früheren Stand.",
    en: "Readers still see the story in an earlier state.",
  },
  goesLive: { de: "Mit ihr werden öffentlich:", en: "With it go public:" },
  comesBack: { de: "Mit ihr sind wieder öffentlich:", en: "With it are public again:" },
  noEvents: {
    de: "Kein Ereignis ist freigegeben: Öffentlich werden nur Titel und Zusammenfassung.",
    en: "No event is approved: only title and summary go public.",
  },
  waiting: {
    de: "Nicht öffentlich bleiben {count} weitere, die nicht freigegeben sind.",
    en: "{count} more that aren't approved stay out of sight.",
  },
  waitingOne: {
    de: "Nicht öffentlich bleibt ein weiteres, das nicht freigegeben ist.",
    en: "One more that isn't approved stays out of sight.",
  },
  publish: { de: "Geschichte veröffentlichen", en: "Publish the story" },
  publishChange: { de: "Änderung veröffentlichen", en: "Publish the change" },
  published: { de: "Veröffentlicht. Leser sehen es ab jetzt.", en: "Published. Readers see it from now on." },
  lacking: { de: "So kann sie nicht veröffentlicht werden:", en: "It can't be published like this:" },
  ofEvent: { de: "Ereignis {event}", en: "Event {event}" },
  unpublish: { de: "Geschichte zurücknehmen …", en: "Unpublish the story …" },
  unpublishNow: { de: "Zurücknehmen", en: "Unpublish" },
  unpublishes: {
    de: "Die Geschichte mit {count} öffentlichen Ereignissen und allen früheren Fassungen ist dann nicht mehr zu lesen. Ihre Adressen bleiben und sagen, dass sie zurückgenommen wurde. Veröffentlichen Sie sie wieder, ist alles wieder da.",
    en: "The story with {count} public events and all earlier revisions can't be read any longer then. Its addresses stay and say that it was unpublished. Publish it again, and all of it is back.",
  },
  unpublishNote: { de: "Warum (öffentlich)", en: "Why (public)" },
  unpublished: {
    de: "Zurückgenommen. Die Adressen der Geschichte sagen es.",
    en: "Unpublished. The story's addresses say so.",
  },
  cancel: { de: "Abbrechen", en: "Cancel" },
  bundle: { de: "Herunterladen", en: "Download" },
  bundleAbout: {
    de: "Das Bündel enthält alles, was Redakteure schreiben, verlustfrei und in allen Sprachen; Stände, frühere Fassungen und interne Notizen gehören nicht dazu.",
    en: "The bundle holds all that editors write, without loss and in all languages; states, earlier revisions and internal notes are no part of it.",
  },
  bundleLive: { de: "Was Leser sehen", en: "What readers see" },
  bundleDrafts: { de: "Mit allen Entwürfen", en: "With all drafts" },
  bundled: {
    de: "{name} mit {count} Ereignissen wird heruntergeladen.",
    en: "{name} with {count} events is being downloaded.",
  },
} satisfies WordTable;
