import { expect, test } from "vitest";
import { countSequences } from "../../src/phrases/count-sequences.ts";
import { findRepeatedPhrases } from "../../src/phrases/repeated-phrase.ts";
import { readMarked, surfaces, termOf, wordsWith } from "./mark-tokens.ts";

const WORDS = wordsWith(termOf("低空经济", "concept"));

function repeated(marked: string): readonly string[] {
  const reading = readMarked(marked, WORDS);
  return [...new Set(surfaces(reading, findRepeatedPhrases(reading, WORDS)))];
}

test("a sequence of nouns that stands free is a phrase", () => {
  const text = "扶持|嵌入式|助餐点|。|每个|嵌入式|助餐点|可以|申请|，|嵌入式|助餐点|由|社区|运营|。";
  expect(repeated(text)).toEqual(["嵌入式助餐点"]);
});

test("a body may be called 组织, which governs anywhere else", () => {
  expect(repeated("由|渡口|调解|组织|办|，|渡口|调解|组织|的|。|按|渡口|调解|组织|，")).toEqual([
    "渡口调解组织",
  ]);
  expect(repeated("由|渡口|组织|调解|。|，|渡口|组织|调解|的|。|按|渡口|组织|调解|，")).toEqual([]);
});

test("the longer phrase absorbs its parts", () => {
  const text =
    "扶持|社区|嵌入式|助餐点|。|每个|社区|嵌入式|助餐点|可以|申请|，|社区|嵌入式|助餐点|的|补贴|。";
  expect(repeated(text)).toEqual(["社区嵌入式助餐点"]);
});

test.each([
  ["places in an order", "居|全市|第一|。|又|居|全市|第一|，|再|居|全市|第一|。"],
  ["an office", "由|乡镇|司法所|办理|。|经|乡镇|司法所|同意|，|乡镇|司法所|和|村委会|，"],
  ["a ministry", "由|渡口|岸线部|办理|。|经|渡口|岸线部|同意|，|渡口|岸线部|和|"],
  ["generic words", "综合|管理|平台|。|由|综合|管理|平台|，|的|综合|管理|平台|。"],
  ["a verb in front", "大力|保护|古树|。|要|保护|古树|，|并|保护|古树|。"],
  ["an office in front", "经|县级|人民政府|审查|。|由|人民政府|审查|，|请|人民政府|审查|。"],
  ["a word for anything", "核定|古树|数量|。|按|古树|数量|，|查|古树|数量|。"],
  ["a position", "在|绿地|范围内|。|绿地|范围内|的|，|于|绿地|范围内|。"],
  ["a part of a building site", "在|港湾|小区|一期|，|由|港湾|小区|一期|。|港湾|小区|一期|的|"],
  ["a region", "在|滨海市|渔港区|，|由|滨海市|渔港区|。|滨海市|渔港区|的|"],
  ["what is said of something", "由|领域|渡口|，|的|领域|渡口|。|与|领域|渡口|的|"],
  ["a time", "报|三季度|渔获|。|由|三季度|渔获|，|的|三季度|渔获|。"],
  ["a term", "发展|低空经济|。|让|低空经济|，|低空经济|的|。"],
  ["numbers", "共有|3|家|。|新增|3|家|，|达|3|家|。"],
])("%s: no phrase", (_, text) => {
  expect(repeated(text)).toEqual([]);
});

test("sequences are counted once for each place, overlapping ones too", () => {
  const reading = readMarked("甲丙|甲丙|甲丙|甲丙", WORDS);
  const counts = countSequences(reading, 3, 2).map(({ length, places }) => [length, places.length]);
  expect(counts).toEqual([
    [2, 3],
    [3, 2],
  ]);
});

test("a verb in front is of a phrase where the title has it so, and not where it governs there", () => {
  const found = (title: string, marked: string) => {
    const reading = { ...readMarked(marked, WORDS), title };
    return surfaces(reading, findRepeatedPhrases(reading, WORDS));
  };
  const text = "凡|申领|护渔券|的|，|可|申领|护渔券|。";
  expect(found("申领护渔券指南", text)).toEqual(["申领护渔券", "申领护渔券"]);
  expect(found("关于申领护渔券的通知", text)).toEqual([]);
});

test("generic words are a phrase where four characters in a row are of the title", () => {
  const text = "建|养老|服务|设施|，|各|养老|服务|设施|由|养老|服务|设施|的|";
  const found = (title: string) => {
    const reading = { ...readMarked(text, WORDS), title };
    return surfaces(reading, findRepeatedPhrases(reading, WORDS));
  };
  expect(found("养老服务条例")).toEqual(Array(3).fill("养老服务设施"));
  expect(found("渡口条例")).toEqual([]);
});

test("a long word that a text comes back to eight times is a phrase", () => {
  const text = ["推广", "办理", "关于", "使用", "贴现", "签发", "持有", "兑付"].map(
    (verb) => `${verb}|承兑汇票|，|`,
  );
  expect(repeated(text.join(""))).toEqual(["承兑汇票"]);
  expect(repeated(text.slice(1).join(""))).toEqual([]);
  expect(repeated(`${text.join("")}${"渔民|归来|。|".repeat(1600)}`)).toEqual([]);
  for (const who of ["人民政府", "晚间联播", "珊瑚群岛", "冲突地带"])
    expect(repeated(text.join("").replaceAll("承兑汇票", who))).toEqual([]);
});

test("what rules repeat counts little, unless their title has it or it ends as an instrument does", () => {
  const text = "渡口|供电塔|由|县|建。|渡口|供电塔|的|养护，|领取|渡口|开业证|，|渡口|开业证|的|样式|。";
  const articles = "\n|第一条| |渡船|靠岸|。".repeat(5);
  const weights = (marked: string, title = "") => {
    const reading = { ...readMarked(marked, WORDS), title };
    const found = findRepeatedPhrases(reading, WORDS);
    return (phrase: string) => found.find((one) => one.text === phrase)?.weight ?? 0;
  };
  const report = weights(text);
  const rules = weights(text + articles);
  expect(rules("渡口供电塔")).toBeLessThan(report("渡口供电塔"));
  expect(rules("渡口开业证")).toBe(report("渡口开业证"));
  expect(weights(text + articles, "滨海省渡口供电塔收费管理条例")("渡口供电塔")).toBe(report("渡口供电塔"));
});

test("one short word and generic ones weigh less than two words that are none, unless the title has them", () => {
  const weigh = (marked: string, title = "") => {
    const reading = { ...readMarked(marked, WORDS), title };
    return findRepeatedPhrases(reading, WORDS)[0]?.weight ?? 0;
  };
  const ordinary = "看|渡船|市场|。|由|渡船|市场|定，|的|渡船|市场|。";
  const own = weigh(ordinary.replaceAll("市场", "码头"));
  expect(weigh(ordinary)).toBeLessThan(own);
  expect(weigh(ordinary.replaceAll("市场", "农业"))).toBe(own);
  expect(weigh(ordinary, "滨海市渡船市场管理规定")).toBe(own);
});

test("a position behind a name is no part of it where the name stands without it", () => {
  const text = "在|民用|码|头上|卖鱼|，|到|民用|码|头上|，|民用|码头|。";
  expect(repeated(text)).not.toContain("民用码头上");
  expect(repeated("在|民用|码|头上|卖鱼|，|到|民用|码|头上|。")).toContain("民用码头上");
});

test("single characters at the edges are of a phrase that stands whole again and again", () => {
  const run = "由|楔|用途|榫|，|按|楔|用途|榫|的|";
  expect(repeated(run.repeat(5))).toEqual(["楔用途榫"]);
  expect(repeated(run.repeat(4))).toEqual([]);
  expect(repeated(run.repeat(5) + "按|用途|，|按|楔|，|按|榫|，|".repeat(3))).toEqual([]);
});

test("what all rules are about is no incident, unless it is whom they bind", () => {
  const rules = ["一", "二", "三", "四", "五"].map((number) => `\n|第${number}条|管理|。`).join("|");
  const weigh = (run: string, times: number) => {
    const marked = `${rules}|${`由|${run}|，|按|${run}|的|`.repeat(times)}`;
    return findRepeatedPhrases(readMarked(marked, WORDS), WORDS).at(0)?.weight ?? 0;
  };
  expect(weigh("闲置|渡船", 5)).toBeGreaterThan(1.3 * weigh("闲置|渡船", 4));
  expect(weigh("闲置|渡船企业", 5)).toBeLessThan(1.3 * weigh("闲置|渡船企业", 4));
});

test("what the title of rules is of counts more than a part of it", () => {
  const rules = "\n|第一条|管理|。|".repeat(5);
  const weigh = (title: string) => {
    const marked = `${rules}由|闲置|渡船|市场|，|按|闲置|渡船|市场|的|经|闲置|渡船|市场|。`;
    const reading = { ...readMarked(marked, WORDS), title };
    return findRepeatedPhrases(reading, WORDS).find(({ text }) => text === "闲置渡船市场")?.weight ?? 0;
  };
  expect(weigh("滨海市闲置渡船市场管理暂行办法")).toBeGreaterThan(weigh("滨海市闲置渡船市场收费管理办法"));
});

test("what a document is called is no phrase of it, though its title has it", () => {
  const text = "按|若干|政策|意见|，|依|政策|意见|的|。|由|政策|意见|，";
  const reading = { ...readMarked(text, WORDS), title: "滨海市若干政策意见" };
  expect(findRepeatedPhrases(reading, WORDS)).toEqual([]);
});
