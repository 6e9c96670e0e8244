import { expect, test } from "vitest";
import { findHeadingTopics } from "../../src/phrases/heading-topic.ts";
import { readMarked, surfaces, termOf, wordsWith } from "./mark-tokens.ts";

const WORDS = wordsWith(termOf("低空经济", "concept"));

test.each([
  ["二|、|加快|推进|渡口|绿色|转型", ["渡口绿色转型"]],
  ["(|三|)|岸线|常态化|帮扶", ["岸线常态化帮扶"]],
  ["第六条| |渡口|孵化", ["渡口孵化"]],
  // Without a number it may be anything; a clause with more than nouns and a pair of clauses are none.
  ["渡口|绿色|转型", []],
  ["二|、|推进|渡口|的|转型", []],
  ["二|、|稳|岸线|预期|，|强|渡口|信心", []],
  // A project is named by all of a heading, generic words or not; not where a verb governs it, nor what is any project.
  ["3|.|渡运|企业|培养|项目", ["渡运企业培养项目"]],
  ["(|二|)|科技|创新|人才|行动计划", ["科技创新人才行动计划"]],
  ["(|二|)|推进|科技|创新|人才|行动计划", []],
  ["3|.|重点|工作|建设|项目", []],
  ["3|.|高度重视|推广|工作", []],
  // Generic words, commonplaces, offices, documents, terms.
  ["一|、|工作|目标", []],
  ["一|、|指导思想", []],
  ["三|、|渡口|动力|活力", []],
  ["四|、|渡口|委员会", []],
  ["五|、|发展|低空经济", []],
])("%s: %j", (marked, expected) => {
  const reading = readMarked(marked, WORDS);
  const headings = [{ start: 0, end: reading.folded.length }];
  expect(surfaces(reading, findHeadingTopics(reading, headings, WORDS))).toEqual(expected);
});

test("the chapters of rules and the steps they number are no topics, those of a plan are", () => {
  const topics = (rest: string, number = "第二章| |") => {
    const reading = readMarked(`${number}渡口|基金|${rest}`, WORDS);
    const end = reading.folded.indexOf("基金") + "基金".length;
    return surfaces(reading, findHeadingTopics(reading, [{ start: 0, end }], WORDS));
  };
  const articles = ["一", "二", "三", "四", "五"].map((count) => `\n第${count}条| |渡口|开放|。|`);
  expect(topics("")).toEqual(["渡口基金"]);
  expect(topics(articles.join(""))).toEqual([]);
  expect(topics("", "(|二|)|")).toEqual(["渡口基金"]);
  expect(topics(articles.join(""), "(|二|)|")).toEqual([]);
  expect(topics(articles.join(""), "(|二|)|岸线|")).toEqual(["岸线渡口基金"]);
  expect(topics(articles.join(""), "第六条| |")).toEqual(["渡口基金"]);
});
