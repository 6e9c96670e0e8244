import { describe, expect, test } from "vitest";
import { csvLine } from "../../src/render/csv-line.ts";
import { renderCsv } from "../../src/render/render-csv.ts";
import type { View } from "../../src/render/renderer.ts";
import { claim, minedDocument, official, phrase, section } from "./mined-document.ts";
import { renderDocuments } from "./render-documents.ts";

/** A cell as it is, and as it is written. */
const cells: readonly (readonly [string | number | boolean | null, string])[] = [
  ["高新技术企业", "高新技术企业"],
  ["一,二", '"一,二"'],
  ["所谓“新”", "所谓“新”"],
  ['所谓"新"', '"所谓""新"""'],
  ["两行\n一格", "两行 一格"],
  ["两行\r\n 一格\t完", "两行 一格 完"],
  ["=SUM(A1:A9)", "'=SUM(A1:A9)"],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ["+86-571-1", "'+86-571-1"],
  ["-2.3%", "'-2.3%"],
  ["@x", "'@x"],
  ["＝1+1", "'＝1+1"],
  ["\t=1", "'=1"],
  ["-", "-"],
  ["1+14+N", "1+14+N"],
  ["a=b", "a=b"],
  ["—5%", "—5%"],
  ["红\u001b[31m", "红\ufffd[31m"],
  [-2.3, "-2.3"],
  [0, "0"],
  [false, "false"],
  [null, ""],
  ["", ""],
];

test.each(cells)("%j is written %j", (cell, written) => {
  expect(csvLine(["左", cell, "右"])).toBe(`左,${written},右\r\n`);
});

describe("views", () => {
  const document = minedDocument({
    sections: [
      section(1, { kind: "statement", official: official("江一帆") }),
      section(2, { level: 2, parent: 1 }),
    ],
    phrases: [phrase("揭榜挂帅", [1, 2])],
    claims: [
      claim("612家", { period: { text: "截至9月底", start: null, end: "2025-09" } }),
      claim("前三", {
        id: 2,
        section: 2,
        kind: "rank",
        value: 3,
        rank: { scope: "全市", position: 3, top: true },
      }),
    ],
  });

  function rowsOf(view: View): readonly Readonly<Record<string, string>>[] {
    const [head = [], ...rows] = renderDocuments(open({ view }), [document])
      .split("\r\n")
      .slice(0, -1)
      .map((line) => line.split(","));
    return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? "?"])));
  }

  test("every record has its path, section and official, also where the official is that of the section above", () => {
    for (const view of ["sections", "phrases", "claims", "extract"] as const) {
      const rows = rowsOf(view);
      expect(rows.map(({ path, official: name }) => [path, name])).toEqual(
        rows.map(() => ["report.txt", "江一帆"]),
      );
    }
    expect(rowsOf("claims").map((row) => row.section)).toEqual(["1", "2"]);
    expect(rowsOf("phrases").map((row) => [row.section, row.mentions])).toEqual([
      ["1", "50..54"],
      ["2", "150..154"],
    ]);
  });

  test("claims keep numbers and say periods and ranks in columns of their own", () => {
    const [level, rank] = rowsOf("claims");
    expect([level?.value, level?.period, level?.periodStart, level?.periodEnd]).toEqual([
      "612",
      "截至9月底",
      "",
      "2025-09",
    ]);
    expect([rank?.rankScope, rank?.rankPosition, rank?.rankTop]).toEqual(["全市", "3", "true"]);
    expect([level?.start, level?.end]).toEqual(["10", "14"]);
  });

  test("extract tells its records apart", () => {
    expect(rowsOf("extract").map(({ record }) => record)).toEqual([
      ...["section", "section", "phrase", "phrase", "claim", "claim"],
    ]);
  });

  test("--bom comes first, and once", () => {
    const output = renderDocuments(open({ view: "claims", bom: true }), [document, document]);
    expect(output.indexOf("\ufeff")).toBe(0);
    expect(output.lastIndexOf("\ufeff")).toBe(0);
  });
});

function open(options: { readonly view: View; readonly bom?: boolean }) {
  return renderCsv({ bom: false, ...options });
}
