import { describe, expect, test } from "vitest";
import { loadDocument } from "../../src/load/load-document.ts";

/** The head of a text, and the title it states; null for none. */
const CASES: readonly (readonly [string, string, string | null])[] = [
  [
    "what ends like an office",
    "望江区召开高质量发展大会\n\n本报讯 2月8日，大会召开。",
    "望江区召开高质量发展大会",
  ],
  [
    "a numbered piece below",
    "代表建议选登\n一、关于优化公交线网的建议\n张可\n目前线网重复。",
    "代表建议选登",
  ],
  ["a label below", "建议选登\n题目：关于完善夜间公交的建议\n姓名：张可\n线路只有12条。", "建议选登"],
  [
    "the contents below",
    "青川发展研究（2026年第2期）\n目录\n坚持工业立市的意见……1",
    "青川发展研究（2026年第2期）",
  ],
  ["a name below", "提案选登专刊\n张可为\n关于加强养老服务的建议\n全市床位不足。", "提案选登专刊"],
  [
    "a breadcrumb above",
    "首页 > 专题 > 科技工作者日\n青川科技工作者笔谈\n全市企业达5120家。",
    "青川科技工作者笔谈",
  ],
  ["a mark of Markdown", "# 数字政府建设纪要\n\n归集数据320亿条。", "数字政府建设纪要"],
  [
    "a report glued into one line",
    "2026年青川县政府工作报告2026年1月12日在青川县第二十届人民代表大会第五次会议上县长 张可各位代表：现在报告工作。",
    "2026年青川县政府工作报告",
  ],
  [
    "a title broken over lines",
    "青川县人民政府办公室\n关于印发招商引资办法的\n通知\n各乡镇人民政府：",
    "青川县人民政府办公室关于印发招商引资办法的通知",
  ],
  [
    "a caption above",
    "县政协“委员通道”现场 本报记者 张可 摄\n\n五位委员谈发展\n\n昨天上午，五位委员走上通道。",
    "五位委员谈发展",
  ],
  ["a caption alone", "县政协“委员通道”现场 本报记者 张可 摄\n\n昨天上午，五位委员走上通道。", null],
  [
    "where to share the page",
    "点击右上角微信好友\n朋友圈\n\n五位委员谈发展\n\n昨天上午，委员走上通道。",
    "五位委员谈发展",
  ],
  [
    "what is taken from where",
    "千年古窑里的文物都去哪儿拍摄\n\n昨天上午，馆长给出了答案。",
    "千年古窑里的文物都去哪儿拍摄",
  ],
  ["a region and who speaks", "青川县\n\n县长 张可\n\n各位代表：\n现在报告工作。", null],
];

describe("titles", () => {
  for (const [name, text, title] of CASES)
    test(name, async () => {
      const document = await loadDocument("a.txt", new TextEncoder().encode(text));
      expect(document.title).toBe(title);
    });

  test("the day of the meeting in a glued head is the day of the report", async () => {
    const text = "青川县政府工作报告2026年1月12日在青川县人民代表大会上县长 张可各位代表：现在报告工作。";
    expect((await loadDocument("a.txt", new TextEncoder().encode(text))).published).toBe("2026-01-12");
  });

  test("来源 with a day says when", async () => {
    const text = "代表委员议国是\n来源：青川日报 2026-03-11 08:12\n去年全县增长9.6%。";
    const { source, published } = await loadDocument("a.txt", new TextEncoder().encode(text));
    expect([source, published]).toEqual(["青川日报", "2026-03-11"]);
  });
});
