import { expect, test } from "vitest";
import { findHeadedNames } from "../../src/phrases/headed-name.ts";
import { readMarked, surfaces, termOf, wordsWith } from "./mark-tokens.ts";

const WORDS = wordsWith(termOf("钱江人才计划", "programme"), termOf("链长制"));

const CASES: readonly [marked: string, names: readonly string[]][] = [
  ["实施|未来|工厂|培育|计划|。", ["未来工厂培育计划"]],
  // A verb that governs is dropped; one inside stays.
  ["加快|培育|海洋|牧场|产业集群|。", ["海洋牧场产业集群"]],
  ["推进|农村|宅基地|改革|。", ["农村宅基地改革"]],
  ["开展|营商|环境|优化|提升|行动|。", ["营商环境优化提升行动"]],
  // Nothing specific in front, but a verb governs what could be part of the name.
  ["实施|转化|示范|计划|。", ["转化示范计划"]],
  ["建立|培育|制度|，", ["培育制度"]],
  ["兑现|研发|后|补助|，", ["研发后补助"]],
  ["建立|拨|、|投|、|保|联动机制|，", ["拨、投、保联动机制"]],
  ["建立|省|、|市|岸线|联动机制|，", ["岸线联动机制"]],
  ["完善|市场|主导|的|技术|交易|机制|，", ["市场主导的技术交易机制"]],
  ["落实|1269|行动计划|，", ["1269行动计划"]],
  // 多 and 可 begin a word behind a verb or a mark; behind who may they are words of their own.
  ["建立|全程|、|多|层级|岸线|服务|体系|，", ["多层级岸线服务体系"]],
  ["发行|可|转换|债券|，", ["可转换债券"]],
  ["船务公司|可|滚装|债券|，", ["滚装债券"]],
  ["，|可|申请|岸线|保护|基金|，", ["岸线保护基金"]],
  // Who does it is no part of what is done.
  ["推动|船务公司|完善|岸线|长效机制|。", ["岸线长效机制"]],
  // What is the first of its kind is named without saying so; 首批次 is a word of its own.
  ["发行|国内|首单|知识产权|证券化|试点|。", ["知识产权证券化试点"]],
  ["发行|国内|首|单|知识产权|证券化|试点|。", ["知识产权证券化试点"]],
  ["建立|首批次|材料|保险|试点|。", ["首批次材料保险试点"]],
  // A campaign is called by what it does to what it is against; other programmes are not.
  ["开展|打击|非法|采砂|专项行动|，", ["打击非法采砂专项行动"]],
  ["开展|推进|海洋|牧场|专项行动|，", ["海洋牧场专项行动"]],
  ["完善|防止|返贫|致贫|机制|，", ["防止返贫致贫机制"]],
  ["建设|打击|非法|采砂|基地|，", ["非法采砂基地"]],
  ["健全|医疗机构|岸线|内控|机制|，", ["医疗机构岸线内控机制"]],
  ["健全|船舶担保机构|岸线|内控|机制|，", ["岸线内控机制"]],
  ["健全|滨海大学|岸线|内控|机制|，", ["岸线内控机制"]],
  ["建成|一期|工程|，", []],
  ["发放|科|普|研学|券|。", ["科普研学券"]],
  ["包括|南山|区|、|东|海|城区|，", ["东海城区"]],
  // What a programme does belongs to its name, what somebody does with it does not.
  ["了解|渡口|岸线|改善|行动|情况", ["渡口岸线改善行动"]],
  ["组织|渔民|开展|护海|专项行动|，", ["护海专项行动"]],
  ["推行|渡口|船长|制|。", ["渡口船长制"]],
  ["开展|岸线|测|制|，", []],
  // Who acts and what is done are not of the name.
  ["近年|，|渔业部|深化|岸线|确权|改革|，", ["岸线确权改革"]],
  ["近年|，|渔业部|岸线|确权|改革|，", ["渔业部岸线确权改革"]],
  // A verb in front is no part of what is a name without it elsewhere.
  ["完善|岸线|治理|机制|，|及|优化|岸线|治理|机制|的|", ["岸线治理机制", "岸线治理机制"]],
  // A programme, a body, 建设: not reached over.
  ["完善|钱江人才计划|遴选|支持|机制|。", ["遴选支持机制"]],
  ["加快|全域|建设|滨海|创新型|城市|。", ["滨海创新型城市"]],
  ["对|渡船|实行|申报|登记|制度|，", ["申报登记制度"]],
  ["对|渡船|实行|完善|登记|制度|，", ["登记制度"]],
  // A pair, but for one of long halves.
  ["建立|渡口|安全|和|岸线|绿化|制度|，", ["渡口安全和岸线绿化制度"]],
  ["建立|渡口|船长|渡船|事故|和|岸线|古树|绿化|险情|制度|，", ["岸线古树绿化险情制度"]],
  // What is organised, what an amount is of, where it is, and that it goes on.
  ["取得|渡口|许可证|组织|渡口工程|，", []],
  ["取得|渡口|许可证|渡口工程|，", ["渡口许可证渡口工程"]],
  ["发生|的|费用|钱江人才计划|基金|不予|支付", ["钱江人才计划基金"]],
  ["完善|费用|拨付|机制|，", ["费用拨付机制"]],
  ["明确|费用|限额|标准|。", []],
  ["渡口|资产|的|人均|金额|（|市值|）|标准|，", []],
  ["低于|所在区|现行|渡工|保险|。", ["渡工保险"]],
  ["其中|渡口|互助|基金|最高|支付|限额|", []],
  ["和|其他|渡船|经营者|名录|由", []],
  ["发生|7|级|大|震|工程|，", []],
  ["在|滨海市|中心城区|开展", []],
  ["在|滨海新区|口岸|申请", []],
  ["建立|事业单位|岗位|管理|制度|，", ["事业单位岗位管理制度"]],
  ["建立|渡口单位|岗位|管理|制度|，", []],
  ["工作|，|细化|渡口|退出|机制|，", ["渡口退出机制"]],
  // Places on both sides of a dash, what is in brackets inside a word.
  ["建设|滨江|-|临港|片区|，", ["滨江-临港片区"]],
  ["建设|滨江|-|片区|，", []],
  ["建立|研发|-|制造|联动机制|，", ["研发-制造联动机制"]],
  ["完善|抵|(|质|)|押|登记|机制|，", ["抵(质)押登记机制"]],
  ["\n|(|一|)|岸线|确权|改革|。", ["岸线确权改革"]],
  ["推动|渡口|统筹|发展|示范区|创建|中|", ["渡口统筹发展示范区"]],
  ["加快|建设|示范区|，", []],
  ["与|滨海大学|共建|岸线|示范区|，", ["岸线示范区"]],
  ["与|滨海大学|共建|示范区|，", []],
  // A head inside a long word, where a verb governs it.
  ["健全|渔民|服务体系|，", ["渔民服务体系"]],
  ["建立|信息|通报制度|和|", ["信息通报制度"]],
  ["的|信息|通报制度|和|", []],
  ["完善|长效机制|，", []],
  ["实行|承诺|准入制|。", ["承诺准入制"]],
  ["服务费|由医保|基金|，", []],
  // A verb inside that governs what follows.
  ["区域|协同|完善|岸线|防洪|体系|，", ["岸线防洪体系"]],
  ["建立|渡口|服务|优化|机制|，", ["渡口服务优化机制"]],
  // A front that is a pair.
  ["建立|执法|协作|和|信息|共享|机制|，", ["执法协作和信息共享机制"]],
  // So is what is done and done to the same; not where the first half is a thing.
  ["建立|渡口|风险|评估|和|审批|机制|，", ["渡口风险评估和审批机制"]],
  ["建立|渡口|岸线|码头|和|渡运|审批|机制|，", ["渡运审批机制"]],
  ["建立|渡口|执法|协作|和|信息|共享|机制|，", []],
  ["各地|执法|协作|和|信息|共享|机制|，", []],
  ["健全|渔民|激励|和|保障机制|，", []],
  // A verb with 性 behind it is an adjective.
  ["召开|融资|性|担保|业务|监督|联席会议|。", ["融资性担保业务监督联席会议"]],
  ["召开|融资|担保|业务|监督|联席会议|。", ["担保业务监督联席会议"]],
  // What would be a stump keeps what is done.
  ["健全|船舶|的|检查|防护|制度|，", ["检查防护制度"]],
  ["建立|值班|值守|制度|，", ["值班值守制度"]],
  ["推动|落实|值守|制度|，", ["值守制度"]],
  ["用以|解决|渔民|贷|，", []],
  ["建成|园区|、|提速|滨海|渔业|基地|，", ["滨海渔业基地"]],
  ["开展|信息|发布|审核|制度|，", ["信息发布审核制度"]],
  ["实施|公共|机构|岸线|整治|行动|，", ["公共机构岸线整治行动"]],
  // What follows a quotation is of its name, also with a single character between.
  ["建设|“|渔港|+|海岛|”|多|岸线|服务|体系|，", []],
  ["建设|“|渔港|+|海岛|”|的|多|岸线|服务|体系|，", ["岸线服务体系"]],
  // The first stage is one of the same name; what is planned to grow names no plan.
  ["滨海|渔业|测试|基地|一期|建成|，", ["滨海渔业测试基地"]],
  ["滨海|渔业|测试|基地|渔港|，", []],
  // The name of a body.
  ["，|中国|渔业|保险|监督管理|委员会|，", []],
  ["，|滨海|渔业|开发区|管理|委员会|，", ["滨海渔业开发区"]],
  ["，|中国|渔业|保险|监督管理|，|委员会|，", ["中国渔业保险"]],
  ["由|滨海|渔业|私募|基金|管理|公司|审核|。", []],
  ["由|滨海|渔业|私募|基金|管理|。", ["滨海渔业私募基金"]],
  // 生产 is a thing as well.
  ["建立|生产|安全|岸线|治理|制度|，", ["生产安全岸线治理制度"]],
  ["全年|渔业|补贴|计划|增长|5%|，", []],
  ["实施|渔业|补贴|计划|，|增长|5%|，", ["渔业补贴计划"]],
  ["渔业|补贴|计划|增长|较快|，|", ["渔业补贴计划"]],
  // Nothing specific.
  ["完善|工作|机制|，", []],
  ["一批|重点|工程|，", []],
  ["新|的|改革|，", []],
  ["完成|四种|计划|，", []],
  ["推动|两地|产业链|，", []],
  ["完成|一九六一年|计划|，", []],
  // The adverb and the verb are one word to jieba; a verb with its result governs too.
  ["健全|并|严格执行|责任制|，", []],
  ["打|好|城乡|供水|提质|攻坚战|，", ["城乡供水提质攻坚战"]],
  ["推进|研发|投入|提升行动|，", ["研发投入提升行动"]],
  ["落地|全国|首单|碳汇|损失|保险|，", ["碳汇损失保险"]],
  ["进入|第一|梯队|，", []],
  // Not an end: the compound goes on.
  ["工程|造价|审核|，", []],
  ["深化|战略|合作|，", []],
  ["坚持|改革|开放|，", []],
  // The tail of a quoted name is no name of its own.
  ["“|揭榜挂帅|”|专项|贷款|机制|，", []],
  ["建立|技术|交易|新|机制|，", []],
  // What is all of a quotation is judged as one.
  ["不|搞|“|岸线|整治|工程|”|，", []],
  ["开展|“|岸线|整治|工程|和|护海|”|，", ["岸线整治工程"]],
];

test.each(CASES)("%s", (marked, names) => {
  const reading = readMarked(marked, WORDS);
  expect(surfaces(reading, findHeadedNames(reading, WORDS))).toEqual(names);
});

test("a strong head and a specific front weigh more", () => {
  const weight = (marked: string) => findHeadedNames(readMarked(marked, WORDS), WORDS)[0]?.weight ?? 0;
  expect(weight("实施|海洋|牧场|行动计划|。")).toBeGreaterThan(weight("建立|海洋|牧场|机制|。"));
  expect(weight("建立|海洋|牧场|机制|。")).toBeGreaterThan(weight("建立|培育|机制|。"));
  expect(weight("实施|海洋|牧场|计划|。")).toBeGreaterThan(weight("完成|利润|计划|。") + 0.1);
  expect(weight("建立|首个|海洋|牧场|机制|。")).toBeGreaterThan(weight("建立|海洋|牧场|机制|。"));
});

test("a single building weighs less than a programme", () => {
  const weight = (marked: string) => findHeadedNames(readMarked(marked, WORDS), WORDS)[0]?.weight ?? 0;
  expect(weight("推进|滨海|渔港|隧洞|工程|。")).toBeLessThan(weight("推进|滨海|渔港|提质|工程|。") - 0.1);
  expect(weight("推进|滨海|公路|提升行动|。")).toBe(weight("推进|滨海|渔港|提升行动|。"));
});

test("what may be the tail of a longer name weighs less", () => {
  const weight = (marked: string) => findHeadedNames(readMarked(marked, WORDS), WORDS).at(-1)?.weight ?? 0;
  const alone = weight("，|建立|船员|机制|，");
  expect(weight("渔港|的|船员|机制|，")).toBeLessThan(alone);
  expect(weight("登记|、|船员|机制|，")).toBeLessThan(alone);
  expect(weight("渔港|制度|、|船员|机制|，")).toBe(alone);
  expect(weight("渔港|的|船员|岸线|机制|，")).toBe(weight("，|建立|船员|岸线|机制|，"));
  expect(weight("完善|钱江人才计划|船员|岸线|机制|。")).toBeLessThan(weight("，|建立|船员|岸线|机制|，"));
});

test("a verb in front that the title has in the name is of the name", () => {
  const found = (title: string) => {
    const reading = { ...readMarked("建立|融资|担保|公司|信用|记录|制度|，", WORDS), title };
    return surfaces(reading, findHeadedNames(reading, WORDS));
  };
  expect(found("融资担保公司管理条例")).toEqual(["融资担保公司信用记录制度"]);
  expect(found("渡口条例")).toEqual(["担保公司信用记录制度"]);
});

test("rules launch no works and set no standards by naming them; their names want something specific", () => {
  const rules = ["一", "二", "三", "四", "五"].map((number) => `\n|第${number}条|渡口|管理|。`).join("|");
  const found = (marked: string) => findHeadedNames(readMarked(marked, WORDS), WORDS);
  const weigh = (marked: string) => found(marked).at(-1)?.weight ?? 0;
  for (const name of ["或者|渡船|船坞|工程|。", "提供|渡船|客运|标准|。", "制定|护岸|计划|。"])
    expect(weigh(`${rules}|${name}`)).toBeLessThan(weigh(name));
  expect(weigh(`${rules}|开展|渡船|船坞|行动|。`)).toBe(weigh("开展|渡船|船坞|行动|。"));
  const names = (marked: string) => found(marked).map(({ text }) => text);
  expect(names(`${rules}|依托|渡运|监管|服务平台|，|通过|渡口|信息|系统|公布|。`)).toEqual([
    "渡运监管服务平台",
    "渡口信息系统",
  ]);
  expect(names(`${rules}|建立|和|更新|国家|渡口信息系统|，|按|渡口|坐标|系统|。`)).toEqual([
    "国家渡口信息系统",
  ]);
  expect(names("依托|渡运|监管|服务平台|，|通过|渡口|信息|系统|公布|。")).toEqual([]);
  expect(found(`${rules}|健全|内部|安全|管理|制度|。`)).toEqual([]);
  expect(found(`${rules}|健全|岸线|渡口|管理|制度|。`)).toHaveLength(1);
});

test("a single character that stands with the next word again and again is of one word with it", () => {
  const marked = "健全|楔|用途|榫|互助|机制|，";
  const last = (text: string) => findHeadedNames(readMarked(text, WORDS), WORDS).at(-1)?.text;
  expect(last(marked)).toBe("用途榫互助机制");
  expect(last(`${"由|楔|用途|榫|，|".repeat(4)}${marked}`)).toBe("楔用途榫互助机制");
  expect(last(`${"由|楔|用途|榫|，|".repeat(3)}${"按|用途|，|".repeat(4)}${marked}`)).toBe("用途榫互助机制");
});
