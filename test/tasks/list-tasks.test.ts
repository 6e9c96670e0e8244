import { describe, expect, test } from "vitest";
import { readTaskWords } from "../../src/dictionaries/task-words.ts";
import { documentFromText } from "../../src/load/load-documents.ts";
import { openMiner } from "../../src/pipeline.ts";
import { fallsShort } from "../../src/tasks/falls-short.ts";
import { listTasks } from "../../src/tasks/list-tasks.ts";
import { isOnlyResponsible, readResponsible } from "../../src/tasks/read-responsible.ts";
import { splitItems } from "../../src/tasks/split-items.ts";
import { claim, minedDocument, official } from "../render/mined-document.ts";

const words = readTaskWords();
const miner = await openMiner({ layers: { phrases: false } });

function tasksOf(text: string) {
  const source = documentFromText("plan.txt", text);
  return listTasks({ mined: miner.mine(source), source, officialOf: () => null }, words);
}

const PLAN = `清源市企业培育行动方案

一、工作背景

已建成省级平台12个。企业创新能力不断提升，培育工作成效明显。

二、重点任务

（一）梯度培育。建立企业培育库，形成梯次格局；每年新增入库企业不少于150家。（责任单位：市工信局、市财政局）
完成时限：2027年6月底前。

（二）金融支持

推广“研发贷”，到2027年贷款余额达到60亿元。（市金融办牵头，市财政局、人民银行清源市分行配合）
`;

test("a plan becomes a table of items, who and when", () => {
  const rows = tasksOf(PLAN).map(({ kind, item, responsible, deadline, targets }) => ({
    kind,
    item: item.text,
    who: [...responsible.lead, "|", ...responsible.responsible, "|", ...responsible.support].join(" "),
    deadline,
    targets: targets.map(({ quantity }) => quantity.text),
  }));
  expect(rows).toEqual([
    {
      kind: "commitment",
      item: "建立企业培育库，形成梯次格局；",
      who: "| 市工信局 市财政局 |",
      deadline: "2027年6月底前",
      targets: [],
    },
    {
      kind: "target",
      item: "每年新增入库企业不少于150家。",
      who: "| 市工信局 市财政局 |",
      deadline: "2027年6月底前",
      targets: ["150家"],
    },
    {
      kind: "target",
      item: expect.stringMatching(/^推广“研发贷”/),
      who: "市金融办 | | 市财政局 人民银行清源市分行",
      deadline: "到2027年",
      targets: ["60亿元"],
    },
  ]);
});

test("items point into the text", () => {
  for (const { item } of tasksOf(PLAN)) expect(PLAN.slice(item.start, item.end)).toBe(item.text);
});

describe("who", () => {
  const cases: readonly (readonly [text: string, lead: string, responsible: string, support: string])[] = [
    ["(责任单位:市科技局、市财政局)", "", "市科技局 市财政局", ""],
    ["(牵头单位:市科技局;配合单位:市财政局、各县区)", "市科技局", "", "市财政局 各县区"],
    ["(市发展改革委牵头,市财政局配合)", "市发展改革委", "", "市财政局"],
    ["(市科技局、市财政局按职责分工负责)", "", "市科技局 市财政局", ""],
    ["由市科技局牵头,建立名册。", "市科技局", "", ""],
    ["责任单位:市科技局", "", "市科技局", ""],
  ];
  test.each(cases)("%s", (text, lead, responsible, support) => {
    const found = readResponsible(text, words);
    expect(found && [found.lead, found.responsible, found.support].map((names) => names.join(" "))).toEqual([
      lead,
      responsible,
      support,
    ]);
  });

  test.each(["建立名册(含县区)。", "理由由来已久。", "压实责任单位的责任。"])("%s names nobody", (text) => {
    expect(readResponsible(text, words)).toBeNull();
    expect(isOnlyResponsible(text, words)).toBe(false);
  });

  test("the speaker, where an official speaks and the text names nobody", () => {
    const mined = minedDocument({ claims: [claim("700家", { status: "target" })] });
    const [task] = listTasks({ mined, source: null, officialOf: () => official("江一帆") }, words);
    expect(task?.responsible).toEqual({
      from: "speaker",
      lead: [],
      responsible: ["镜湖区科技局"],
      support: [],
    });
  });
});

test("what is done, what is a heading, and what is only said is no task", () => {
  const report = `镜湖区科技局工作汇报

全区科技系统推进了三项改革。建成平台12个，培育企业600家。

下一步，将深入推进改革，建立长效机制。加快建设科创走廊，打造创新高地。
`;
  expect(tasksOf(report).map(({ item }) => item.text)).toEqual([
    "下一步，将深入推进改革，建立长效机制。",
    "加快建设科创走廊，打造创新高地。",
  ]);
});

const SELF_CRITICISM = `清源市政府工作报告

一、存在的问题

固定资产投资与年初预期目标8%仍有差距；消费增长低于预期目标2个百分点。

二、下一步工作安排

工业投资增速低于预期目标3个百分点，是当前的短板。力争工业投资增长9%，扭转增速低于预期目标3个百分点的局面。
`;

test("that a goal was missed is no task, that it is to be reached is one", () => {
  expect(tasksOf(SELF_CRITICISM).map(({ item }) => item.text)).toEqual([
    "力争工业投资增长9%，扭转增速低于预期目标3个百分点的局面。",
  ]);
});

test.each([
  ["投资增速低于预期目标2个百分点", "2个", true],
  ["距年度目标650家,还有差距", "650家", false],
  ["距年度目标650家还有差距", "650家", true],
  ["有3项指标没有完成年度计划", "3项", true],
  ["不低于规划目标3%", "3%", false],
  ["投资低于预期目标,力争增长6%", "6%", false],
  ["与年度目标相衔接,增长6%", "6%", false],
])("%s (%s): %s", (text, quantity, expected) => {
  const start = text.indexOf(quantity);
  const span = { start, end: start + quantity.length };
  expect(fallsShort(text, span, { start: 0, end: text.length })).toBe(expected);
});

test("a saved result gives the sentences of its targets, each once", () => {
  const sentence = { start: 5, end: 40, text: "到2027年，企业达到700家、平台达到20个。" };
  const mined = minedDocument({
    claims: [
      claim("700家", { status: "target", sentence }),
      claim("20个", { status: "target", sentence, id: 2 }),
      claim("600家", { id: 3, sentence: { ...sentence, start: 50 } }),
    ],
  });
  const tasks = listTasks({ mined, source: null, officialOf: () => null }, words);
  expect(tasks.map(({ item, targets, deadline }) => [item.start, targets.length, deadline])).toEqual([
    [5, 2, "到2027年"],
  ]);
});

test.each([
  ["下一步，将加快建设产业园，确保2026年6月底前一期厂房投用。", "2026年6月底前"],
  ["力争2027年6月30日前建成投用新校区。", "2027年6月30日前"],
  ["力争到2027年企业达到700家。", "到2027年"],
  ["确保年内建成通车。", "年内"],
  ["力争三年内组织活动60场。", null],
])("by when: %s %s", (sentence, deadline) => {
  const [task] = tasksOf(`镜湖区工作汇报\n\n${sentence}\n`);
  expect(task?.deadline).toBe(deadline);
});

test("items end at sentences and semicolons, never inside brackets", () => {
  const text = "一、总则\n建立制度(含甲;乙)。压实责任;\n  加强考核";
  const items = splitItems(text, { start: 0, end: text.length });
  expect(items.map(({ start, end, bare }) => [text.slice(start, end), bare])).toEqual([
    ["一、总则", true],
    ["建立制度(含甲;乙)。", false],
    ["压实责任;", false],
    ["加强考核", true],
  ]);
});
