import { expect, test } from "vitest";
import { findWorkingTerms } from "../../src/phrases/working-term.ts";
import { readMarked, surfaces, termOf, wordsWith } from "./mark-tokens.ts";

const WORDS = wordsWith(termOf("渡口许可", "instrument"));
const RULES = ["一", "二", "三", "四", "五"].map((number) => `\n|第${number}条|渡口|管理|。`).join("|");

function working(marked: string, title = ""): readonly string[] {
  const reading = { ...readMarked(`${RULES}|${marked}`, WORDS), title };
  return [...new Set(surfaces(reading, findWorkingTerms(reading, WORDS)))];
}

const four = (run: string) => `由|${run}|，|${run}|的|。|按|${run}|，|经|${run}|。`;

test("what rules come back to is what they work with", () => {
  expect(working(four("渡运|风险|评估"))).toEqual(["渡运风险评估"]);
  expect(working(four("定点|渡运|机构"))).toEqual(["定点渡运机构"]);
  expect(working(four("渡运|组织"))).toEqual(["渡运组织"]);
  expect(working(four("组织|渡运|评估"))).toEqual(["渡运评估"]);
});

test.each([
  ["no word for what law deals with", four("渡运|船员")],
  ["stands there less often", "由|渡运|风险|评估|，|按|渡运|风险|评估|，|经|渡运|风险|评估|。"],
  ["who carries the rules out", four("渡运|管理|机构")],
  ["what is paid", four("渡船|缴费")],
  ["a verb in front", four("推进|评估")],
  ["generic words", four("安全|评估")],
  ["a term", four("渡口许可")],
  ["a part of a longer run", four("甲类|渡运|评估|报表")],
])("%s: none", (_, marked) => {
  expect(working(marked)).toEqual([]);
});

test("a verb in front is of the name where the title has it there, or wherever the rest stands", () => {
  expect(working(four("融资|渡运|业务"), "融资渡运公司条例")).toEqual(["融资渡运业务"]);
  expect(working(four("融资|渡运|业务"), "渡运公司条例")).toEqual(["融资渡运业务"]);
  const more = "由|渡运|业务|，|按|渡运|业务|。";
  expect(working(four("融资|渡运|业务") + more, "融资渡运公司条例")).toEqual(["融资渡运业务"]);
  expect(working(four("融资|渡运|业务") + more, "渡运公司条例")).toEqual([]);
});

test("generic words are a name where they stand in no other company", () => {
  expect(working(`${four("标准|条件")}${four("标准|条件")}`)).toEqual(["标准条件"]);
  expect(working(`${four("标准|条件")}${four("标准|条件")}${four("条件|，|标准")}`)).toEqual([]);
});

test("what is done with it is no part of it", () => {
  expect(working(`${four("渡运|保险")}${four("渡运|保险")}${four("船主|渡运|保险")}`)).toEqual(["渡运保险"]);
});

test("a text that is no set of rules has none", () => {
  const reading = readMarked(four("渡运|风险|评估"), WORDS);
  expect(findWorkingTerms(reading, WORDS)).toEqual([]);
});
