import { expect, it } from "vitest";
import { readClaims } from "../../src/claims/read-claims.ts";
import { readClaimDictionaries } from "../../src/dictionaries/claim-dictionaries.ts";
import { documentOf } from "./document-of.ts";

const dictionaries = readClaimDictionaries();

/** Period and status of the claims of a report of January 2026. */
function read(body: string) {
  const text = `政府工作报告\n2026年1月20日在市人民代表大会会议上\n${body}`;
  const document = { ...documentOf(text), published: "2026-01-20" };
  return readClaims(document, [], dictionaries).claims.map(
    ({ period, status }) => `${period?.start ?? ""}/${period?.end ?? ""} ${status}`,
  );
}

it("gives a month the year of the heading above, whatever earlier paragraphs leave unread", () => {
  const body = "一、2025年工作回顾\n上半年形势总体向好。\n11月末贷款余额100亿元。";
  expect(read(body)).toEqual(["/2025-11 actual"]);
});

it("takes a year gone by for a fact under a heading that looks ahead", () => {
  const body = "二、2026年工作安排\n2025年，我市获评国家级荣誉5项。今年新建学校10所。";
  expect(read(body)).toEqual(["2025/2025 actual", "2026/2026 target"]);
});
