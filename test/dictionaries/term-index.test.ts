import { expect, test } from "vitest";
import { BitFilter } from "../../src/dictionaries/bit-filter.ts";
import type { PolicyTerm } from "../../src/dictionaries/policy-terms.ts";
import { readPolicyTerms } from "../../src/dictionaries/policy-terms.ts";
import { termIndexOf } from "../../src/dictionaries/term-index.ts";
import { foldText } from "../../src/model/fold.ts";

const term = (text: string): PolicyTerm => ({ text, category: "concept", year: "", level: "", variants: [] });

test("every wording is found where it stands", () => {
  const terms = readPolicyTerms();
  const index = termIndexOf(terms);
  const wordings = terms.flatMap(({ text, variants }) => [text, ...variants]).map((text) => foldText(text));
  const lost = wordings.filter((wording) => {
    const text = `，${wording}`;
    return (
      index.get(wording) === undefined ||
      index.nextStart(text, 1) !== 1 ||
      !index.endsAt(text, 1).includes(text.length)
    );
  });
  expect(lost).toEqual([]);
});

test.each([
  ["我的新区", "新区", 2],
  ["我的新区在", "新区", 2],
  ["我的新城区", "新区", 5],
  ["三医联动", "医", 1],
  ["共同富裕路", "共同富裕", 0],
  ["共同的路", "共同富裕", 4],
])("in %s a wording %s may start at %i", (text, wording, at) => {
  expect(termIndexOf([term(wording)]).nextStart(text, 0)).toBe(at);
});

test("a text is looked up as a whole", () => {
  const index = termIndexOf([term("共同富裕"), term("新区"), term("医")]);
  const texts = ["共同富裕", "新区", "医", "共同", "共同富", "共同富裕路", "新", "新城区", "医院", ""];
  expect(texts.filter((text) => index.has(text))).toEqual(["共同富裕", "新区", "医"]);
});

test("a filter holds what was put in, and little else", () => {
  const filter = new BitFilter(new Uint32Array(2 ** 8));
  const numbers = Array.from({ length: 300 }, (_, index) => (index * 7919 * 65_537) | 0);
  for (const number of numbers) filter.add(number);
  expect(numbers.filter((number) => !filter.mayHold(number))).toEqual([]);
  const others = Array.from({ length: 3000 }, (_, index) => index + 1);
  expect(others.filter((number) => filter.mayHold(number)).length).toBeLessThan(300);
});
