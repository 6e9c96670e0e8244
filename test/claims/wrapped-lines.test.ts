import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readClaims } from "../../src/claims/read-claims.ts";
import { readClaimDictionaries } from "../../src/dictionaries/claim-dictionaries.ts";
import type { Claim } from "../../src/model/extraction.ts";
import { documentOf } from "./document-of.ts";

const dictionaries = readClaimDictionaries();

/** What is said of each number, without where it stands. */
function said({ kind, indicator, value, min, max, unit, comparator, period, quantity }: Claim): string {
  const numbers = [value, min, max, unit, comparator, period?.start, period?.end].join(" ");
  return `${quantity.text.replace(/\s/g, "")} ${kind} ${indicator} ${numbers}`;
}

function read(text: string): readonly Claim[] {
  const { claims, rejected, explanations } = readClaims(documentOf(text), [], dictionaries);
  for (const { quantity, sentence } of claims) {
    expect(quantity.text).toBe(text.slice(quantity.start, quantity.end));
    expect(sentence.text).toBe(text.slice(sentence.start, sentence.end));
  }
  for (const { fields } of explanations)
    for (const { spans } of Object.values(fields))
      for (const { start, end } of spans) expect(end <= text.length && start <= end).toBe(true);
  for (const { start, end } of rejected) expect(text.slice(start, end)).toMatch(/\S/);
  return claims;
}

/** A text as a program of the command line breaks it: in lines of one width, with no mark at the start of one. */
function wrap(text: string, width: number): string {
  const lines = text.split("\n").map((line) => {
    let wrapped = "";
    let used = 0;
    for (const character of line) {
      const own = character < "\x80" ? 0.5 : 1;
      if (used + own > width && !"，。；：、？！）”》%.".includes(character)) {
        wrapped += "\n";
        used = 0;
      }
      wrapped += character;
      used += own;
    }
    return wrapped;
  });
  return lines.join("\n");
}

it.each([20, 28, 38, 45])("reads the same in a text broken into lines of %i characters", (width) => {
  const text = readFileSync(new URL("../../seeds/work-report-2026.txt", import.meta.url), "utf8");
  expect(read(wrap(text, width)).map(said)).toEqual(read(text).map(said));
});

it("leaves the break between the lines of a list, a title and a date", () => {
  const list =
    "一是支持企业加大研发投入力度，每家企业给予最高五十万元的研发补助资金\n" +
    "二是支持高校转化科技成果，每项成果给予最高三十万元的成果奖励资金\n";
  const claims = read(list);
  expect(claims.map(({ sentence }) => sentence.text.includes("\n"))).toEqual([false, false]);
  const dated =
    "关于公布本市二〇二五年第一批农业龙头企业和示范家庭农场名单\n市农业农村局\n2025年3月9日\n共有12家企业。";
  expect(read(dated).map(({ indicator }) => indicator)).toEqual(["企业"]);
});
