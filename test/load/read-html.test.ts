import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadDocument } from "../../src/load/load-document.ts";
import type { SourceDocument } from "../../src/model/source-document.ts";
import { encodeText } from "./encode-text.ts";

const PAGE = readFileSync(new URL("../fixtures/load/page.html", import.meta.url), "utf8");
const PAGE_TEXT = readFileSync(new URL("../fixtures/load/page.txt", import.meta.url), "utf8");
const PROSE = "各县（市、区）人民政府要加强组织领导，落实工作责任，确保各项政策措施落地见效。";

function load(html: string, path = "page.html"): Promise<SourceDocument> {
  return loadDocument(path, Buffer.from(html));
}

describe("a whole saved page", () => {
  test("gives the article and nothing else", async () => {
    expect(`${(await load(PAGE)).text}\n`).toBe(PAGE_TEXT);
  });

  test("gives its facts", async () => {
    expect(await load(PAGE)).toMatchObject({
      format: "html",
      encoding: "utf-8",
      title: "青川市人民政府办公室关于印发青川市科技型企业培育办法的通知",
      source: "青川市科学技术局",
      published: "2025-05-30",
      number: "青政办发〔2025〕21号",
      issuer: "青川市人民政府办公室",
    });
  });

  test("in GB18030, as the page says and against what it says", async () => {
    for (const charset of ["gb2312", "utf-8"]) {
      const html = PAGE.replace('charset="UTF-8"', `charset="${charset}"`);
      const document = await loadDocument("page.html", encodeText(html, "gb18030"));
      expect(document.encoding).toBe("gb18030");
      expect(`${document.text}\n`).toBe(PAGE_TEXT);
    }
  });

  test("is known by its content", async () => {
    expect((await load(PAGE, "通知.doc")).format).toBe("html");
    expect((await load(PAGE, "-")).format).toBe("html");
  });

  test("marks headings", async () => {
    const { text, headings } = await load(PAGE);
    expect(headings.map(({ level, start, end }) => `${level} ${text.slice(start, end)}`)).toEqual([
      "1 青川市人民政府办公室关于印发青川市科技型企业培育办法的通知",
      "2 一、支持对象",
      "2 二、支持标准",
    ]);
  });
});

describe("pages of other kinds", () => {
  const fixture = (name: string) =>
    readFileSync(new URL(`../fixtures/load/${name}`, import.meta.url), "utf8");

  test("an old page laid out with tables, lines ended by <br>, in GB2312", async () => {
    const document = await loadDocument("a.htm", encodeText(fixture("old-page.html"), "gb18030"));
    expect(document).toMatchObject({
      encoding: "gb18030",
      title: "关于加快工业发展的意见",
      source: "市政府办公室",
      published: "2008-05-12",
      number: "青政发〔2008〕12号",
      issuer: "青川市人民政府",
    });
    expect(document.text.split("\n")).toEqual([
      "关于加快工业发展的意见",
      "青政发〔2008〕12号",
      "各县区人民政府：",
      "为加快工业发展，现提出如下意见。",
      "一、总体目标",
      "到2010年，全市工业增加值达到200亿元，年均增长18%以上，规模以上企业超过500家。",
      "二、主要措施",
      "（一）加大投入。市财政每年安排5000万元，用于技术改造贴息。",
      "青川市人民政府",
      "二○○八年五月八日",
    ]);
  });

  test("an article of an account, with its day beside its place", async () => {
    expect(await load(fixture("account-page.html"))).toMatchObject({
      title: "青川科技：三大行动提速",
      published: "2025-11-07",
      text: "青川科技：三大行动提速\n今年以来，青川市实施三大行动，高新技术企业达到1200家。\n“揭榜挂帅”攻关行动\n张榜项目36项，揭榜金额2.3亿元，带动企业投入12亿元。",
    });
  });

  test("an article beside the lists of others, in one element", async () => {
    expect(await load(fixture("flat-page.html"))).toMatchObject({
      title: "青川召开大会",
      source: "青川日报",
      published: "2025-11-07",
      text: "青川召开大会\n11月6日，全市科技大会召开，会议提出到2027年研发投入强度达到3.5%。\n会议强调，要深化改革，优化环境。",
    });
  });

  test("an article of WeChat: its account, nothing of the buttons under it", async () => {
    const { text, source, published } = await load(fixture("page-wechat.html"));
    expect({ source, published }).toEqual({ source: "创新江州", published: "2026-01-09" });
    expect(text.split("\n").slice(0, 3)).toEqual([
      "局长来了 | 六问科创",
      "叶知秋",
      "江州区科技局党组书记、局长",
    ]);
    expect(text).not.toMatch(/蓝字|往期推荐|预览时|扫一扫|看一看|轻点|END/);
  });

  test("a page of a newspaper: its day is in the title of the page", async () => {
    const { text, published } = await load(fixture("page-newspaper.html"));
    expect(published).toBe("2026-04-18");
    expect(text.split("\n").slice(0, 2)).toEqual(["补齐“末梢” 畅通“循环”", "三县交通局局长谈“四好农村路”"]);
    expect(text).not.toMatch(/版权所有|放大|上一篇|返回首页/);
  });

  test("a menu and an address in the cell beside the text", async () => {
    const { text, title } = await load(fixture("page-menu-beside-text.html"));
    expect(title).toBe("市应急局局长解读防汛预案");
    expect(text.startsWith("市应急局局长解读防汛预案\n近日，")).toBe(true);
    expect(text).not.toMatch(/栏目导航|地址：|发表评论|文章录入|设为首页|页面执行/);
  });

  test("an article of a portal, with what the portal says of itself", async () => {
    const { text, source } = await load(fixture("page-portal.html"));
    expect(source).toBe("江州发布");
    expect(text).not.toMatch(/平台声明|查看更多|推荐阅读|责任编辑|总阅读/);
    expect(text.endsWith("惠及2100户。")).toBe(true);
  });

  test("字号：[大 中 小] is no number, and 来源 is no part of a source", async () => {
    const html = `<html><head><meta name="source" content="来源：青川日报"></head><body><div>字号：[ 大 中 小 ]</div><p>${PROSE}</p></body></html>`;
    expect(await load(html)).toMatchObject({ number: null, source: "青川日报" });
  });

  test("a table of two columns is one text, however long one of its cells is", async () => {
    const html = `<table><tr><td>责任单位</td><td><p>${PROSE}</p><p>${PROSE}</p></td></tr></table>`;
    expect((await load(`<html><body>${html}</body></html>`)).text).toContain("责任单位");
  });

  test("a list of attachments stays", async () => {
    const list = "<p>附件：<a href=1>1.青川市重点企业名单</a><br><a href=2>2.青川市重点项目清单</a></p>";
    expect((await load(`<html><body><p>${PROSE}</p>${list}</body></html>`)).text).toBe(
      `${PROSE}\n附件：1.青川市重点企业名单\n2.青川市重点项目清单`,
    );
  });
});

describe("how elements are rendered", () => {
  const cases: readonly (readonly [what: string, html: string, lines: readonly string[]])[] = [
    ["paragraphs and breaks", `<p>　　${PROSE}</p><p>第一行<br>第二行</p>`, [PROSE, "第一行", "第二行"]],
    ["blanks", `<p>${PROSE}\n   2025年&nbsp;&nbsp;3月&#8203;</p>`, [`${PROSE} 2025年 3月`]],
    [
      "folded source lines",
      `<p>\n    各县（市、区）\n    人民政府，R&amp;D\n    经费，${PROSE}\n</p>`,
      [`各县（市、区）人民政府，R&D 经费，${PROSE}`],
    ],
    [
      "numbers of items that hold paragraphs",
      `<p>${PROSE}</p><ol><li><p>甲</p><p>续</p></li><li></li><li><p>乙</p></li></ol>丙`,
      [PROSE, "1. 甲", "续", "3. 乙", "丙"],
    ],
    [
      "inline elements",
      `<p><b>重点</b><span>任务</span>：<a href="#">${PROSE}</a></p>`,
      [`重点任务：${PROSE}`],
    ],
    ["numbered items", `<p>${PROSE}</p><ol start="3"><li>甲<li>乙</ol>`, [PROSE, "3. 甲", "4. 乙"]],
    [
      "a table of data",
      `<p>${PROSE}</p><table><tr><th>类别</th><th>标准</th></tr><tr><td>平台</td><td><p>最高</p><p>500万元</p></td></tr></table>`,
      [PROSE, "类别 | 标准", "平台 | 最高 500万元"],
    ],
    [
      "a table that lays out the page",
      `<table><tr><td><table><tr><td><p>${PROSE}</p><p>二</p></td></tr></table></td></tr></table>`,
      [PROSE, "二"],
    ],
    [
      "no scripts, styles, comments",
      `<script>var a="x。";</script><style>p{}</style><!-- 注 --><p>${PROSE}</p>`,
      [PROSE],
    ],
    ["no hidden elements", `<p>${PROSE}</p><p style="display: none">隐藏，不显示。</p>`, [PROSE]],
    [
      "a page that its script makes visible",
      `<html><body style="visibility:hidden"><p>${PROSE}</p></body></html>`,
      [PROSE],
    ],
    ["unclosed elements", `<div><p>${PROSE}<p>二<div>三`, [PROSE, "二", "三"]],
  ];
  for (const [what, html, lines] of cases)
    test(what, async () => {
      expect((await load(`<!DOCTYPE html>${html}`)).text.split("\n")).toEqual(lines);
    });

  test("an article in an element that is named like furniture", async () => {
    expect((await load(`<div class="share-box"><p>${PROSE}</p></div>`)).text).toBe(PROSE);
  });

  test("elements nested without end are refused", async () => {
    await expect(load(`<html>${"<div>".repeat(100_000)}`)).rejects.toMatchObject({ code: "UNSUPPORTED" });
  });
});
