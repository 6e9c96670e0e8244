import { describe, expect, test } from "vitest";
import { readSplitWords } from "../../src/dictionaries/split-words.ts";
import { traditionalCharacters } from "../../src/dictionaries/traditional-characters.ts";
import { foldText } from "../../src/model/fold.ts";
import { splitSections } from "../../src/split/split-sections.ts";
import { describeSection, readFixtures } from "./read-fixture.ts";
import { sourceDocument } from "./source-document.ts";

const words = readSplitWords();

describe("layouts", () => {
  for (const fixture of readFixtures()) {
    test(fixture.name, () => {
      const simplified = fixture.name.startsWith("traditional") ? traditionalCharacters() : undefined;
      const folded = foldText(fixture.text, simplified);
      const document = sourceDocument(fixture.text, { folded });
      const sections = splitSections(document, words);
      expect(sections.map(describeSection)).toEqual(fixture.sections.map(trimCells));
      expect(sections.map((section) => section.span.start)).toEqual(fixture.starts);
    });
  }
});

describe("lists of people", () => {
  const names = (title: string, pieces: readonly string[]) => {
    const heads = ["王志强 市水利局局长", "李红梅 市教育局副局长", "何苗 云溪镇党委书记"];
    const text = `${title}\n\n${pieces.map((piece, index) => `${heads[index]}\n${piece}\n`).join("\n")}`;
    return splitSections(sourceDocument(text, { title }), words).flatMap(
      ({ official }) => official?.name ?? [],
    );
  };
  const all = ["王志强", "李红梅", "何苗"];
  const deeds = ["全年巡河96次，解决问题42个。", "三年新建学校12所。", "投入资金860万元，建成公园3处。"];
  const duties = [
    "主持全面工作，分管办公室。",
    "分管河道管理，联系设计院。",
    "负责渔港建设工作，安排资金800万元。",
  ];
  const lives = [
    "1975年6月出生，大学学历，现任市水利局局长。",
    "该同志1998年参加工作。新建学校12所。",
    "拟任县（区）党政正职。",
  ];
  const words3 = ["我们全年巡河96次。", "我带大家新建学校12所。", "我们建成公园3处。"];

  test("are told by their titles", () => {
    for (const title of [
      "明州市渔业局领导工作分工",
      "市管干部任前公示",
      "关于表彰优秀河长的决定",
      "拟任人选公告",
    ])
      expect(names(title, deeds)).toEqual([]);
    for (const title of ["渔港怎么建", "优秀河长表彰大会发言摘登", "局领导班子成员述职", "新闻发言人说治水"])
      expect(names(title, deeds)).toEqual(all);
  });

  test("are told by what stands below the names", () => {
    expect(names("市水利局", duties)).toEqual([]);
    expect(names("本周关注", lives)).toEqual([]);
    expect(names("本周关注", [duties[0] ?? "", ...deeds.slice(1)])).toEqual(all);
    expect(names("本周关注", ["负责人都在一线，全年巡河96次。", ...deeds.slice(1)])).toEqual(all);
  });

  test("hold nothing that is said in the first person", () => {
    expect(names("干部任前公示", words3)).toEqual(all);
    expect(
      names(
        "本周关注",
        duties.map((duty, index) => `${duty}${words3[index]}`),
      ),
    ).toEqual(all);
    expect(
      names(
        "干部任前公示",
        deeds.map((deed) => `${deed}我市水质达标。要有忘我的精神。`),
      ),
    ).toEqual([]);
  });

  test("of one sentence are one section", () => {
    const title = "明州市科技专家库名单";
    const [section] = splitSections(
      sourceDocument(`${title}\n\n以下专家入库，聘期3年。\n`, { title }),
      words,
    );
    expect(section?.official).toBeNull();
  });
});

/** Leaves empty cells at the end out, as describeSection does. */
function trimCells(line: string): string {
  const cells = line.split(" | ");
  while (cells.length > 2 && cells.at(-1) === "-") cells.pop();
  return cells.join(" | ");
}
