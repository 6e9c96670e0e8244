import { describe, expect, test } from "vitest";
import { documentFromText } from "../../src/load/load-document.ts";
import type { DocumentMetadata } from "../../src/model/source-document.ts";

const BODY = "为贯彻落实市委、市政府决策部署，加快推进科技创新和产业创新深度融合，现就有关事项通知如下。";

/** A head (and a foot), what is read of it, and the lines that are no content. */
interface MetadataCase {
  readonly what: string;
  readonly head: readonly string[];
  readonly foot?: readonly string[];
  readonly metadata: Partial<DocumentMetadata>;
  readonly furniture?: readonly string[];
}

const CASES: readonly MetadataCase[] = [
  {
    what: "a block of YAML",
    head: ["---", "title: 关于公布绿色工厂名单的通知", "date: 2026-05-12", "source: '青川日报'", "---"],
    metadata: { title: "关于公布绿色工厂名单的通知", published: "2026-05-12", source: "青川日报" },
    furniture: ["---\ntitle: 关于公布绿色工厂名单的通知\ndate: 2026-05-12\nsource: '青川日报'\n---"],
  },
  {
    what: "a rule at the head is no block of YAML",
    head: ["---", "全市科技大会召开"],
    metadata: { title: "全市科技大会召开" },
    furniture: ["---"],
  },
  {
    what: "the page of a newspaper",
    head: ["第A02版：要闻", "2026年3月11日 星期三", "全市科技大会召开"],
    metadata: { title: "全市科技大会召开", published: "2026-03-11" },
    furniture: ["第A02版：要闻\n2026年3月11日 星期三"],
  },
  {
    what: "a day in Han characters before a label",
    head: ["全市科技大会召开", "二〇二六年三月十一日 来源：青川日报"],
    metadata: { published: "2026-03-11", source: "青川日报" },
    furniture: ["二〇二六年三月十一日 来源：青川日报"],
  },
  {
    what: "a day in brackets before a label",
    head: ["全市科技大会召开", "（2026年3月11日） 来源：青川日报"],
    metadata: { published: "2026-03-11", source: "青川日报" },
    furniture: ["（2026年3月11日） 来源：青川日报"],
  },
  {
    what: "two offices in the red head, and who signs beside the number",
    head: [
      "青 川 市 发 展 和 改 革 委 员 会",
      "青 川 市 财 政 局　文件",
      "青发改价格〔2026〕33号　　　　签发人：高如许",
      "青川市发展和改革委员会　青川市财政局",
      "关于调整供水价格的通知",
    ],
    metadata: {
      title: "青川市发展和改革委员会 青川市财政局关于调整供水价格的通知",
      number: "青发改价格〔2026〕33号",
    },
  },
  {
    what: "what an office passes on is not of the office that wrote it",
    head: ["转发省财政厅关于加强预算管理意见的通知"],
    foot: ["青川市财政局", "2026年3月4日"],
    metadata: { issuer: "青川市财政局", published: "2026-03-04" },
  },
  {
    what: "labels, one a line",
    head: ["科技铁军 | 看“六大行动”@青川", "信息来源: 创新青川", "发布时间: 2025-11-07", "浏览次数:1365"],
    metadata: { title: "科技铁军 | 看“六大行动”@青川", source: "创新青川", published: "2025-11-07" },
    furniture: ["信息来源: 创新青川\n发布时间: 2025-11-07\n浏览次数:1365"],
  },
  {
    what: "labels in one line, with buttons",
    head: [
      "全市科技大会召开",
      "发布日期：2025-03-05 09:30 来 源：青川日报 浏览次数：88 字体：【大 中 小】 打印",
    ],
    metadata: { title: "全市科技大会召开", source: "青川日报", published: "2025-03-05" },
    furniture: ["发布日期：2025-03-05 09:30 来 源：青川日报 浏览次数：88 字体：【大 中 小】 打印"],
  },
  {
    what: "a date before the source",
    head: ["全市科技大会召开", "2025年3月5日 09:30 来源：青川日报 微信 打印"],
    metadata: { source: "青川日报", published: "2025-03-05" },
    furniture: ["2025年3月5日 09:30 来源：青川日报 微信 打印"],
  },
  {
    what: "values on the next line, buttons a line each",
    head: [
      "2026年青川市政府工作报告",
      "2026年02月10日 07时41分",
      "来源:",
      "青川日报",
      "【字体：",
      "大",
      "中",
      "小",
      "】",
      "分享：",
      "——2026年2月3日在青川市第九届人民代表大会第五次会议上",
    ],
    metadata: { title: "2026年青川市政府工作报告", source: "青川日报", published: "2026-02-10" },
    furniture: ["2026年02月10日 07时41分\n来源:\n青川日报\n【字体：\n大\n中\n小\n】\n分享："],
  },
  {
    what: "a table of facts",
    head: [
      "https://www.example.cn/a.html",
      "文件名称 | 青川市2025年促进就业办法 | ||",
      "索引号 | 001-2025 | 公开目录: | 规章 |",
      "文号 | 青政发〔2025〕3号 | 成文日期: | 2025年04月15日 |",
      "发文机关 | 青川市人民政府 | 公开日期: | 2025-04-18 |",
    ],
    metadata: {
      title: "青川市2025年促进就业办法",
      number: "青政发〔2025〕3号",
      published: "2025-04-18",
      issuer: "青川市人民政府",
    },
  },
  {
    what: "an old document that a site published anew is of its own year",
    head: ["关于粮食收购的通知", "成文日期：1981年05月23日", "发布日期：2018年12月04日"],
    metadata: { published: "1981-05-23" },
  },
  {
    what: "labels in brackets",
    head: ["【 文献号 】3-1831", "【 标  题 】县域创新的路径", "【 作  者 】张某", "【 正  文 】"],
    metadata: { title: "县域创新的路径", published: null },
  },
  {
    what: "the day of a meeting, broken over two lines",
    head: [
      "2026年青川省政府工作报告",
      "",
      "政府工作报告",
      "——2026年1月26日在青川省第十四届",
      "人民代表大会第五次会议上",
      "青川省省长 张某某",
      "各位代表：",
    ],
    metadata: { title: "2026年青川省政府工作报告", published: "2026-01-26", source: null, issuer: null },
    furniture: [],
  },
  {
    what: "the day of a meeting in the line of the title",
    head: ["1954年政府工作报告——1954年5月23日在第一届全国人民代表大会第一次会议上", "", "各位代表："],
    metadata: { title: "1954年政府工作报告", published: "1954-05-23" },
  },
  {
    what: "the day of a meeting without dashes",
    head: ["2025年3月21日在青川区第十九届", "人民代表大会第四次会议上", "青川区人民政府代区长 张某某"],
    metadata: { published: "2025-03-21" },
  },
  {
    what: "no date is made out of a year",
    head: ["2026年政府工作报告", "", "各位代表："],
    metadata: { title: "2026年政府工作报告", published: null },
  },
  {
    what: "a spaced title",
    head: ["政 府 工 作 报 告", " ", "----2012年2月29日在青川区第十三届人民代表大会第六次会议上"],
    metadata: { title: "政府工作报告", published: "2012-02-29" },
  },
  {
    what: "an official letter: red head, number, title over three lines, signature",
    head: [
      "青川市人民政府办公室文件",
      "青政办发〔2025〕18号",
      "青川市人民政府办公室",
      "关于印发《青川市支持科技型企业成长",
      "若干措施》的通知",
      "各县（市、区）人民政府：",
    ],
    foot: ["青川市人民政府办公室", "2025年4月16日", "（此件公开发布）"],
    metadata: {
      title: "青川市人民政府办公室关于印发《青川市支持科技型企业成长若干措施》的通知",
      number: "青政办发〔2025〕18号",
      issuer: "青川市人民政府办公室",
      published: "2025-04-16",
    },
    furniture: ["青政办发〔2025〕18号"],
  },
  {
    what: "an office in red alone, then the number and the title",
    head: [
      "青川省人民政府办公厅",
      "",
      "青政办发〔2026〕15号",
      "",
      "关于加快数字化转型的通知",
      "",
      "各市人民政府：",
    ],
    metadata: { title: "关于加快数字化转型的通知", number: "青政办发〔2026〕15号" },
  },
  {
    what: "a signature in Chinese numerals, of two offices",
    head: ["关于做好稳就业工作的通知"],
    foot: ["青川市财政局", "青川市教育局", "二〇二五年十一月七日"],
    metadata: { issuer: "青川市财政局\n青川市教育局", published: "2025-11-07" },
  },
  {
    what: "a signature in a text without line ends",
    head: [
      `关于做好稳就业工作的通知青人社发〔2025〕7号各县（市、区）人民政府：${BODY}请认真贯彻执行。青川市人力资源和社会保障局2025年3月1日（此件公开发布）第一章 总则`,
    ],
    metadata: { issuer: "青川市人力资源和社会保障局", published: "2025-03-01" },
  },
  {
    what: "a sentence that goes on after its date is no signature",
    head: ["关于人事任免的通知", "市人社局：", "市政府2019年12月16日决定，免去张某某的职务。"],
    metadata: { published: null },
  },
  {
    what: "a number that the text cites is not its own",
    head: [
      "关于做好评审工作的通知",
      "根据《关于改革的意见》（国发〔2021〕7号）精神，现就有关工作通知如下，请遵照执行。",
    ],
    metadata: { number: null },
  },
  {
    what: "the notes of a law on its history",
    head: [
      "# 青川市测绘条例",
      "2009年5月6日 市人民代表大会常务委员会第62次会议通过",
      "2019年5月12日 修订",
      "2019年8月1日 施行",
      "## 第一章 总则",
    ],
    metadata: { published: "2019-05-12" },
  },
  {
    what: "a broadcast with its day in the title",
    head: ["《新闻联播》 (20220928)"],
    metadata: { published: "2022-09-28" },
  },
  {
    what: "the newspaper at the end",
    head: ["2018年政府工作报告"],
    foot: ["《 人民日报 》（ 2018年03月23日 01 版）"],
    metadata: { source: "人民日报", published: "2018-03-23" },
  },
  {
    what: "a source in brackets at the end",
    head: ["2024年政府工作报告"],
    foot: ["（来源：新华网）"],
    metadata: { source: "新华网", published: null },
    furniture: ["（来源：新华网）"],
  },
  {
    what: "where and when an article appeared, without labels",
    head: ["全市科技大会召开", "创新青川 2025年11月07日 18:00 浙江"],
    metadata: { title: "全市科技大会召开", published: "2025-11-07", source: null },
    furniture: ["创新青川 2025年11月07日 18:00 浙江"],
  },
  {
    what: "the page of a newspaper below the title",
    head: ["全市科技大会召开", "《青川日报》2025年11月7日 第1版"],
    metadata: { source: "青川日报", published: "2025-11-07" },
  },
  {
    what: "labels and values between upright strokes",
    head: ["全市科技大会召开", "来源｜青川日报 作者｜张某某"],
    metadata: { source: "青川日报" },
    furniture: ["来源｜青川日报 作者｜张某某"],
  },
  {
    what: "an order: office and number on two lines, signed by a person",
    head: ["青川市人民政府令", "第12号"],
    foot: ["市长 张某某", "2025年3月5日", "", "青川市绿化办法"],
    metadata: { number: "青川市人民政府令第12号", published: "2025-03-05" },
  },
  {
    what: "a title over two lines that only its end shows to be one",
    head: ["关于青川市2025年国民经济和社会发展计划执行情况", "与2026年国民经济和社会发展计划草案的报告"],
    metadata: {
      title: "关于青川市2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告",
    },
  },
  {
    what: "the agency of a dateline; its day has no year",
    head: ["新华社北京11月7日电（记者张某某）"],
    metadata: { source: "新华社", published: null },
  },
  {
    what: "a code above an official letter",
    head: ["000014", "机密★1年", "特急", "青川市人民政府文件", "青政发〔2025〕3号", "关于推进就业的意见"],
    metadata: { title: "关于推进就业的意见", number: "青政发〔2025〕3号" },
  },
  {
    what: "a text that begins with prose has no title",
    head: [BODY],
    metadata: { title: null, source: null, published: null, number: null, issuer: null },
    furniture: [],
  },
  {
    what: "a byline without a title",
    head: ["省长 张某某", "各位代表："],
    metadata: { title: null },
  },
];

describe("heads and feet", () => {
  for (const { what, head, foot = [], metadata, furniture } of CASES)
    test(what, () => {
      const document = documentFromText("a.txt", [...head, BODY, ...foot, ""].join("\n"));
      expect(document).toMatchObject(metadata);
      if (furniture !== undefined)
        expect(document.furniture.map(({ start, end }) => document.text.slice(start, end))).toEqual(
          furniture,
        );
    });
});

test("labels in traditional characters", () => {
  const body = "為貫徹落實決策部署，加快推進高新技術產業發展，現將有關情況報告如下。";
  const text = ["關於發展高新技術產業的報告", "新聞來源：國家統計局", "發佈時間：2007-09-27", body].join(
    "\n",
  );
  expect(documentFromText("a.txt", text)).toMatchObject({
    title: "關於發展高新技術產業的報告",
    source: "國家統計局",
    published: "2007-09-27",
  });
});

describe("the brackets of a 文号", () => {
  for (const number of [
    "青政发〔2025〕3号",
    "青政发[2025]3号",
    "青政发【2025】3号",
    "青政发（2025）3号",
    "青政发［2025］3号",
    "青政发﹝2025﹞3号",
    "青政发〔2025〕第3号",
    "青川市人民政府令第83号",
  ])
    test(number, () => {
      expect(documentFromText("a.txt", `关于某事的通知\n${number}\n${BODY}`).number).toBe(number);
    });
  test("spaces in it go", () => {
    expect(documentFromText("a.txt", `关于某事的通知\n青政发 〔2025〕 3 号\n${BODY}`).number).toBe(
      "青政发〔2025〕3号",
    );
  });
});

describe("lines that are no content, anywhere", () => {
  const cases: readonly (readonly [line: string, isFurniture: boolean])[] = [
    ["来源：青川日报", true],
    ["责任编辑：张某某", true],
    ["（责任编辑：张某某）", true],
    ["扫一扫在手机打开当前页", true],
    ["上一篇：青川市召开科技大会", true],
    ["打印本页 关闭窗口", true],
    ["2025-09-27 09:57:19", true],
    ["<!-- 正文结束 -->", true],
    ["相关报道：", true],
    ["资金来源：市财政安排2000万元，其余由企业自筹。", false],
    ["经费来源：财政拨款", false],
    ["发布时间：每季度第一个月的中旬", false],
    ["坚持目标导向：到2027年建成30家", false],
    ["下载量达到100万次", false],
    ["大中小企业融通发展", false],
    ["2025年3月1日", false],
    ["大", false],
    ["编号：按年度统一编排", false],
  ];
  for (const [line, isFurniture] of cases)
    test(line, () => {
      const { text, furniture } = documentFromText("a.txt", `${BODY}\n${line}\n${BODY}`);
      expect(furniture.map(({ start, end }) => text.slice(start, end))).toEqual(isFurniture ? [line] : []);
    });
});

test("the pages that a page refers to at its end", () => {
  const rest = ["相关链接>>", "关于政府工作报告的决议", "图解：政府工作报告", "打印本页", "关闭窗口"];
  const { text, furniture } = documentFromText("a.txt", [BODY, ...rest].join("\n"));
  expect(furniture.map(({ start, end }) => text.slice(start, end))).toEqual([rest.join("\n")]);
});

test("furniture is ordered, disjoint and within the text", () => {
  const { text, furniture } = documentFromText(
    "a.txt",
    ["下载", "打印", BODY, "来源：甲", BODY, "上一篇：乙", ""].join("\n"),
  );
  let before = -1;
  for (const { start, end } of furniture) {
    expect(start).toBeGreaterThan(before);
    expect(end).toBeGreaterThan(start);
    before = end;
  }
  expect(before).toBeLessThanOrEqual(text.length);
  expect(furniture).toHaveLength(3);
});
