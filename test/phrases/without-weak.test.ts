import { expect, test } from "vitest";
import type { Phrase, PhraseOrigin } from "../../src/model/extraction.ts";
import { type Room, withoutWeak } from "../../src/phrases/without-weak.ts";

const phrase = (score: number, origin: PhraseOrigin): Phrase => ({
  ...{ text: `${origin}${score}`, category: "concept", origins: [origin], count: 1, score },
  ...{ variants: [], sections: [], mentions: [] },
});
const PARTS = { form: 1, frequency: 1, distinctiveness: 1, background: 1, heading: 1 };

/** What is left of some sure phrases, and of what nearly scores enough. */
function left(sure: number, room: Room): readonly string[] {
  const phrases = [
    ...Array.from({ length: sure }, () => phrase(0.5, "pattern")),
    ...[
      phrase(0.33, "dictionary"),
      phrase(0.33, "discovered"),
      phrase(0.33, "pattern"),
      phrase(0.21, "dictionary"),
    ],
  ].map((each) => ({ phrase: each, parts: PARTS }));
  return withoutWeak(phrases, 0.36, room, [])
    .map((each) => each.phrase.text)
    .slice(sure);
}

test("a long text has room for nothing that scores too little", () => {
  expect(left(3, "none")).toEqual([]);
});

test("a short text has room for terms, with few phrases for names and what it repeats too", () => {
  expect(left(12, "all")).toEqual(["dictionary0.33", "dictionary0.21"]);
  expect(left(3, "all")).toEqual(["dictionary0.33", "discovered0.33", "pattern0.33", "dictionary0.21"]);
});

test("rules with twelve phrases have room for terms only", () => {
  expect(left(12, "terms")).toEqual(["dictionary0.33"]);
  expect(left(3, "terms")).toEqual(left(3, "all"));
});
