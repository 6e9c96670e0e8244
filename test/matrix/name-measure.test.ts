import { describe, expect, test } from "vitest";
import { readIndicatorWords } from "../../src/dictionaries/indicator-words.ts";
import { nameMeasure, splitLevel } from "../../src/matrix/name-measure.ts";

const words = readIndicatorWords();

/** Indicator of a level in 家 → its name, and what narrows it. */
const cases: readonly (readonly [indicator: string, name: string, qualifiers: readonly string[]])[] = [
  ["高新技术企业数量", "高新技术企业", []],
  ["高企", "高新技术企业", []],
  ["全市高新技术企业总数", "高新技术企业", []],
  ["有效高新技术企业", "高新技术企业", ["有效"]],
  ["新申报高企", "高新技术企业", ["新申报"]],
  ["国家级高新技术企业数量", "高新技术企业", ["国家级"]],
  ["申报国家科技型中小企业", "科技型中小企业", ["申报", "国家级"]],
  ["“产业教授”", "产业教授", []],
  // A name of its own is not cut, whatever it begins or ends with.
  ["地区生产总值", "地区生产总值", []],
  ["新能源电池出货量", "新能源电池出货量", []],
  ["城镇新增就业", "城镇新增就业", []],
  ["地区生产总值完成", "地区生产总值", []],
  ["国家和地区", "国家和地区", []],
  ["建成区绿化覆盖率", "建成区绿化覆盖率", []],
  ["建成平台", "平台", ["建成"]],
  ["GDP", "地区生产总值", []],
  ["国内生产总值", "国内生产总值", []],
  ["全社会研发经费", "全社会研发经费投入", []],
  ["高企培育库", "高新技术企业培育库", []],
  // Nothing is left of these but the word itself.
  ["新增", "新增", []],
  ["数量", "数量", []],
];

test.each(cases)("%s is %s %j", (indicator, name, qualifiers) => {
  expect(nameMeasure({ kind: "level", indicator, unit: "家" }, words)).toEqual({
    indicator: name,
    qualifiers,
    measure: "level",
  });
});

test("the names of the speaker's own region say nothing, those of others do", () => {
  const named = (places: readonly string[]) =>
    nameMeasure({ kind: "level", indicator: "镜湖区高企数量", unit: "家" }, words, places).indicator;
  expect(named(["镜湖区", "镜湖"])).toBe("高新技术企业");
  expect(named(["云溪县"])).toBe("镜湖区高新技术企业");
});

describe("measures", () => {
  const measures: readonly (readonly [
    kind: "level" | "change" | "share" | "rank",
    string,
    string,
    string,
  ])[] = [
    ["change", "高企数量增速", "%", "change"],
    ["change", "高企数量", "%", "change"],
    ["change", "城镇化率", "百分点", "difference"],
    ["change", "赤字规模", "元", "difference"],
    ["level", "高企增速", "%", "change"],
    ["level", "高企增速", "家", "level"],
    ["share", "高企占比", "%", "share"],
    ["rank", "高企", "位", "rank"],
  ];
  test.each(measures)("%s of %s in %s: %s", (kind, indicator, unit, measure) => {
    expect(nameMeasure({ kind, indicator, unit }, words).measure).toBe(measure);
  });

  test("the place of a rate is not that of the number", () => {
    const named = (indicator: string) =>
      nameMeasure({ kind: "rank", indicator, unit: "位" }, words).qualifiers;
    expect(named("高企数量增速")).toEqual(["增速"]);
    expect(named("高企数量")).toEqual([]);
  });
});

test("a level before a known name is split off, and only before a known one", () => {
  const named = (indicator: string) => ({ indicator, qualifiers: [], measure: "level" as const });
  const known = new Set(["科技副总"]);
  expect(splitLevel(named("市科技副总"), known)).toEqual({ ...named("科技副总"), qualifiers: ["市级"] });
  expect(splitLevel(named("市场主体"), known)).toEqual(named("市场主体"));
});
