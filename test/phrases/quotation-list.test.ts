import { expect, test } from "vitest";
import { foldText } from "../../src/model/fold.ts";
import { findQuotations } from "../../src/phrases/find-quotations.ts";
import { listEnds } from "../../src/phrases/quotation-list.ts";
import { findQuotedCoinages } from "../../src/phrases/quoted-coinage.ts";
import { readMarked, wordsWith } from "./mark-tokens.ts";

/** What follows the list of each quotation that stands in one. */
function behind(text: string): readonly string[] {
  const folded = foldText(text);
  const quotations = findQuotations(folded);
  const ends = listEnds(folded, quotations);
  return quotations.filter((one) => ends.has(one)).map((one) => folded.slice(ends.get(one)));
}

test.each([
  ["“甲”、“乙”(试行)和“丙”等工程", ["工程", "工程", "工程"]],
  ["“甲”“乙”等10项行动", ["行动", "行动"]],
  ["“甲”、“乙”现象", ["现象"]],
  ["“甲”等一批项目", ["项目"]],
  ["“甲”,“乙”", []],
  ["“甲”工程", []],
])("%s: %j", (text, expected) => {
  expect(behind(text)).toEqual(expected);
});

test("a long list costs no more than its length", () => {
  expect(behind(`${"“甲”、".repeat(20000)}“乙”等工程`)).toHaveLength(20001);
});

const WORDS = wordsWith();

function weightsOf(marked: string): readonly number[] {
  const reading = readMarked(marked, WORDS);
  return findQuotedCoinages(reading, findQuotations(reading.folded), WORDS).map(({ weight }) => weight);
}

test("what is called a programme with others is pushed, and may read like a sentence; what is called a fault is not", () => {
  const [first = 0, second = 0] = weightsOf(
    "所|说|的|“|岸线|修复|”|、|“|选派|渔技员|到|村|驻点|”|等|工程|，",
  );
  const [named = 0, spoken = 0] = weightsOf("所|说|的|“|岸线|修复|”|、|“|选派|渔技员|到|村|驻点|”|，");
  const [fault = 0] = weightsOf("各地|的|“|岸线|围占|”|、|“|只|占|不|养|”|等|现象|，");
  expect(first).toBeGreaterThan(named);
  expect(second).toBeGreaterThan(spoken);
  expect(fault).toBeLessThan(named);
  const [verse = 0] = weightsOf("所|说|的|“|岸线|潮声|”|、“|千帆|竞渡|”|等|诗句|，");
  expect(verse).toBe(fault);
});
