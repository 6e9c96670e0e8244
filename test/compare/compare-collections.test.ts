import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { chooseChanges, countChanges, hasDifferences } from "../../src/compare/choose-changes.ts";
import { compareCollections } from "../../src/compare/compare-collections.ts";
import type { Comparison } from "../../src/compare/comparison.ts";
import { loadDocuments } from "../../src/load/load-documents.ts";
import type { MinedDocument } from "../../src/model/extraction.ts";
import type { SourceDocument } from "../../src/model/source-document.ts";
import { openMiner } from "../../src/pipeline.ts";
import { compareTexts, words } from "./compare-texts.ts";

describe("documents", () => {
  const text = "2024年粮食产量70万吨。";
  const cases = [
    ["one on each side", { "x/old.txt": text }, { "y/draft.txt": text }, ["x/old.txt y/draft.txt"]],
    [
      "by file name, then by file name without numbers",
      { "x/2025_云溪县.txt": text, "x/common.txt": text },
      { "y/2026_云溪县.txt": text, "y/common.txt": text },
      ["x/2025_云溪县.txt y/2026_云溪县.txt", "x/common.txt y/common.txt"],
    ],
    [
      "none where a name is there twice",
      { "x/2024_云溪县.txt": text, "x/2025_云溪县.txt": text },
      { "y/2026_云溪县.txt": text },
      ["— y/2026_云溪县.txt", "x/2024_云溪县.txt —", "x/2025_云溪县.txt —"],
    ],
    [
      "none where only numbers are left of a name",
      { "x/1.txt": text, "x/2.txt": text },
      { "y/3.txt": text, "y/4.txt": text },
      ["— y/3.txt", "— y/4.txt", "x/1.txt —", "x/2.txt —"],
    ],
  ] as const;
  test.each(cases)("%s", async (_, before, after, expected) => {
    const { documents } = await compareTexts(before, after);
    expect(documents.map((one) => `${one.before ?? "—"} ${one.after ?? "—"}`)).toEqual(expected);
  });
});

describe("sections", () => {
  const outline = (...titles: readonly string[]): string =>
    titles.map((title) => `${title}\n\n全市各级认真落实。\n\n`).join("");
  test("by title, by title without number and year, by a clause of it", async () => {
    const { sections } = await compareTexts(
      outline(
        "一、2024年工作回顾",
        "二、保障和改善民生",
        "三、着力抓好“三农”工作，深入推进乡村全面振兴",
        "四、加强政府自身建设",
      ),
      outline(
        "一、2025年工作回顾",
        "二、扎实推进乡村全面振兴",
        "三、保障和改善民生",
        "四、扩大高水平对外开放",
      ),
    );
    expect(sections.map(({ change, before, after }) => `${change} ${before?.title} ${after?.title}`)).toEqual(
      [
        "changed 一、2024年工作回顾 一、2025年工作回顾",
        "changed 三、着力抓好“三农”工作，深入推进乡村全面振兴 二、扎实推进乡村全面振兴",
        "changed 二、保障和改善民生 三、保障和改善民生",
        "new undefined 四、扩大高水平对外开放",
        "gone 四、加强政府自身建设 undefined",
      ],
    );
  });
});

test("members of one office are no counterparts of each other", async () => {
  const statements = (...names: readonly string[]): string =>
    names.map((name) => `关于${name}的建议\n\n${name}\n\n镜湖区科技局副局长\n\n全区认真落实。\n\n`).join("");
  const { sections } = await compareTexts(
    statements("江一帆", "沈若水", "周明远"),
    statements("柳青原", "沈若水", "赵文博"),
  );
  expect(
    sections.map(({ change, before, after }) => [change, before?.official?.name, after?.official?.name]),
  ).toEqual([
    ["new", undefined, "柳青原"],
    ["kept", "沈若水", "沈若水"],
    ["new", undefined, "赵文博"],
    ["gone", "江一帆", undefined],
    ["gone", "周明远", undefined],
  ]);
});

describe("phrases", () => {
  const before =
    "推行“揭榜挂帅”，实施“双倍增”行动。推行“揭榜挂帅”。实施农村寄递物流提升行动。推动外贸准入清单改革。";
  const after =
    "推行“揭榜挂帅”，实施“诊断+提升”。落实双倍增要求。实施农村寄递物流提升工程。推动内贸准入清单改革。";
  const lines = ({ phrases }: Comparison): readonly string[] =>
    phrases.map((one) => `${one.change} ${one.text} ${one.before?.count ?? 0} ${one.after?.count ?? 0}`);

  test("are counted in both texts, whether they are key phrases there or not", async () => {
    const found = lines(await compareTexts(before, after, { claims: false }));
    expect(found).toContain("kept 揭榜挂帅 2 1");
    expect(found).toContain("new 诊断+提升 0 1");
    expect(found.filter((line) => line.startsWith("gone"))).toEqual(["gone 外贸准入清单改革 1 0"]);
    expect(found.some((line) => /^kept 双倍增 1 1$/.test(line))).toBe(true);
  });

  test("nearly the same words stand side by side", async () => {
    const { phrases } = await compareTexts(before, after, { claims: false });
    const reworded = phrases.filter(({ change }) => change === "reworded");
    expect(reworded.map((one) => [one.before?.text, one.after?.text])).toEqual([
      ["农村寄递物流提升行动", "农村寄递物流提升工程"],
    ]);
  });

  test("are counted in traditional characters too", async () => {
    const text = "推動「自主創新」戰略，實施自主創新。這個國家的產業與經濟發展，對於這些問題應當說明。";
    const { phrases } = await compareTexts(text, text, { claims: false });
    expect(phrases.length).toBeGreaterThan(0);
    expect(phrases.filter(({ change }) => change !== "kept")).toEqual([]);
  });

  test("quotation marks alone are no change, and are told", async () => {
    const { phrases } = await compareTexts("实施“双倍增”行动。", "推行“双倍增”和双倍增。", { claims: false });
    const one = phrases.find(({ text }) => text === "双倍增");
    expect(one?.change).toBe("kept");
    expect(one?.before?.wordings).not.toEqual(one?.after?.wordings);
  });

  test("rates are per 10,000 characters", async () => {
    const { phrases, after: side } = await compareTexts(before, after, { claims: false });
    const one = phrases.find(({ text }) => text === "揭榜挂帅");
    expect(one?.after?.rate).toBeCloseTo(10_000 / side.characters, 3);
  });

  test("a saved result without its text gives the counts of its key phrases", async () => {
    const miner = await openMiner({ layers: { claims: false } });
    const { documentFromText } = await import("../../src/load/load-documents.ts");
    const side = (text: string, path: string) => ({
      documents: [miner.mine(documentFromText(path, text))],
      texts: null,
    });
    const saved = compareCollections(side(before, "a.txt"), side(after, "b.txt"), words);
    expect(saved.counted).toBe("phrases");
    expect(lines(saved)).toContain("kept 揭榜挂帅 2 1");
  });
});

describe("choosing", () => {
  test("phrases and claims come by change, as many as are asked for; sections as they stand", async () => {
    const all = await compareTexts(
      "一、甲类工作\n\n2024年粮食产量70万吨。税收收入60亿元。\n\n二、乙类工作\n\n进出口总额5亿元。",
      "一、甲类工作\n\n2024年粮食产量71万吨。税收收入60亿元。\n\n二、乙类事项安排\n\n学校19所。",
    );
    expect(countChanges(all.claims)).toEqual({ changed: 1, reworded: 0, new: 1, gone: 1, kept: 1 });
    const chosen = chooseChanges(all, { changes: ["kept", "changed"], top: 1 });
    expect(chosen.claims.map(({ change }) => change)).toEqual(["changed", "kept"]);
    expect(hasDifferences(all, ["claims"])).toBe(true);
    expect(hasDifferences(all, ["phrases"])).toBe(false);
  });
});

const folders = ["../../seeds", "../../../shared/corpus/reports"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter((path) => existsSync(path));

describe.each(folders)("%s", (folder) => {
  test("a text differs in nothing from itself, and every claim stands once", async () => {
    const miner = await openMiner({ layers: { phrases: false } });
    const sources: SourceDocument[] = [];
    for await (const loaded of loadDocuments([folder])) if (!("error" in loaded)) sources.push(loaded);
    const mined = sources.map((source): MinedDocument => miner.mine(source));
    const side = (document: MinedDocument | undefined) => ({
      documents: document ? [document] : [],
      texts: null,
    });
    const wrong = mined.flatMap((document, index) => {
      const same = compareCollections(side(document), side(document), words);
      const other = mined[(index + 1) % mined.length];
      const counts = countChanges(compareCollections(side(document), side(other), words).claims);
      const paired = counts.changed + counts.reworded + counts.kept;
      const isWhole =
        paired + counts.gone === document.claims.length && paired + counts.new === other?.claims.length;
      return hasDifferences(same, ["sections", "claims"]) || !isWhole ? [document.path] : [];
    });
    expect(sources.length).toBeGreaterThan(2);
    expect(wrong).toEqual([]);
  }, 120_000);
});
