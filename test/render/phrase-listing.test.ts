import { describe, expect, test } from "vitest";
import { readMessages } from "../../src/dictionaries/messages.ts";
import type { MinedDocument } from "../../src/model/extraction.ts";
import { listPhrases } from "../../src/render/summary/phrase-listing.ts";
import { runMain } from "../cli/run-main.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { minedDocument, official, phrase, section } from "./mined-document.ts";

/** The columns behind the score, and what stands in them. */
function moreOf(facts: Partial<MinedDocument>, language: "zh" | "en" = "en"): readonly (readonly string[])[] {
  const { columns, rows } = listPhrases(minedDocument(facts), { say: readMessages(language) });
  return [columns.slice(4).map(({ label }) => label), ...rows.map((row) => row.slice(4))];
}

const title = "镜湖市河道管理条例";
const law = [
  section(1, { title }),
  section(2, { title: "第一章 总则", level: 2, parent: 1 }),
  section(3, { title: "第一条", kind: "article", level: 3, parent: 2 }),
  section(4, { title: "第二条", kind: "article", level: 3, parent: 2 }),
];
const speech = [
  section(1, { title, official: official("江一帆") }),
  section(2, { title: "一、工作回顾", level: 2, parent: 1 }),
];

describe("phrases of one user have no columns for users but say where they stand", () => {
  test("in a law, whose title the head has", () => {
    const phrases = [phrase("河长制", [3, 4]), phrase("岸线保护", [4]), phrase("河道管理", [1, 3])];
    expect(moreOf({ title, sections: law, phrases })).toEqual([
      ["sections", "first in"],
      ["2", "第一条"],
      ["1", "第二条"],
      ["2", "(opening)"],
    ]);
    expect(moreOf({ title, sections: law, phrases }, "zh").slice(0, 1)).toEqual([["章节数", "首见于"]]);
    expect(moreOf({ title, sections: law, phrases }, "zh").at(-1)).toEqual(["2", "（开头）"]);
  });

  test("in a speech, whose speaker the head has, also above and between its sections", () => {
    const phrases = [phrase("河长制", [2]), phrase("岸线保护", [0])];
    expect(moreOf({ title, sections: speech, phrases })).toEqual([
      ["first in"],
      ["一、工作回顾"],
      ["(before the first)"],
    ]);
    const parts = [1, 2].map((id) => section(id, { official: official("江一帆") }));
    expect(moreOf({ title, sections: parts, phrases: [phrase("河长制", [1, 2])] })).toEqual([
      ["sections", "first in"],
      ["2", "第1节"],
    ]);
  });

  test("in a text of one section there is nothing to say", () => {
    const sections = [section(1, { title })];
    expect(moreOf({ title, sections, phrases: [phrase("河长制", [1])] })).toEqual([[], []]);
    expect(moreOf({ sections: [], phrases: [phrase("河长制", [0])] })).toEqual([[], []]);
  });
});

describe("the users stay", () => {
  const columns = ["users", "used by"];

  test("where several speak, also if one of them has all the phrases that were asked for", () => {
    const sections = ["江一帆", "沈若水"].map((name, index) =>
      section(index + 1, { official: official(name) }),
    );
    expect(moreOf({ title, sections, phrases: [phrase("河长制", [2])] })).toEqual([columns, ["1", "沈若水"]]);
  });

  test("where headings divide the text, also if one of them has all the phrases", () => {
    const sections = [section(1), section(2)];
    expect(moreOf({ title, sections, phrases: [phrase("河长制", [1, 2])] })).toEqual([
      columns,
      ["2", "第1节; 第2节"],
    ]);
    expect(moreOf({ title, sections, phrases: [phrase("河长制", [2])] })).toEqual([columns, ["1", "第2节"]]);
  });

  test("where one speaks and somebody else's part stands beside his", () => {
    const sections = [...speech, section(3, { title: "名词解释" })];
    expect(moreOf({ title, sections, phrases: [phrase("河长制", [2, 3])] })).toEqual([
      columns,
      ["2", "江一帆; 名词解释"],
    ]);
  });
});

const TEXT = `# 镜湖市河道管理条例

## 第一章 以“一河一策”推进跨区域跨流域河道综合治理和水生态环境协同保护的总则

推行“一河一策”，实行“河长制”。

## 第二章 保护

落实“河长制”。
`;

describe("printed", () => {
  const run = (columns: number | undefined, ...options: readonly string[]) => {
    const given = columns === undefined ? {} : { columns };
    const cwd = temporaryFolder({ "a.md": TEXT });
    return runMain(["phrases", "a.md", "--no-color", ...options], { cwd, ...given });
  };

  test("the heading is cut to the terminal, and whole in a pipe", async () => {
    const narrow = (await run(80)).stdout;
    expect(narrow).toMatch(/phrase +category +count +score +sections +first in\n/);
    expect(narrow).toMatch(/\n一河一策 .* 第一章 以“一河一策”.*…\n/);
    const whole = (await run(undefined)).stdout;
    expect(whole).toMatch(/\n河长制 .* 2 +第一章 以“一河一策”.*的总则\n/);
    expect(whole).not.toContain("…");
  });

  test("Markdown has the same columns; programs have theirs", async () => {
    expect((await run(undefined, "--format", "markdown")).stdout).toContain(
      "| phrase | category | count | score | sections | first in |",
    );
    expect((await run(undefined, "--format", "csv")).stdout).toMatch(/,users,shared,local,/);
  });

  test("--by names the one user, who is counted once", async () => {
    expect((await run(100, "--by", "document")).stdout).toMatch(/^phrase +category +a\n/);
    expect((await run(100, "--by", "official")).stdout).toMatch(/^phrase +category +镜湖市河道管理条例\n/);
    expect((await run(undefined, "--by", "document", "--format", "csv")).stdout).toMatch(
      /^text,category,count,users,a\.md\r\n/,
    );
  });
});
