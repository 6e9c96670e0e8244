import { describe, expect, test } from "vitest";
import { readClaims } from "../../src/claims/read-claims.ts";
import { readClaimDictionaries } from "../../src/dictionaries/claim-dictionaries.ts";
import type { SourceDocument } from "../../src/model/source-document.ts";
import { documentOf } from "./document-of.ts";

const dictionaries = readClaimDictionaries();

/** "8座 target", for each claim of a text. */
function statuses(text: string, facts: Partial<SourceDocument> = {}): readonly string[] {
  const { claims } = readClaims(documentOf(text, facts), [], dictionaries);
  return claims.map(({ quantity, status }) => `${quantity.text} ${status}`);
}

/** "8座 2024/2024", for each claim of a text. */
function periods(text: string, facts: Partial<SourceDocument> = {}): readonly string[] {
  const { claims } = readClaims(documentOf(text, facts), [], dictionaries);
  return claims.map(({ quantity, period }) => `${quantity.text} ${period?.start ?? ""}/${period?.end ?? ""}`);
}

describe("what is to be done and what was done are told by the heading", () => {
  test.each([
    ["四、重点任务\n（一）整治河道\n新建泵站8座。", ["8座 target"]],
    ["四、“十四五”主要任务\n整治河道60公里。", ["60公里 target"]],
    ["重点工作方向：\n（一）办好教育\n新建6所幼儿园。", ["6所 target"]],
    ["一、总体要求\n（二）主要任务\n新建泵站8座。", ["8座 target"]],
    ["重点任务\n1.整治河道\n新建泵站8座。", ["8座 target"]],
  ])("ahead: %s", (text, wanted) => expect(statuses(text)).toEqual(wanted));

  test.each([
    ["一、发展基础\n新建泵站8座。", ["8座 actual"]],
    ["（三）圆满完成重点任务\n新建泵站8座。", ["8座 actual"]],
    ["二、重点任务完成情况\n新建泵站8座。", ["8座 actual"]],
    ["11.某队打击多个目标 一方称有损失\n（1）三处管道发生泄漏。", ["三处 actual"]],
    ["重点工作方向\n新建6所幼儿园。", ["6所 actual"]],
    ["四、“十四五”主要任务\n目前，全区有水闸25座。", ["25座 actual"]],
  ])("back: %s", (text, wanted) => expect(statuses(text)).toEqual(wanted));

  test("a plan tells first what there is", () => {
    const text = "一、发展基础\n新建泵站8座。\n二、重点任务\n新建泵站9座。";
    expect(statuses(text, { title: "某县水利发展规划" })).toEqual(["8座 actual", "9座 target"]);
    const title = "某县水利行动计划（2026—2028年）（征求意见稿）";
    expect(statuses("泵站达到9座。", { title })).toEqual(["9座 target"]);
    expect(statuses("全部建筑落实60%的绿化要求。", { title })).toEqual(["60% rule"]);
    expect(statuses("专项资金累计不少于5亿元。", { title })).toEqual(["5亿元 target"]);
  });
});

test("words in front and behind make an aim", () => {
  expect(statuses("把“亩产500公斤左右”纳入今年主要预期目标。")).toEqual(["500公斤 target"]);
  expect(statuses("其中计划面向园区企业引进20名人才。")).toEqual(["20名 target"]);
  expect(statuses("研发计划20项已纳入目录。")).toEqual(["20项 actual"]);
});

describe("a text that says nowhere what it is", () => {
  const orders =
    "推进道路改造。完善管网。支持企业上云。培育骨干企业。优化服务。加强监管。实施水系连通。建设粮库。改造校舍。开展巡查。";

  test("reads like a plan where clause after clause begins with what is to be done", () => {
    expect(statuses(`（二）扩大内需\n${orders}新建泵站8座。`)).toEqual(["8座 target"]);
    expect(statuses(`${orders}已建泵站8座。`)).toEqual(["8座 actual"]);
    expect(statuses(`${orders}提出30项措施。`)).toEqual(["30项 actual"]);
  });

  test("tells what was where words of it stand among them, and in a report", () => {
    const review = `${orders}完成投资30亿元，增长12%，惠及群众2万人。`;
    expect(statuses(review)).toEqual(["30亿元 actual", "12% actual", "2万人 actual"]);
    expect(statuses(`${orders}新建泵站8座。`, { title: "某局工作总结" })).toEqual(["8座 actual"]);
    expect(statuses("新建泵站8座。")).toEqual(["8座 actual"]);
  });
});

/** Measures that promise amounts in every sentence are rules, whatever they are called. */
const GRANTS =
  "渔业发展若干政策意见\n养殖面积20至30亩的奖励1万元，30亩以上的奖励2万元。每亩补助50元。每条补贴3元，每网补贴3元，每笼资助8元。";

describe("conditions and entitlements outside of sets of rules", () => {
  test.each([
    ["（一）租金标准\n东苑25元/平方米/月。", ["25元/平方米/月 rule"]],
    ["三、补贴标准：每户2000元。", ["2000元 rule"]],
    ["二、申请条件\n上年度年薪应当在20万元以上。", ["20万元 rule"]],
    ["申请人年龄在18至40周岁之间。", ["18至40周岁 rule"]],
    ["入住人年龄应在20周岁以上，40周岁以下。", ["20周岁 rule", "40周岁 rule"]],
    ["参保人员每多断保一年，提高待遇等待期2个月。", ["2个月 rule"]],
    ["新参保的人员设置固定待遇等待期2个月。", ["2个月 rule"]],
    ["对当年零报销的参保人员，次年提高支付限额500元。", ["500元 rule"]],
    ["租赁合同期限原则上不少于2年。", ["2年 rule"]],
    ["符合条件的，可享受每月800元的租房补贴。", ["800元 rule"]],
    ["职工连续缴存满7个月，可以申请贷款。", ["7个月 rule"]],
    ["二级医院按70%报销，多子女家庭贷款额度上浮15%。", ["70% rule", "15% rule"]],
    ["租房每月提取不超过1200元。", ["1200元 rule"]],
    ["二、重点任务\n对新认定的企业给予15万元奖励。", ["15万元 rule"]],
    ["两项额度累计不超过原限额的15%。", ["15% rule"]],
    [
      GRANTS,
      [
        "20至30亩 rule",
        "1万元 rule",
        "30亩 rule",
        "2万元 rule",
        "50元 rule",
        "3元 rule",
        "3元 rule",
        "8元 rule",
      ],
    ],
  ])("rule: %s", (text, wanted) => expect(statuses(text)).toEqual(wanted));

  test.each([
    ["（一）提高补贴标准\n发放补贴2000元。", ["2000元 actual"]],
    ["职工平均年龄在31岁左右。", ["31岁 actual"]],
    ["累计发放补贴2000元。", ["2000元 actual"]],
    ["最低生活保障标准提高到每人每月800元。", ["800元 actual"]],
    ["对20家受灾的企业，一次性发放了救助金300万元。", ["20家 actual", "300万元 actual"]],
    ["全市供应在售住房3000套。", ["3000套 actual"]],
    ["二、工作回顾\n对新认定的企业给予15万元奖励。", ["15万元 actual"]],
    ["二、申请条件\n已受理20户。", ["20户 actual"]],
    ["新增就业45万人，完成全年目标的95%。", ["45万人 actual", "95% actual"]],
  ])("fact: %s", (text, wanted) => expect(statuses(text)).toEqual(wanted));
});

describe("the year of a fact that names none", () => {
  const spring = { published: "2025-03-20" };

  test.each([
    ["全年出生3万人。年末有企业900家。", ["3万人 2024/2024", "900家 /2024-12"]],
    ["全年新增企业20家，年末有企业900家。", ["20家 2024/2024", "900家 /2024-12"]],
    ["1—11月完成投资30亿元。", ["30亿元 2024-01/2024-11"]],
    ["1—2月完成投资30亿元。", ["30亿元 2025-01/2025-02"]],
    ["全年力争引进企业30家。", ["30家 2025/2025"]],
    ["年底前建成学校3所。", ["3所 /2025-12"]],
  ])("in spring: %s", (text, wanted) => expect(periods(text, spring)).toEqual(wanted));

  test("the year of the months in the title is that of the months in the text", () => {
    const text = "2024年1—7月某市投资情况\n1—7月完成投资30亿元。截至7月底开工项目8个。";
    expect(periods(text, { published: null })).toEqual(["30亿元 2024-01/2024-07", "8个 /2024-07"]);
    const plain = "某市投资情况\n1—7月完成投资30亿元。";
    expect(periods(plain, { published: null })).toEqual(["30亿元 /"]);
  });

  test("what was at the end of the last year is a fact", () => {
    expect(statuses("年末有企业900家。", spring)).toEqual(["900家 actual"]);
    expect(periods("全年引进企业30家。", { published: "2025-11-07" })).toEqual(["30家 2025/2025"]);
  });
});

describe("of two times the nearer one in front holds", () => {
  test.each([
    [
      "目前全区有水闸30座，已建成配套3处，“十四五”计划完成配套9处。",
      ["30座 /2025-11", "3处 /2025-11", "9处 2021/2025"],
    ],
    ["到2027年，绿化率达到40%。力争回收率达到60%。", ["40% /2027", "60% /2027"]],
    ["到2027年，绿化率达到40%。今年新增公园3个。", ["40% /2027", "3个 2025/2025"]],
    ["资金总额达到2020年的补助额度12亿元。", ["12亿元 2020/2020"]],
  ])("%s", (text, wanted) => expect(periods(text)).toEqual(wanted));

  test("the name of a plan is no time", () => {
    expect(periods("编制“十四五”规划3个。")).toEqual(["3个 /"]);
    expect(periods("编制2017—2021年设施建设规划，新建泵站8座。")).toEqual(["8座 /"]);
    expect(periods("2017—2021年建设泵站8座。")).toEqual(["8座 2017/2021"]);
  });
});

test("what came of rules is told among them: since they are in force, and what is part of what is now", () => {
  const title = "某县渔港管理办法问答";
  expect(statuses("办法施行以来，共29家渔港获批。", { title })).toEqual(["29家 actual"]);
  expect(statuses("办法施行以来连续经营满3年的渔港可以申请。", { title })).toEqual(["3年 rule"]);
  const parts = "渔港面积合计28公顷。其中，公共渔港面积17公顷。";
  expect(statuses(`截至2025年3月末，${parts}`, { title })).toEqual(["28公顷 actual", "17公顷 actual"]);
  expect(statuses(parts, { title })).toEqual(["28公顷 rule", "17公顷 rule"]);
});
