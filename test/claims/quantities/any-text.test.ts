import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanNumbers } from "../../../src/claims/quantities/find-quantities.ts";
import { readUnits } from "../../../src/dictionaries/units.ts";
import { foldText } from "../../../src/model/fold.ts";

const units = readUnits();

/** What holds for every text: results are ordered, disjoint, in range, and hold every ASCII digit. */
function check(text: string): number {
  const folded = foldText(text);
  const { quantities, skipped } = scanNumbers(folded, units);
  const spans = [...quantities, ...skipped].sort((a, b) => a.start - b.start);
  let end = 0;
  let outside = "";
  for (const span of spans) {
    if (span.start < end || span.end <= span.start) throw new Error(`overlap at ${span.start}`);
    outside += folded.slice(end, span.start);
    ({ end } = span);
  }
  if (end > folded.length) throw new Error("beyond the end");
  outside += folded.slice(end);
  expect(/[0-9]/.test(outside)).toBe(false);
  for (const { value, min, max, numberEnd, start, end: last } of quantities) {
    if (numberEnd <= start || numberEnd > last) throw new Error(`number ends at ${numberEnd}`);
    if (value !== null && !Number.isFinite(value)) throw new Error(`not finite at ${start}`);
    if ((min === null) !== (max === null) || (value !== null && min !== null))
      throw new Error(`both at ${start}`);
    if (min !== null && max !== null && !(min < max)) throw new Error(`min over max at ${start}`);
  }
  return quantities.length;
}

describe("any text", () => {
  it("has its digits covered and its quantities disjoint", () => {
    const piece = fc.constantFrom(
      ..."0123456789一二两三五九十百千万亿零〇点半几数余多来上近第年月日号时个家项%元成折番翻倍级分之至到-~:/.,， \n“A",
      "百分之",
      "个百分点",
      "平方米",
      "2025",
      "减半",
      "kWh",
    );
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (sample) => check(sample) >= 0),
      { seed: 20251107, numRuns: 20000 },
    );
  });

  const hostile = [
    "7",
    "亿",
    "、",
    "一",
    "1亿、",
    "1-2-",
    "三至",
    "百分之",
    "1,234,",
    "1 234 ",
    "1:1:",
    "第1、",
    "元/",
    "5\n",
    "两三",
    "1.2.",
  ];

  it.each(hostile)("reads 1 MB of %j", (unit) => {
    expect(check(unit.repeat(Math.ceil(1e6 / unit.length)))).toBeGreaterThanOrEqual(0);
  });
});

const corpus = new URL("../../../../shared/corpus/", import.meta.url);

describe.skipIf(!existsSync(corpus))("the corpus", () => {
  it("has its digits covered and its quantities disjoint", () => {
    let found = 0;
    for (const entry of readdirSync(corpus, { recursive: true, encoding: "utf8" })) {
      if (!entry.endsWith(".txt")) continue;
      found += check(readFileSync(new URL(encodeURI(entry), corpus), "utf8"));
    }
    expect(found).toBeGreaterThan(1000);
  });
});
