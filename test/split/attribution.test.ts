import { describe, expect, test } from "vitest";
import { readSplitWords } from "../../src/dictionaries/split-words.ts";
import { attributedOfficial } from "../../src/split/attribution.ts";
import { splitSections } from "../../src/split/split-sections.ts";
import { sourceDocument } from "./source-document.ts";

const words = readSplitWords();

describe("who says what follows", () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ["以下是发展局局长简兆雄今日（三月十八日）在研讨会的致辞全文：", "简兆雄"],
    ["以下为运输及物流局局长廖启明今日会见传媒的谈话内容：", "廖启明"],
    ["以下是黎卓贤议员的提问和发展局局长简兆雄的书面答复：", "简兆雄"],
    ["以下是通知全文：", null],
    ["以下是各部门在座谈会上的发言摘要：", null],
    ["以下是发展局局长简兆雄今日视察的三个地点：", null],
  ];
  for (const [line, name] of cases)
    test(line, () =>
      expect(
        attributedOfficial(sourceDocument(`新闻公报\n\n${line}\n\n各位嘉宾：\n`), words)?.name ?? null,
      ).toBe(name),
    );
});

describe("tables", () => {
  const kinds = (text: string) =>
    splitSections(sourceDocument(text), words).map((section) => section.official?.name ?? null);
  const speech = "今年新建充电桩1200个，公交电动化率达到95%，市民满意度排名全省第一。";
  test("a row for each speaker", () => {
    expect(
      kinds(
        `发言汇总\n姓名 | 职务 | 内容\n简兆雄 | 市交通局局长 | ${speech}\n贝承安 | 市城管局局长 | ${speech}\n`,
      ),
    ).toEqual(["简兆雄", "贝承安"]);
  });
  test("a column of units says whom they work for", () => {
    const text = `发言汇总\n姓名 | 单位 | 内容\n简兆雄 | 市交通局 | ${speech}\n贝承安 | 市城管局 | ${speech}\n`;
    const sections = splitSections(sourceDocument(text), words);
    expect(sections.map((section) => section.official?.organization ?? null)).toEqual([
      "市交通局",
      "市城管局",
    ]);
  });
  test("a list of members says nothing", () => {
    expect(
      kinds("领导小组\n姓名 | 职务 | 电话\n简兆雄 | 市交通局局长 | 0000\n贝承安 | 市城管局局长 | 0001\n"),
    ).toEqual([null]);
  });
  test("a table of projects names nobody", () => {
    expect(
      kinds(`任务分工\n项目 | 单位 | 内容\n充电桩 | 市交通局 | ${speech}\n公交 | 市城管局 | ${speech}\n`),
    ).toEqual([null]);
  });
});

describe("questions that are no official's", () => {
  test("a reporter of a medium is named, one of none is not", () => {
    const text =
      "发布会\n出席嘉宾：\n市水利局局长 简兆雄\n简兆雄：今年新建水库12座，总投资36亿元，下半年全部开工。\n江淮时报记者：请问抗旱方面有哪些安排？资金如何保障？\n简兆雄：我们将新建抗旱水源工程210处，汛前全部完成。\n记者：什么时候完工？预计投入多少？\n简兆雄：年底前全部完工，预计投入资金8.6亿元。";
    const sections = splitSections(sourceDocument(text), words);
    expect(
      sections.map((section) => section.official?.name ?? section.official?.organization ?? null),
    ).toEqual(["简兆雄", "江淮时报", "简兆雄", null, "简兆雄"]);
  });
});

describe("essays signed in two places", () => {
  const text = "人才是第一资源，近三年全市累计引进高层次人才4200名，八成在重点产业链上。";
  const official = (document: string) =>
    splitSections(sourceDocument(document), words).map((section) => section.official);
  test("name below the title, post in the note at the end", () => {
    expect(
      official(
        `让人才链与产业链同频共振\n钱一鸣\n${text}\n${text}\n（作者系青川市委常委、市委组织部部长）`,
      )[0],
    ).toMatchObject({
      name: "钱一鸣",
      region: "青川市",
    });
  });
  test("a note without a name, and a name without a note, sign nothing", () => {
    expect(
      official(`让人才链与产业链同频共振\n${text}\n${text}\n（作者系青川市委常委、市委组织部部长）`),
    ).toEqual([null]);
    expect(official(`让人才链与产业链同频共振\n钱一鸣\n${text}\n${text}`)).toEqual([null]);
  });
});
