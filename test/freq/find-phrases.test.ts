import { expect, test } from "vitest";
import { findPhrases } from "../../src/freq/find-phrases.ts";
import type { Phrase } from "../../src/model/extraction.ts";

function phrase(text: string, ...mentions: readonly (readonly [number, number])[]): Phrase {
  const facts = { category: "concept", origins: [], score: 1, variants: [], sections: [] } as const;
  return {
    text,
    ...facts,
    count: mentions.length,
    mentions: mentions.map(([start, end]) => ({ start, end })),
  };
}

test("mentions that overlap are counted once: the first, and of two that begin together the longer", () => {
  const found = findPhrases([
    phrase("创新", [2, 4], [10, 12], [20, 22]),
    phrase("科技创新", [0, 4]),
    phrase("创新中心", [10, 14]),
    phrase("中心城区", [12, 16]),
  ]);
  expect(found.map(({ term, start }) => [term, start])).toEqual([
    ["科技创新", 0],
    ["创新中心", 10],
    ["创新", 20],
  ]);
});

test("mentions that only touch are both counted", () => {
  const found = findPhrases([phrase("创新", [2, 4]), phrase("科技", [0, 2])]);
  expect(found.map(({ term }) => term)).toEqual(["科技", "创新"]);
});
