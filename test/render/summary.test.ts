import { describe, expect, test } from "vitest";
import { readMessages } from "../../src/dictionaries/messages.ts";
import type { Claim, Period } from "../../src/model/extraction.ts";
import { openSpeakers } from "../../src/render/speakers.ts";
import { comparisonCell, periodCell, quantityCell } from "../../src/render/summary/claim-cells.ts";
import { listClaims } from "../../src/render/summary/claim-listing.ts";
import { describeDocument } from "../../src/render/summary/document-facts.ts";
import { listTopPhrases } from "../../src/render/summary/phrase-listing.ts";
import { listSections } from "../../src/render/summary/section-listing.ts";
import { claim, minedDocument, official, phrase, section } from "./mined-document.ts";

const zh = readMessages("zh");
const en = readMessages("en");

const quantities: readonly (readonly [string, Claim["comparator"], string, string])[] = [
  ["8855家", "exact", "8855家", "8855家"],
  ["4300家次", "over", "超4300家次", ">4300家次"],
  ["20余场", "over", "20余场", "20余场"],
  ["50家", "atLeast", "不低于50家", "≥50家"],
  ["10%", "under", "不足10%", "<10%"],
  ["300万元", "atMost", "不超过300万元", "≤300万元"],
  ["13亿元", "nearly", "近13亿元", "≲13亿元"],
  ["25%", "about", "约25%", "≈25%"],
];

test.each(quantities)("%s, %s: %s, %s", (text, comparator, chinese, english) => {
  expect(quantityCell(claim(text, { comparator }), zh)).toBe(chinese);
  expect(quantityCell(claim(text, { comparator }), en)).toBe(english);
});

const comparisons: readonly (readonly [Partial<Claim>, string, string])[] = [
  [{}, "", ""],
  [{ kind: "change", direction: "up", basis: "同比" }, "↑ 同比", "↑ 同比"],
  [{ kind: "change", direction: "down" }, "↓", "↓"],
  [{ kind: "change" }, "", ""],
  [{ kind: "rank", rank: { scope: "全省", position: 1, top: false } }, "全省第1", "全省 #1"],
  [{ kind: "rank", rank: { scope: "全市", position: 3, top: true } }, "全市前3", "全市 top 3"],
  [{ kind: "rank", rank: { scope: "全国", position: null, top: true } }, "全国", "全国"],
];

test.each(comparisons)("%j is compared: %j, %j", (facts, chinese, english) => {
  expect(comparisonCell(claim("1", facts), zh)).toBe(chinese);
  expect(comparisonCell(claim("1", facts), en)).toBe(english);
});

const periods: readonly (readonly [Period | null, string, string])[] = [
  [null, "", ""],
  [{ text: "今年", start: "2025", end: "2025" }, "2025", "2025"],
  [{ text: "1—8月", start: "2025-01", end: "2025-08" }, "2025-01..08", "2025-01..08"],
  [{ text: "十四五", start: "2021", end: "2025" }, "2021..2025", "2021..2025"],
  [{ text: "去冬今春", start: "2024-12", end: "2025-02" }, "2024-12..2025-02", "2024-12..2025-02"],
  [{ text: "2024年以来", start: "2024", end: null }, "2024起", "since 2024"],
  [{ text: "截至9月底", start: null, end: "2025-09" }, "至2025-09", "to 2025-09"],
  [{ text: "近年来", start: null, end: null }, "近年来", "近年来"],
];

test.each(periods)("%j is shown as %j, %j", (period, chinese, english) => {
  expect(periodCell(period, zh)).toBe(chinese);
  expect(periodCell(period, en)).toBe(english);
});

const twoOfficials = [
  section(1, { kind: "statement", official: official("江一帆") }),
  section(2, { level: 2, parent: 1 }),
  section(3, { kind: "statement", official: official("沈若水") }),
];
const oneOfficial = [1, 2].map((id) => section(id, { official: official("江一帆") }));

describe("who speaks", () => {
  test("a section belongs to the official above it", () => {
    const { count, officialOf, groupOf } = openSpeakers({ sections: twoOfficials });
    expect(count).toBe(2);
    expect([0, 1, 2, 3].map((id) => officialOf(id)?.name)).toEqual([undefined, "江一帆", "江一帆", "沈若水"]);
    expect([0, 1, 2, 3].map(groupOf)).toEqual([0, 1, 1, 3]);
  });

  test("two of the same name in two offices are two", () => {
    const sections = [1, 2].map((id) => section(id, { official: official("江一帆", `${id}局`) }));
    expect(openSpeakers({ sections }).count).toBe(2);
  });

  test("the only one of a document heads it and has no column", () => {
    const document = minedDocument({ sections: oneOfficial, claims: [claim("1")] });
    const options = { say: zh, view: "extract" as const };
    expect(describeDocument(document, options).metadata).toEqual(["发言人 镜湖区科技局局长 江一帆"]);
    expect(listSections(document, options).columns.map(({ label }) => label)).toEqual([
      "#",
      "标题",
      "提法",
      "数据",
    ]);
    expect(listClaims(document, options).rows[0]?.[0]).toBe("第1节");
  });

  test("each of several has his rows", () => {
    const document = minedDocument({
      sections: twoOfficials,
      claims: [1, 2, 3].map((id) => claim("1", { id, section: id })),
    });
    expect(listClaims(document, { say: zh }).rows.map(([who]) => who)).toEqual([
      "江一帆",
      "江一帆",
      "沈若水",
    ]);
  });
});

describe("top phrases", () => {
  const phrases = [
    phrase("三链融合", [1, 3]),
    phrase("揭榜挂帅", [1]),
    phrase("赛马制", [2]),
    phrase("种子工程", [3], { count: 4, sections: [{ section: 3, count: 4, score: 0.9 }] }),
    phrase("免申即享", [3]),
  ];
  const document = minedDocument({ sections: twoOfficials, phrases });

  test("what is shared comes first and only once", () => {
    expect(listTopPhrases(document, { say: zh, top: undefined }).rows).toEqual([
      ["（共用）", "三链融合(2)"],
      ["江一帆", "揭榜挂帅；赛马制"],
      ["沈若水", "种子工程(4)；免申即享"],
    ]);
  });

  test("--top says how many of each", () => {
    const { rows, title } = listTopPhrases(document, { say: zh, top: 1 });
    expect(rows).toEqual([
      ["（共用）", "三链融合(2)"],
      ["江一帆", "揭榜挂帅"],
      ["沈若水", "种子工程(4)"],
    ]);
    expect(title).toBe("关键提法（共 5 个，各列前 1 个）");
  });

  test("where one speaks there is one list", () => {
    const { rows, columns } = listTopPhrases(
      minedDocument({ sections: oneOfficial, phrases: [phrase("揭榜挂帅", [1])] }),
      {
        say: zh,
        top: undefined,
      },
    );
    expect([rows, columns.length]).toEqual([[["揭榜挂帅"]], 1]);
  });
});

test("nothing found is said, with the reason", () => {
  const document = minedDocument();
  expect(listClaims(document, { say: en }).empty).toMatch(/^no claims: /);
  expect(listTopPhrases(document, { say: en, top: undefined }).empty).toMatch(/^no key phrases: /);
});
