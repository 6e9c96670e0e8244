import { expect, test } from "vitest";
import { findTitleTopics } from "../../src/phrases/title-topic.ts";
import { readMarked, surfaces, termOf, wordsWith } from "./mark-tokens.ts";

const WORDS = wordsWith(termOf("低空经济", "concept"));

/** The topics of a document whose title is its first line. */
function topics(title: string, body = "。"): readonly string[] {
  const reading = readMarked(`${title}|\n|${body}`, WORDS);
  const text = title.replaceAll("|", "");
  const whole = { title: { start: 0, end: text.length }, span: { start: 0, end: reading.folded.length } };
  return surfaces(reading, findTitleTopics(reading, [whole], WORDS));
}

test.each([
  // Without the verb, whose business it is and what the document is called.
  ["关于|同意|滨海|乡|渡口|名称|调整|方案|的|批复", ["渡口名称调整"]],
  ["滨海市|民政局|关于|印发|渡口|名称|调整|办法|的|通知", ["渡口名称调整"]],
  // A term of the dictionary is found without.
  ["关于|发展|低空经济|的|意见", []],
  // An office, a headline of the press, and a time are no topics.
  ["关于|表彰|渡口|管理局|的|通报", []],
  ["渡口|名称|调整|引发|热议", []],
  ["关于|第四季度|的|报告", []],
  ["关于|第三产业|的|报告", ["第三产业"]],
  ["关于|渡口|的|通知", []],
  // What stands in brackets behind it, and the zone that acts.
  ["渡口|名称|调整|办法|(|征求意见|稿|)", ["渡口名称调整"]],
  ["滨海|新区|促进|渡口|名称|调整|的|意见", ["渡口名称调整"]],
  ["滨海|新区|渡口|名称|的|意见", ["滨海新区渡口名称"]],
  ["滨海市|事业单位|渡口|名称|办法", ["事业单位渡口名称"]],
  // A count is of what follows.
  ["关于|印发|渡口|名称|调整|两个|办法|的|通知", ["渡口名称调整"]],
])("%s: %j", (title, expected) => {
  expect(topics(title)).toEqual(expected);
});

test("of the parts of a title the one that the text repeats is taken, the longer of two that are about as frequent", () => {
  const title = "关于|渡口|名称|调整|公告|的|通知";
  expect(topics(title, "渡口|名称|由|各地|定|。|渡口|名称|的|用字|，|渡口|名称|表|。")).toEqual(
    Array(4).fill("渡口名称"),
  );
  expect(topics(title, "渡口|名称|调整|由|各地|报|。|渡口|名称|表|。")).toEqual(
    Array(2).fill("渡口名称调整"),
  );
});

test("what is done is of the topic where the text says so, though the title has it in one token with what it is called", () => {
  const title = "渡口|船员|管理条例";
  expect(topics(title, "渡口|船员|管理|由|各地|定|。|渡口|船员|管理|的|费用|。")).toEqual(
    Array(2).fill("渡口船员管理"),
  );
  expect(topics(title, "渡口|船员|由|各地|定|。|渡口|船员|的|费用|。")).toEqual(Array(3).fill("渡口船员"));
});

test("generic words are a topic where the text repeats them often", () => {
  const title = "关于|数据|管理|的|通知";
  expect(topics(title, "数据|管理|的|，|".repeat(5))).toEqual(Array(6).fill("数据管理"));
  expect(topics(title, "数据|管理|的|，|".repeat(3))).toEqual([]);
});

test("a long document repeats what it is about by itself", () => {
  expect(topics("关于|渡口|名称|调整|的|通知", "各地|，|".repeat(3000))).toEqual([]);
});

test("of a statement that a document compiles only its own text is looked at", () => {
  const first = "关于|渡口|名称|的|建议|\n|渡口|名称|表|。|\n|";
  const reading = readMarked(`${first}渡口|名称|不|变|。`, WORDS);
  const start = first.replaceAll("|", "").length;
  const titled = (from: number, end: number, title: number) => ({
    title: { start: from, end: from + title },
    span: { start: from, end },
  });
  const topics = (texts: Parameters<typeof findTitleTopics>[1]) =>
    findTitleTopics(reading, texts, WORDS).map((topic) => topic.start);
  expect(topics([titled(0, start, 9)])).toEqual([2, 10]);
  expect(topics([titled(0, reading.folded.length, 9)])).toEqual([2, 10, start]);
  expect(topics([])).toEqual([]);
});
