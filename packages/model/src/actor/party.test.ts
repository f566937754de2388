import { describe, expect, test } from "vitest";
import { partyOf, type Speaker } from "./party.ts";

function byName(...speakers: Speaker[]): ReadonlyMap<string, Speaker> {
  return new Map(speakers.map((speaker) => [speaker.slug, speaker]));
}

const southKorea: Speaker = { slug: "south-korea", kind: "state", speaksFor: null };
const office: Speaker = { slug: "office", kind: "organisation", speaksFor: "south-korea" };
const spokesman: Speaker = { slug: "spokesman", kind: "person", speaksFor: "office" };
const yonhap: Speaker = { slug: "yonhap", kind: "outlet", speaksFor: null };

describe("partyOf", () => {
  test("is the actor itself when it speaks for nobody else", () => {
    expect(partyOf("south-korea", byName(southKorea))).toBe("south-korea");
  });

  test("follows the chain to its top", () => {
    const actors = byName(southKorea, office, spokesman);
    expect(partyOf("office", actors)).toBe("south-korea");
    expect(partyOf("spokesman", actors)).toBe("south-korea");
  });

  test("is null for an actor that nobody knows", () => {
    expect(partyOf("nobody", byName(southKorea))).toBeNull();
  });

  test("is null for an outlet, also for one said to speak for a state", () => {
    const kcna: Speaker = { slug: "kcna", kind: "outlet", speaksFor: "south-korea" };
    expect(partyOf("yonhap", byName(yonhap))).toBeNull();
    expect(partyOf("kcna", byName(kcna, southKorea))).toBeNull();
  });

  test("is null for whoever speaks for an outlet", () => {
    const reporter: Speaker = { slug: "reporter", kind: "person", speaksFor: "yonhap" };
    expect(partyOf("reporter", byName(reporter, yonhap))).toBeNull();
  });

  test("ends before an actor that isn't known", () => {
    expect(partyOf("office", byName(office))).toBe("office");
    expect(partyOf("spokesman", byName(spokesman, office))).toBe("office");
  });

  test("ends a cycle at the actor first met again", () => {
    const a: Speaker = { slug: "a", kind: "person", speaksFor: "b" };
    const b: Speaker = { slug: "b", kind: "person", speaksFor: "a" };
    const into: Speaker = { slug: "into", kind: "person", speaksFor: "a" };
    const self: Speaker = { slug: "self", kind: "person", speaksFor: "self" };
    expect(partyOf("a", byName(a, b))).toBe("a");
    expect(partyOf("b", byName(a, b))).toBe("b");
    expect(partyOf("into", byName(a, b, into))).toBe("a");
    expect(partyOf("self", byName(self))).toBe("self");
  });
});
