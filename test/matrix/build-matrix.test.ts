import { expect, test } from "vitest";
import { readIndicatorWords } from "../../src/dictionaries/indicator-words.ts";
import { readMessages } from "../../src/dictionaries/messages.ts";
import { readUnitScales } from "../../src/dictionaries/unit-scales.ts";
import { buildMatrix } from "../../src/matrix/build-matrix.ts";
import { chooseRows } from "../../src/matrix/choose-rows.ts";
import { placeClaims, usualUnit } from "../../src/matrix/place-claims.ts";
import type { Claim } from "../../src/model/extraction.ts";
import { listMatrix } from "../../src/render/matrix-list.ts";
import { claim, minedDocument, official, section } from "../render/mined-document.ts";

const words = { indicators: readIndicatorWords(), scaleOf: readUnitScales() };
const say = readMessages("en");

/** One document a list of claims: a.txt, b.txt, … */
function matrixOf(...lists: readonly (readonly Claim[])[]) {
  const documents = lists.map((claims, index) =>
    minedDocument({
      path: `${"abc".charAt(index)}.txt`,
      claims: claims.map((one, id) => ({ ...one, id: id + 1 })),
    }),
  );
  return buildMatrix(placeClaims(documents, "document", ["市", "区"]), words);
}

/** The cells of the rows as people see them, without their heads. */
function cellsOf(matrix: ReturnType<typeof matrixOf>): readonly (readonly unknown[])[] {
  const { columns, records } = listMatrix(matrix, say);
  const shown = columns.filter(({ name }) => ["indicator", "unit"].includes(name) || name.endsWith(".txt"));
  return records.map((record) => shown.map(({ cell, missing }) => cell(record) ?? missing));
}

const money = (text: string, value: number, facts: Partial<Claim> = {}): Claim =>
  claim(text, { indicator: "地区生产总值", value, unit: "元", ...facts });

test("magnitudes are aligned, and what is not stated is no zero", () => {
  const rows = cellsOf(
    matrixOf([money("5.2万亿元", 5.2e12)], [money("67665亿元", 6.7665e12)], [claim("0家", { value: 0 })]),
  );
  expect(rows).toEqual([
    ["地区生产总值", "万亿元", 5.2, 6.7665, "—"],
    ["高新技术企业", "家", "—", "—", 0],
  ]);
});

test("units of one kind are converted to the commonest", () => {
  const grain = (text: string, value: number, unit: string) =>
    claim(text, { indicator: "粮食产量", value, unit });
  const rows = cellsOf(
    matrixOf(
      [grain("732.5亿斤", 7.325e10, "斤")],
      [grain("3662万吨", 3.662e7, "吨")],
      [grain("446.1亿斤", 4.461e10, "斤")],
    ),
  );
  expect(rows).toEqual([["粮食产量", "亿斤", 732.5, 732.4, 446.1]]);
});

test("wordings of one indicator share a row, other definitions stand below it", () => {
  const matrix = matrixOf(
    [claim("612家", { value: 612 }), claim("88家", { indicator: "新申报高企", value: 88 })],
    [claim("600家", { indicator: "高企", value: 600, comparator: "over" })],
  );
  expect(cellsOf(matrix)).toEqual([
    ["高新技术企业", "家", 612, ">600"],
    ["高新技术企业", "家", 88, "—"],
  ]);
  expect(matrix.rows[0]?.warnings).toEqual([{ code: "wording", values: ["高新技术企业数量", "高企"] }]);
  expect(matrix.rows[1]).toMatchObject({ qualifiers: ["新申报"], stated: 1, spread: 2 });
});

test("targets and facts, levels and changes, parts and wholes are rows of their own", () => {
  const matrix = matrixOf([
    claim("612家", { value: 612 }),
    claim("700家", { value: 700, status: "target" }),
    claim("12.4%", { value: 12.4, unit: "%", kind: "change", direction: "down" }),
    claim("13家", { value: 13, partOf: 1 }),
  ]);
  expect(cellsOf(matrix).map((row) => row.slice(1))).toEqual([
    ["家", 612],
    ["家", 700],
    ["%", -12.4],
    ["家", 13],
  ]);
});

test("periods that differ are shown and warned of; one that all share is said once", () => {
  const period = (year: string) => ({ text: `${year}年`, start: year, end: year });
  const differing = matrixOf(
    [claim("612家", { value: 612, period: period("2024") })],
    [claim("600家", { value: 600, period: period("2025") })],
  );
  expect(cellsOf(differing)[0]?.slice(2)).toEqual(["612 (2024)", "600 (2025)"]);
  expect(differing.rows[0]?.warnings).toEqual([{ code: "period", values: ["2024/2024", "2025/2025"] }]);
  const shared = matrixOf(
    [claim("612家", { value: 612, period: period("2025") })],
    [claim("600家", { value: 600, period: period("2025") })],
  );
  expect(cellsOf(shared)[0]?.slice(2)).toEqual([612, 600]);
  expect(shared.rows[0]).toMatchObject({ period: { start: "2025" }, warnings: [] });
});

test("a place shows for how long it has been held, and its scope", () => {
  const rank = { scope: "全省", position: 1, top: false };
  const matrix = matrixOf([
    claim("连续三年", { kind: "streak", value: 3, unit: "年" }),
    claim("第一", { kind: "rank", value: 1, unit: "位", rank }),
  ]);
  expect(cellsOf(matrix)).toEqual([["高新技术企业", "位", "#1 (连续三年)"]]);
  expect(matrix.rows[0]?.qualifiers).toEqual(["全省"]);
});

test("values a thousand times apart are warned of", () => {
  const codes = (...values: readonly number[]) =>
    matrixOf(...values.map((value) => [money(String(value), value)])).rows[0]?.warnings.map(
      ({ code }) => code,
    );
  expect(codes(5.2e12, 73400)).toEqual(["magnitude"]);
  expect(codes(5.2e12, 6.7e11)).toEqual([]);
});

test("several values of one period in one column are all shown, and warned of", () => {
  const matrix = matrixOf([claim("612家", { value: 612 }), claim("631家", { value: 631 })]);
  expect(cellsOf(matrix)[0]?.[2]).toBe("612; 631");
  expect(matrix.rows[0]?.warnings).toEqual([{ code: "several", values: ["a.txt"] }]);
});

test("rows are chosen by name, wording, unit, period, status and spread", () => {
  const matrix = matrixOf(
    [
      claim("612家", {
        indicator: "高企",
        value: 612,
        period: { text: "2025年1—8月", start: "2025-01", end: "2025-08" },
      }),
      money("5元", 5),
    ],
    [claim("600家", { value: 600, status: "target" })],
  );
  const count = (choice: Parameters<typeof chooseRows>[1]) => chooseRows(matrix, choice).rows.length;
  expect(count({})).toBe(3);
  expect(count({ indicator: "高企" })).toBe(1);
  expect(count({ indicator: "高新技术企业" })).toBe(2);
  expect(count({ unit: "元" })).toBe(1);
  expect(count({ status: "target" })).toBe(1);
  expect(count({ least: 2 })).toBe(2);
  expect(["2025", "2025-03", "2025-08-31", "2024", "2025-09"].map((period) => count({ period }))).toEqual([
    1, 1, 1, 0, 0,
  ]);
});

test("columns are officials, regions or documents", () => {
  const sections = [
    section(1, { official: official("江一帆") }),
    section(2, { official: official("沈若水", "云溪县科技局") }),
  ];
  const document = minedDocument({
    sections,
    claims: [claim("1家"), claim("2家", { section: 2 }), claim("3家", { section: 0 })],
  });
  expect(usualUnit([document])).toBe("official");
  expect(usualUnit([document, document])).toBe("document");
  const labels = (unit: "official" | "region" | "document") => [
    ...new Set(placeClaims([document], unit, []).map(({ column }) => column.label)),
  ];
  expect(labels("official")).toEqual(["江一帆", "沈若水", "report"]);
  expect(labels("region")).toEqual(["镜湖区", "report"]);
  expect(labels("document")).toEqual(["report"]);
});
