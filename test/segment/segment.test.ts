import { beforeAll, describe, expect, it } from "vitest";
import { readNewWords } from "../../src/dictionaries/new-words.ts";
import { openNodeRs } from "../../src/segment/node-rs-engine.ts";
import { openSegmenter } from "../../src/segment/open-segmenter.ts";
import type { Segmenter } from "../../src/segment/segmenter.ts";
import { show, termOf } from "./segmenters.ts";

const TERMS = [
  termOf("揭榜挂帅"),
  termOf("印度"),
  termOf("科技"),
  termOf("新区"),
  termOf("开发区"),
  termOf("科技城"),
  termOf("国企"),
  termOf("省科技厅"),
  termOf("大健康"),
  termOf("人才"),
  termOf("人才飞地"),
  termOf("非遗"),
  termOf("医联体"),
  termOf("改革开放"),
  termOf("自主创新"),
  termOf("安全生产"),
  termOf("安全生产法"),
  termOf("高企"),
  termOf("绿色制造"),
  termOf("A股"),
  termOf("5G"),
  termOf("863计划"),
  termOf("AI for Science"),
  termOf("1+14+N"),
  termOf("1+14"),
  termOf("高校+企业"),
  termOf("诊断＋提升"),
  termOf("科创甬江2035"),
  termOf("成果发布—需求匹配—技术交易"),
  termOf("教育科技人才一体改革", "教育、科技、人才一体改革", "教科人一体改革"),
  termOf("揭榜挂帅、赛马制"),
  termOf("C++"),
  termOf("R&D经费"),
  termOf("国有企业"),
  termOf("大数据"),
];

/** Text and its tokens: terms in [], numbers with #, Latin with @, white space as _. */
const CASES: readonly (readonly [string, string])[] = [
  // What jieba never sees.
  ["研发投入增长12.6%", "研发|投入|增长|12.6%#"],
  ["共1,234.5亿元", "共|1,234.5#|亿元"],
  ["2024,2025年", "2024#|,|2025#|年"],
  ["5—8个", "5#|—|8#|个"],
  ["2025-11-07", "2025#|-|11#|-|07#"],
  ["PM2.5浓度", "PM2.5@|浓度"],
  ["1.AI平台", "1#|.|AI@|平台"],
  ["www.gov.cn", "www.gov.cn@"],
  ["AR-E3000型", "AR-E3000@|型"],
  ["R&D人员", "R&D@|人员"],
  ["１２家ＡＢ公司", "１２#|家|ＡＢ@|公司"],
  ["第一行\n\n　　第二行", "第一行|_|第二行"],
  ["创新……发展——", "创新|……|发展|——"],
  ["（（“A”））", "（|（|“|A@|”|）|）"],
  ["𬭚𠮷字😀😀", "𬭚|𠮷|字|😀|😀"],
  ["二〇二五", "二|〇|二五"],
  // A term is one token wherever it stands.
  ["实施揭榜挂帅机制", "实施|[揭榜挂帅]|机制"],
  ["浙江省科技厅发布", "浙江|[省科技厅]|发布"],
  ["高层次人才飞地", "高层次|[人才飞地]"],
  ["“教科人一体改革”", "“|[教科人一体改革]|”"],
  ["推进教育、科技、人才一体改革", "推进|[教育、科技、人才一体改革]"],
  ["揭榜挂帅、赛马制", "[揭榜挂帅、赛马制]"],
  ["揭榜挂帅、科技", "[揭榜挂帅]|、|[科技]"],
  ["“诊断+提升”服务", "“|[诊断+提升]|”|服务"],
  ["“诊断＋提升”服务", "“|[诊断＋提升]|”|服务"],
  ["成果发布—需求匹配—技术交易", "[成果发布—需求匹配—技术交易]"],
  ["成果发布－需求匹配－技术交易", "[成果发布－需求匹配－技术交易]"],
  ["科创甬江2035行动", "[科创甬江2035]|行动"],
  ["AI for Science平台", "[AI for Science]|平台"],
  ["5G、C++和863计划", "[5G]|、|[C++]|和|[863计划]"],
  ["5G+工业", "[5G]|+|工业"],
  ["R&D经费支出", "[R&D经费]|支出"],
  ["构建“1+14+N”体系", "构建|“|[1+14+N]|”|体系"],
  ["我省科技厅发布", "我|[省科技厅]|发布"],
  ["非遗传承活动", "[非遗]|传承|活动"],
  ["医联体内的医院", "[医联体]|内|的|医院"],
  ["深化改革开放", "深化|[改革开放]"],
  ["提升自主创新能力", "提升|[自主创新]|能力"],
  // And never inside something longer.
  ["印度尼西亚和印度", "印度尼西亚|和|[印度]"],
  ["创新区域布局", "创新|区域|布局"],
  ["新区域", "新|区域"],
  ["城市新区", "城市|[新区]"],
  ["扩大健康消费", "扩大|健康|消费"],
  ["发展大健康产业", "发展|[大健康]|产业"],
  ["开发区域经济", "开发|区域|经济"],
  ["国家级开发区", "国家级|[开发区]"],
  ["建设科技城市", "建设|[科技]|城市"],
  ["中国企业", "中国|企业"],
  ["安全生产法律法规", "[安全生产]|法律法规"],
  ["违反安全生产法规定", "违反|[安全生产法]|规定"],
  ["提高企业效益", "提高|企业|效益"],
  ["绿色制造业", "绿色|制造业"],
  ["A股东大会", "A@|股东大会"],
  ["A股上市", "[A股]|上市"],
  ["5G-A网络", "5G-A@|网络"],
  ["15G流量", "15G@|流量"],
  ["1863计划", "1863#|计划"],
  ["1+14+N+X", "1#|+|14#|+|N@|+|X@"],
  ["11+14", "11#|+|14#"],
  ["1+14.5", "1#|+|14.5#"],
  ["高校+企业+院所", "高校|+|企业|+|院所"],
  ["高校+企业模式", "[高校+企业]|模式"],
  ["我国有企业和院校", "我国|有|企业|和|院校"],
  ["我国国有企业", "我国|[国有企业]"],
  // Across the boundary of a longer word of the general dictionary (数据中心); the policy dictionary has 大数据中心.
  ["建设大数据中心", "建设|大|数据中心"],
  ["发展大数据产业", "发展|[大数据]|产业"],
  ["建成五大数据中心", "建成|五大|数据中心"],
  ["科创甬江20350", "科创|甬江|20350#"],
  // Words that the general dictionary has not, where the engine leaves single characters.
  ["推进绿色低碳转型", "推进|绿色|低碳|转型"],
  ["普惠小微贷款", "普惠|小微|贷款"],
  ["组建医共体", "组建|医共体"],
  ["低,碳", "低|,|碳"],
  // 上新 is no word where 新 is of another.
  ["迈上新台阶", "迈|上|新台阶"],
];

describe("segment", () => {
  let segmenter: Segmenter;
  beforeAll(async () => {
    segmenter = await openSegmenter("node-rs", TERMS);
  });

  it.each(CASES)("%s", (text, tokens) => {
    expect(show(segmenter, text)).toBe(tokens);
  });

  it("names the engine with its version", () => {
    expect(segmenter.name).toMatch(/^@node-rs\/jieba \d+\.\d+\.\d+$/);
  });

  it("takes from new-words.tsv only what the engine leaves as single characters", () => {
    const { cut } = openNodeRs();
    const known = [...readNewWords().keys()].filter((word) => cut(word).length < word.length);
    expect(known).toEqual([]);
    const joined = [...readNewWords().keys()].filter((word) => show(segmenter, word) !== word);
    expect(joined).toEqual([]);
  });

  it("gives no token for no text", () => {
    expect(segmenter.segment("")).toEqual([]);
  });

  it("takes @node-rs/jieba for auto", async () => {
    expect((await openSegmenter("auto", [])).name).toBe(segmenter.name);
  });
});
