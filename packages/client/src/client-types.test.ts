import type { NewsroomRouter } from "@claimline/api/routers";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { describe, expect, expectTypeOf, test } from "vitest";
import type { ClaimlineClient, EventItem } from "./client.ts";
import type { Procedures } from "./generated/procedures.ts";

type Inputs = inferRouterInputs<NewsroomRouter>;
type Outputs = inferRouterOutputs<NewsroomRouter>;

/** The path of every procedure that answers once. */
type Path<Tree> = {
  [Noun in keyof Tree & string]: { [Verb in keyof Tree[Noun] & string]: `${Noun}.${Verb}` }[keyof Tree[Noun] &
    string];
}[keyof Tree & string];

type Method<
  Noun extends keyof Procedures,
  Verb extends keyof Procedures[Noun],
> = Procedures[Noun][Verb] extends (...given: infer Given) => Promise<infer Output>
  ? { input: Given extends [(infer Input)?, ...unknown[]] ? Input : never; output: Output }
  : never;

/** Nouns and verbs whose output isn't what the router says, read both ways; `never` when there is none. */
type Differing = {
  [Noun in keyof Procedures]: {
    [Verb in keyof Procedures[Noun]]: Noun extends keyof Outputs
      ? Verb extends keyof Outputs[Noun]
        ? [Outputs[Noun][Verb]] extends [Method<Noun, Verb>["output"]]
          ? never
          : [Noun, Verb]
        : [Noun, Verb]
      : [Noun, Verb];
  }[keyof Procedures[Noun]];
}[keyof Procedures];

/** Those that don't take what the client takes. */
type Refusing = {
  [Noun in keyof Procedures]: {
    [Verb in keyof Procedures[Noun]]: Noun extends keyof Inputs
      ? Verb extends keyof Inputs[Noun]
        ? [Exclude<Method<Noun, Verb>["input"], undefined>] extends [Inputs[Noun][Verb]]
          ? never
          : [Noun, Verb]
        : [Noun, Verb]
      : [Noun, Verb];
  }[keyof Procedures[Noun]];
}[keyof Procedures];

describe("types, held by the compiler:", () => {
  test("every procedure of the router is a method, and nothing else is", () => {
    expectTypeOf<Path<Procedures>>().toEqualTypeOf<Exclude<Path<Inputs>, "change.subscribe">>();
    expect(true).toBe(true);
  });

  test("what the server answers fits what the client says, and what the client takes fits the server", () => {
    expectTypeOf<Differing>().toBeNever();
    expectTypeOf<Refusing>().toBeNever();
    expect(true).toBe(true);
  });

  test("a caller is told what is wrong", () => {
    const mistakes = (client: ClaimlineClient) => {
      // @ts-expect-error -- a list needs its story
      void client.event.list({});
      // @ts-expect-error -- there is no such filter
      void client.event.list({ story: "a", colour: "red" });
      // @ts-expect-error -- nor such a support
      void client.event.list({ story: "a", supports: ["sure"] });
      // @ts-expect-error -- changes are followed, not subscribed to
      void client.change.subscribe({ story: "a" });
    };
    expectTypeOf<EventItem["assessment"]["contested"]>().toEqualTypeOf<boolean>();
    expect(mistakes).toBeTypeOf("function");
  });
});
