import { expect, test } from "vitest";
import { findFrames } from "../../../src/claims/periods/find-frames.ts";
import { findPeriods } from "../../../src/claims/periods/find-periods.ts";
import { resolvePeriod } from "../../../src/claims/periods/resolve-period.ts";
import { readPeriodWords } from "../../../src/dictionaries/periods.ts";
import { foldText } from "../../../src/model/fold.ts";

const words = readPeriodWords();
const document = { year: 2026, month: 1, day: 20 };

/** What holds at each place of the text that a marker names: "a review 2025/2025". */
function settingsAt(text: string, markers: string): readonly string[] {
  const folded = foldText(text);
  const frames = findFrames(folded, findPeriods(folded, words), [], document, words);
  return [...markers].map((marker) => {
    const at = text.indexOf(`<${marker}>`);
    const frame = frames.find(({ start, end }) => start <= at && at < end);
    if (!frame) return `${marker} nothing`;
    const period = frame.period ? resolvePeriod(frame.period, document, { year: null }, text) : null;
    return `${marker} ${frame.tone} ${period ? `${period.start}/${period.end}` : "no time"}`;
  });
}

const cases: readonly { name: string; text: string; settings: readonly string[] }[] = [
  {
    name: "headings set the time and the tone until the next heading",
    text: "某县工作报告\n<a>\n一、2025年工作回顾\n税收增长3%<b>。\n三、2026年工作安排\n税收增长4%<c>。",
    settings: ["a nothing", "b review 2025/2025", "c target 2026/2026"],
  },
  {
    name: "a heading below keeps what holds above it",
    text: "三、2026年重点工作\n（一）扩大内需\n新建3个商场<a>。\n（二）发展产业，到2027年见效\n引进8家<b>。",
    settings: ["a target 2026/2026", "b target 2026/2026"],
  },
  {
    name: "of two times in a heading the first holds, a lead sets the other",
    text: "一、2025年和“十四五”时期工作回顾\n过去一年，我们克难前行。\n新增8家<a>。\n五年来，我们接续奋斗。\n新增80家<b>。",
    settings: ["a review 2025/2025", "b review 2021/2025"],
  },
  {
    name: "the tone of each half of a heading",
    text: "二、“十四五”时期发展成就和“十五五”时期主要目标\n新增80家<a>。\n“十五五”时期是关键时期。\n新增90家<b>。",
    settings: ["a review 2021/2025", "b target 2026/2030"],
  },
  {
    name: "headings glued to the text",
    text: "报告如下。一、2025年工作回顾过去一年，税收增长3%<a>。二、2026年主要目标税收增长4%<b>。",
    settings: ["a review 2025/2025", "b target 2026/2026"],
  },
  {
    name: "an aim sentence",
    text: "三、抓好落实\n今年全县经济社会发展主要预期目标是：税收增长4%<a>。",
    settings: ["a target 2026/2026"],
  },
  {
    name: "a lead without a heading above it holds for its paragraph",
    text: "过去五年，新增80家<a>。\n本店营业面积8平方米<b>。",
    settings: ["a review 2021/2025", "b nothing"],
  },
  {
    name: "a lead deep in a paragraph holds to its end",
    text: `一、2025年工作回顾\n${"工作稳步推进，".repeat(20)}成效明显。五年来，新增80家<a>。\n新增8家<b>。`,
    settings: ["a review 2021/2025", "b review 2025/2025"],
  },
  {
    name: "the words after a heading may look ahead",
    text: "四、国防\n过去一年，征兵80人<a>。新的一年，征兵90人<b>。",
    settings: ["a review 2025/2025", "b target 2026/2026"],
  },
  {
    name: "a heading without a time sets the tone only by 回顾 and 目标",
    text: "二、主要目标\n新建8座<a>。\n三、几点建议\n已建8座<b>。\n关于建学校的建议\n已建8座<c>。",
    settings: ["a target no time", "b nothing", "c nothing"],
  },
  {
    name: "an aim that a heading compares with sets none",
    text: "前三季度税收增速高于预期目标\n税收增长8%<a>。\n前三季度税收完成全年目标\n税收增长8%<b>。\n前三季度确保完成目标\n税收增长9%<c>。",
    settings: ["a nothing", "b nothing", "c target 2026-01/2026-09"],
  },
  {
    name: "a time deep in a sentence with a number is none of a heading",
    text: "四、建议各乡镇结合实际，统筹各类资金，考虑在2028年以前压缩8座<a>。",
    settings: ["a nothing"],
  },
  {
    name: "a target heading goes on over the ones beside it that name no time, a review heading does not",
    text: "一、2025年工作回顾\n新增8家<a>。\n二、奋力前行\n新增7家<b>。\n三、2026年工作安排\n新增9家<c>。\n四、加强自身建设\n办结9件<d>。",
    settings: ["a review 2025/2025", "b nothing", "c target 2026/2026", "d target 2026/2026"],
  },
  {
    name: "a title without a number holds over the numbers that begin anew under it",
    text: "二、2025年工作回顾\n8家<a>。\n2026年十件实事\n一、修路\n9公里<b>。\n二、建校\n9所<c>。",
    settings: ["a review 2025/2025", "b target 2026/2026", "c target 2026/2026"],
  },
  {
    name: "a title without a number ends where the numbers before it go on",
    text: "二、基本情况\n2026年重点工作\n9家<a>。\n三、其他\n9家<b>。",
    settings: ["a target 2026/2026", "b nothing"],
  },
  {
    name: "since a year looks back, under a heading of aims too",
    text: "第一章 “十五五”时期的形势和目标\n第一节 “十四五”以来的基础\n建成8座<a>。\n第二节 环境\n建成9座<b>。",
    settings: ["a review 2021/null", "b target 2026/2030"],
  },
  {
    name: "notes after the text are outside",
    text: "二、2026年工作安排\n9家<a>。\n名词解释\n1.“两新”：9类<b>。",
    settings: ["a target 2026/2026", "b nothing"],
  },
  {
    name: "no frame: a title, a year in a list of notes, a date line, a bare year",
    text: "2026年某县政府工作报告\n2026年1月20日\n<a>\n1.“两新”：2024年提出<b>。\n2025年，新增8家<c>。",
    settings: ["a nothing", "b nothing", "c nothing"],
  },
];

test.each(cases)("$name", ({ text, settings }) => {
  expect(settingsAt(text, settings.map((setting) => setting.charAt(0)).join(""))).toEqual(settings);
});

test("frames are ordered and disjoint", () => {
  const text = cases.map(({ text }) => text).join("\n");
  const folded = foldText(text);
  const frames = findFrames(folded, findPeriods(folded, words), [], document, words);
  expect(frames.length).toBeGreaterThan(10);
  for (const [index, frame] of frames.entries()) {
    expect(frame.end).toBeGreaterThan(frame.start);
    expect(frame.start).toBeGreaterThanOrEqual(frames[index - 1]?.end ?? 0);
    expect(frame.end).toBeLessThanOrEqual(folded.length);
  }
});
