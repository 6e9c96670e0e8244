import { expect, test } from "vitest";
import type { Official, Phrase, Section } from "../../src/model/extraction.ts";
import { spreadOf } from "../../src/phrases/spread-of.ts";

const OFFICIALS = ["周一鸣", "吴二宁", "郑三川", "王四海", "冯五岳"].map(
  (name): Official => ({ name, post: "局长", organization: "某局", region: null }),
);

function sectionOf(id: number, official: Official | null): Section {
  return {
    id,
    kind: "body",
    level: 1,
    parent: null,
    title: null,
    subtitle: null,
    official,
    span: { start: id, end: id + 1 },
  };
}

function phraseIn(...sections: readonly number[]): Phrase {
  return {
    text: "揭榜挂帅",
    category: "instrument",
    origins: ["dictionary"],
    count: sections.length,
    score: 1,
    variants: ["揭榜挂帅"],
    sections: sections.map((section) => ({ section, count: 1, score: 1 })),
    mentions: sections.map((section) => ({ start: section, end: section + 1 })),
  };
}

const SPOKEN = OFFICIALS.map((official, index) => sectionOf(index + 1, official));
const UNSPOKEN = [1, 2, 3, 4].map((id) => sectionOf(id, null));

test.each([
  ["one of five officials", phraseIn(2), SPOKEN, 1, "local"],
  ["two of five", phraseIn(2, 3), SPOKEN, 2, null],
  ["three of five", phraseIn(1, 2, 3), SPOKEN, 3, "shared"],
  ["the preamble is nobody's", phraseIn(0, 2), SPOKEN, 1, "local"],
  ["two of four sections where nobody speaks", phraseIn(1, 4), UNSPOKEN, 0, "shared"],
  ["one of four sections", phraseIn(4), UNSPOKEN, 0, "local"],
  ["a document of one section", phraseIn(1), UNSPOKEN.slice(0, 1), 0, null],
] as const)("%s", (_, phrase, sections, officials, reach) => {
  const spread = spreadOf(phrase, sections);
  expect([spread.officials, spread.reach]).toEqual([officials, reach]);
});

test("an official with two sections counts once", () => {
  const [first] = OFFICIALS;
  const sections = [
    sectionOf(1, first ?? null),
    sectionOf(2, first ?? null),
    sectionOf(3, OFFICIALS[1] ?? null),
  ];
  expect(spreadOf(phraseIn(1, 2), sections)).toEqual({ sections: 2, officials: 1, of: 2, reach: "local" });
});
