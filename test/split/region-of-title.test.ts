import { describe, expect, test } from "vitest";
import { readSplitWords } from "../../src/dictionaries/split-words.ts";
import { splitSections } from "../../src/split/split-sections.ts";
import { sourceDocument } from "./source-document.ts";

const words = readSplitWords();

/** The regions of two officials, one of a bare 县水利局, in a document of a title. */
function regions(title: string): readonly (string | null)[] {
  const say = "我们全年整治河道52公里，新建水厂3座，群众满意度达到96%。";
  const text = `${title}\n\n县水利局局长 云飞扬\n${say}\n\n枫桥县教育局局长 计东来\n${say}\n`;
  return splitSections(sourceDocument(text, { title }), words).map(
    ({ official }) => official?.region ?? null,
  );
}

describe("a bare organisation takes the place with which the title opens", () => {
  test("one place of its kind", () =>
    expect(regions("清溪县部门负责人述职摘登")).toEqual(["清溪县", "枫桥县"]));
  const others = [
    "部门负责人述职摘登",
    "清溪市部门负责人述职摘登",
    "清溪县、云浦县部门负责人述职摘登",
    "关于清溪县部门负责人述职的摘登",
    "赴清溪县访问部门负责人",
    "我县部门负责人述职摘登",
    "全县部门负责人述职摘登",
  ];
  for (const title of others) test(title, () => expect(regions(title)).toEqual([null, "枫桥县"]));
});
