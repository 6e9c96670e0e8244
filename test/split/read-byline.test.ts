import { describe, expect, test } from "vitest";
import { readSplitWords } from "../../src/dictionaries/split-words.ts";
import { foldText } from "../../src/model/fold.ts";
import type { Span } from "../../src/model/span.ts";
import { readByline } from "../../src/split/read-byline.ts";
import { nameStrength } from "../../src/split/read-name.ts";
import { regionLength } from "../../src/split/read-region.ts";

const words = readSplitWords();

/** text, form, name, post, organization, region; "" for null. */
const BYLINES: readonly (readonly [string, string, string, string, string, string])[] = [
  ["余姚市科技局党组书记、副局长", "post", "", "党组书记、副局长", "余姚市科技局", "余姚市"],
  ["前江城市规划局局长 金永平", "both", "金永平", "局长", "江城市规划局", "江城市"],
  ["原省水利厅副厅长 金永平", "both", "金永平", "副厅长", "省水利厅", ""],
  ["原平市水利局局长 金永平", "both", "金永平", "局长", "原平市水利局", "原平市"],
  ["立法会主席梁国栋议员", "both", "梁国栋", "立法会主席", "", ""],
  ["北京市科委、中关村管委会主任 米建国", "both", "米建国", "主任", "北京市科委、中关村管委会", "北京市"],
  ["宁波海关关长 米建国", "both", "米建国", "关长", "宁波海关", ""],
  ["跟班人:市公安局交警支队支队长 秦明月", "both", "秦明月", "支队长", "市公安局交警支队", ""],
  ["县 长  周  舟", "both", "周  舟", "县 长", "", ""],
  ["市气象局局长云飞扬同志", "both", "云飞扬", "局长", "市气象局", ""],
  ["县农商银行董事长计东来", "both", "计东来", "董事长", "县农商银行", ""],
  ["欧冶子明|行政服务中心副主任", "both", "欧冶子明", "副主任", "行政服务中心", ""],
  ["环境保护局长柯书豪", "both", "柯书豪", "局长", "环境保护局", ""],
  ["省教育厅长 柯书豪", "both", "柯书豪", "厅长", "省教育厅", ""],
  ["商务部国际司处长 柯书豪", "both", "柯书豪", "处长", "商务部国际司", ""],
  ["区城市管理局局长", "post", "", "局长", "区城市管理局", ""],
  ["智慧城市协会会长", "post", "", "会长", "智慧城市协会", ""],
  ["盐城市水利局局长", "post", "", "局长", "盐城市水利局", "盐城市"],
  ["——访凤凰县代县长米兰", "both", "米兰", "代县长", "", "凤凰县"],
  ["——访问学者协会会长 米建国", "both", "米建国", "会长", "访问学者协会", ""],
  ["马秀兰(女,回族,凤凰县县长)", "both", "马秀兰", "县长", "", "凤凰县"],
  ["发言人:民建省委会(殷若晨代表发言)", "organization", "", "", "民建省委会", ""],
  ["宁波高新区科技创新局党组书记、局长", "post", "", "党组书记、局长", "宁波高新区科技创新局", "宁波高新区"],
  ["丽水市 经信局 局长", "post", "", "局长", "丽水市 经信局", "丽水市"],
  ["潮州市市长何听澜", "both", "何听澜", "市长", "", "潮州市"],
  ["汉滨区人民政府代区长 向诗雨", "both", "向诗雨", "代区长", "汉滨区人民政府", "汉滨区"],
  ["市长 李 牧", "both", "李 牧", "市长", "", ""],
  ["自治区主席　扎西多吉", "both", "扎西多吉", "自治区主席", "", ""],
  ["嘉兴市长沈一舟", "both", "沈一舟", "市长", "", "嘉兴市"],
  ["中共余姚市委常委、组织部部长", "post", "", "市委常委、组织部部长", "中共余姚市委", "余姚市"],
  ["河南省驻马店市委书记", "post", "", "市委书记", "河南省驻马店市委", "河南省驻马店市"],
  ["内蒙古呼和浩特市市长", "post", "", "市长", "", "内蒙古呼和浩特市"],
  ["宁波市市场监管局局长", "post", "", "局长", "宁波市市场监管局", "宁波市"],
  ["住房和城乡建设部部长", "post", "", "部长", "住房和城乡建设部", ""],
  ["国家市场监督管理总局局长", "post", "", "局长", "国家市场监督管理总局", ""],
  ["全国政协委员 丁若水：", "both", "丁若水", "全国政协委员", "", ""],
  ["李跃勇代表", "both", "李跃勇", "代表", "", ""],
  ["江苏省政协委员", "post", "", "江苏省政协委员", "", "江苏省"],
  ["作者：吴晓棠（成华区司法局局长）", "both", "吴晓棠", "局长", "成华区司法局", "成华区"],
  ["（甬东新区科技局 王晓峰 局长）", "both", "王晓峰", "局长", "甬东新区科技局", "甬东新区"],
  ["西湖大学校长、中国科学院院士 施怀远", "both", "施怀远", "校长、中国科学院院士", "西湖大学", ""],
  ["民建浙江省委会", "organization", "", "", "民建浙江省委会", "浙江省"],
  ["欧阳海", "name", "欧阳海", "", "", ""],
  ["阿不都·热合曼", "name", "阿不都·热合曼", "", "", ""],
];

/** Lines that name nobody. */
const NO_BYLINES = [
  "(教育系统代表委员建议选登)",
  "把家庭医生请进门",
  "各位代表：",
  "各位委员、同志们：",
  "王小明、李小红",
  "关于推行局长接访的意见",
  "2026年3月2日",
  "聚焦“三个年”，书写新答卷",
  "余姚市",
  "张一凡、李二虎委员：",
];

describe("bylines", () => {
  for (const [text, form, name, post, organization, region] of BYLINES) {
    test(text, () => {
      const folded = foldText(text);
      const byline = readByline(folded, words);
      const say = (span: Span | null | undefined) => (span ? folded.slice(span.start, span.end) : "");
      expect([byline?.form, say(byline?.name)]).toEqual([form, foldText(name)]);
      const parts = [byline?.post?.post, byline?.post?.organization, byline?.post?.region];
      expect(parts.map(say)).toEqual([post, organization, region]);
    });
  }
  for (const text of NO_BYLINES) {
    test(`not: ${text}`, () => {
      const byline = readByline(foldText(text), words);
      expect(byline === null || (byline.form === "name" && byline.strength < 1)).toBe(true);
    });
  }
});

describe("names", () => {
  const cases: readonly [string, number][] = [
    ["王小明", 3],
    ["沈 翊", 2],
    ["上官云", 3],
    ["卡米力·吐尔逊", 3],
    ["买买提明", 0],
    ["张三提", -1],
    ["张三提出", -1],
    ["方向", 1],
    ["高质量", 1],
    ["余姚市", -1],
    ["局长", -1],
    ["局长 张三", -1],
    ["我们的", -1],
    ["一二三四五六", -1],
  ];
  for (const [text, strength] of cases)
    test(`${text}: ${strength}`, () => expect(nameStrength(text, words)).toBe(strength));
});

describe("places at the head of a name", () => {
  const cases: readonly [string, string][] = [
    ["余姚市科技局", "余姚市"],
    ["杭州市西湖区人民政府", "杭州市西湖区"],
    ["彭水苗族土家族自治县人民政府", "彭水苗族土家族自治县"],
    ["徐州经开区管委会", "徐州经开区"],
    ["浙江省军区", "浙江省"],
    ["社区卫生服务中心", ""],
    ["市场监管局", ""],
    ["全市科技系统", ""],
    ["中国人民银行杭州市分行", ""],
    ["江北区慈城镇党委", "江北区慈城镇"],
    ["特色城镇建设", ""],
    ["国家高新区管委会", ""],
    ["石城县夜市商户联合会", "石城县"],
    ["徐州市泉山区教育局局长", "徐州市泉山区"],
    ["贫困山区教师代表", ""],
    ["自治区党委", ""],
  ];
  for (const [text, place] of cases)
    test(`${text}: ${place}`, () => expect(text.slice(0, regionLength(text, words))).toBe(place));
});
