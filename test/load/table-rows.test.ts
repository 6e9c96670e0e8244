import { describe, expect, test } from "vitest";
import { joinPages } from "../../src/load/join-pages.ts";
import type { PlacedText } from "../../src/load/placed-page.ts";

/** Runs of twelve-point type: text, left edge, baseline. */
type Run = readonly [text: string, x: number, y: number];

function page(runs: readonly Run[]) {
  const texts: PlacedText[] = runs.map(([text, x, y]) => ({ text, x, y, width: text.length * 12, size: 12 }));
  return { width: 595, height: 842, texts };
}

const HEAD: readonly Run[] = [
  ["任务", 90, 200],
  ["单位", 320, 200],
  ["时限", 480, 200],
];

const CASES: readonly (readonly [string, readonly Run[], string])[] = [
  [
    "lines of a cell are one, beside a cell in the middle of them",
    [
      ...HEAD,
      ["新增高新技术企业六十家，", 80, 222],
      ["入库科技型企业一千家", 80, 238],
      ["市科技局", 320, 230],
      ["年底前", 480, 230],
      ["建成充电桩", 80, 260],
      ["市住建局、市", 320, 260],
      ["发改委", 320, 276],
      ["全年", 480, 268],
      ["请各单位认真抓好落实，并于每季度末报送有关任务进展情况。", 60, 310],
    ],
    "任务 | 单位 | 时限\n新增高新技术企业六十家，入库科技型企业一千家 | 市科技局 | 年底前\n" +
      "建成充电桩 | 市住建局、市发改委 | 全年\n请各单位认真抓好落实，并于每季度末报送有关任务进展情况。",
  ],
  [
    "a table of single lines stays as it is printed",
    [
      ...HEAD,
      ["建桩", 90, 222],
      ["住建局", 320, 222],
      ["全年", 480, 222],
      ["植树", 90, 244],
      ["林业局", 320, 244],
      ["春季", 480, 244],
    ],
    "任务 单位 时限\n建桩 住建局 全年\n植树 林业局 春季",
  ],
  [
    "a signature and its date are no table",
    [
      ["市科技局", 60, 600],
      ["市财政局", 300, 600],
      ["二〇二六年三月一日", 300, 622],
    ],
    "市科技局 市财政局\n二〇二六年三月一日",
  ],
];

describe("tables of printed pages", () => {
  for (const [name, runs, text] of CASES) test(name, () => expect(joinPages([page(runs)])).toBe(text));
});

describe("lines that leave room", () => {
  const long = "各级各部门要围绕全年目标任务加快推进重点项目建设力争";
  const cases: readonly (readonly [string, string, string])[] = [
    [
      "a number that does not fit is part of the paragraph",
      "2027年达到90%以上。",
      `${long}2027年达到90%以上。`,
    ],
    ["a quotation holds its marks", "帅”“赛马制”等机制。", `${long}帅”“赛马制”等机制。`],
    ["what would have fitted is another paragraph", "确保全年增长。", `${long}\n确保全年增长。`],
  ];
  for (const [name, next, text] of cases)
    test(name, () => {
      const full: Run[] = Array.from({ length: 10 }, (_, line) => ["满".repeat(28), 60, 100 + 20 * line]);
      const runs: readonly Run[] = [...full, [long, 60, 300], [next, 60, 320]];
      expect(joinPages([page(runs)]).slice(280)).toBe(text);
    });
});
