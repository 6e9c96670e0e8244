import { expect, test } from "vitest";
import { anchorOf } from "../../../src/claims/periods/anchor-of.ts";
import { readPeriodWords } from "../../../src/dictionaries/periods.ts";
import { foldText } from "../../../src/model/fold.ts";

const words = readPeriodWords();
const body = "全县工作取得进展。".repeat(90);

const cases: readonly {
  name: string;
  text: string;
  published?: string;
  title?: string;
  path?: string;
  date: readonly [number | null, number | null, number | null];
}[] = [
  { name: "published", text: "2020年1月1日", published: "2025-11-07", date: [2025, 11, 7] },
  {
    name: "the occasion",
    text: `工作报告\n——2024年1月9日在某县第九届人民代表大会第四次会议上\n2023年12月1日以来。${body}`,
    date: [2024, 1, 9],
  },
  { name: "a labelled line", text: `某地通知\n发布时间：2023-05-06 10:00\n${body}`, date: [2023, 5, 6] },
  { name: "a date line", text: `某地通知\n某县人民政府\n2019年12月18日\n${body}`, date: [2019, 12, 18] },
  {
    name: "the signature",
    text: `某地通知\n${body}\n某县人民政府\n2021年6月28日\n（此件公开发布）`,
    date: [2021, 6, 28],
  },
  {
    name: "a signature without a line",
    text: `某地通知 ${body} 某县人民政府 2021年11月17日  `,
    date: [2021, 11, 17],
  },
  { name: "a title with a year", text: `2018年某县政府工作报告\n${body}`, date: [2018, null, null] },
  { name: "a title of its own", text: body, title: "某县2022年工作要点", date: [2022, null, null] },
  { name: "a date in the text", text: `记者从2022年9月3日举行的会上了解到${body}`, date: [2022, 9, 3] },
  { name: "nothing", text: `到2027年，建成80家。${body}`, date: [null, null, null] },
  {
    name: "the date of a title in 《》 is none",
    text: `《决定》（《2020年3月1日通告》废止）${body}`,
    date: [null, null, null],
  },
  {
    name: "the months of the figures",
    text: `据统计，2021年前三季度出口增长。${body}`,
    date: [2021, null, null],
  },
  {
    name: "months that are compared with",
    text: `外贸情况\n出口比2019年1—8月增长。${body}`,
    date: [null, null, null],
  },
  { name: "a day in the name", text: body, path: "old/简报20210715.txt", date: [2021, 7, 15] },
  {
    name: "a year in the name",
    text: `2020年以来。${body}`,
    path: "2021_投资情况.txt",
    date: [2021, null, null],
  },
  {
    name: "a year far from those of the text",
    text: `2020年以来。${body}`,
    path: "创新2035.txt",
    date: [null, null, null],
  },
  { name: "a plan's year in the name", text: body, path: "产业规划2025.txt", date: [null, null, null] },
  { name: "two years in the name", text: body, path: "2020总结和2021安排.txt", date: [null, null, null] },
  { name: "a number in the name", text: body, path: "文件120210.txt", date: [null, null, null] },
];

test.each(cases)("$name", ({ text, published, title, path, date }) => {
  const anchor = anchorOf(
    { folded: foldText(text), published: published ?? null, title: title ?? null, path: path ?? "text.txt" },
    words,
  );
  expect([anchor.year, anchor.month, anchor.day]).toEqual(date);
});
