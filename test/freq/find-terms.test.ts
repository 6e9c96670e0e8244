import { expect, test } from "vitest";
import { openTermFinder } from "../../src/freq/find-terms.ts";
import { foldText } from "../../src/model/fold.ts";

interface Case {
  readonly terms: readonly string[];
  /** Text with what must be found in [ ], and nothing else. */
  readonly marked: string;
}

const cases: readonly Case[] = [
  // The longer of two that begin together counts, and what is inside it does not.
  { terms: ["创新", "科技创新"], marked: "[科技创新]引领，[创新]不止，[科技创新]与[创新]" },
  { terms: ["科技", "科技型企业"], marked: "[科技型企业]，[科技]型小微" },
  // The one that begins first counts, and no character counts twice.
  { terms: ["新质生产", "生产力"], marked: "[新质生产]力" },
  { terms: ["人人"], marked: "[人人]人" },
  // A Latin letter or digit at the edge is the edge of a word.
  { terms: ["AI", "5G"], marked: "[AI]手机、AIGC、OpenAI、[5G]基站、15G、[AI]" },
  // Full-width is the same.
  { terms: ["AI+"], marked: "[ＡＩ＋]制造、[AI+]" },
  { terms: ["诊断+提升"], marked: "“[诊断＋提升]”" },
  { terms: ["不存在"], marked: "存在不在" },
  { terms: [], marked: "创新" },
];

test.each(cases)("$terms in $marked", ({ terms, marked }) => {
  const text = marked.replaceAll(/[[\]]/g, "");
  const find = openTermFinder(terms.map((term) => ({ text: term, variants: [] })));
  const marks = find(foldText(text))
    .flatMap(({ start, end }) => [
      { at: start, mark: "[" },
      { at: end, mark: "]" },
    ])
    .toReversed();
  const found = marks.reduce((result, { at, mark }) => result.slice(0, at) + mark + result.slice(at), text);
  expect(found).toBe(marked);
});

test("other wordings count as the term", () => {
  const find = openTermFinder([{ text: "揭榜挂帅", variants: ["张榜招贤"] }]);
  expect(find("张榜招贤，揭榜挂帅").map(({ term }) => term)).toEqual(["揭榜挂帅", "揭榜挂帅"]);
});
