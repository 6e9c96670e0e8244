import { describe, expect, test } from "vitest";
import { loadDocument } from "../../src/load/load-document.ts";
import { chooseIssue, issuerInTitle, withoutRepostMark } from "../../src/load/own-issuer.ts";

const OFFICE = "青川市人民政府办公室";
const NOTICE = `${OFFICE}关于加强河道管理的通知`;

/** The choice for a page that states an office and 2025-06-09, of a document that was signed on 2025-05-28. */
function choice(stated: string | null, title: string, signer: string | null = null, number = true) {
  const signed = { issuer: signer, published: "2025-05-28" };
  const own = { title, number: number ? "青政办发〔2025〕21号" : null, signed };
  const { issuer, published } = chooseIssue({ issuer: stated, published: "2025-06-09" }, own);
  return [issuer, published];
}

describe("a page of another office reposts the document: its issuer and day do not count", () => {
  test.each([
    ["an office of another place", "青川市云溪区石桥街道办事处"],
    ["the same office of a district", "青川市云溪区人民政府办公室"],
    ["an office of the same place", "青川市水利局"],
  ])("%s", (_, stated) => {
    expect(choice(stated, NOTICE, OFFICE)).toEqual([OFFICE, "2025-05-28"]);
    expect(choice(stated, "关于加强河道管理的通知", OFFICE)).toEqual([OFFICE, "2025-05-28"]);
  });

  test("that only the title tells of: the day is not known", () => {
    expect(choice("青川市水利局", NOTICE)).toEqual([OFFICE, "2025-06-09"]);
    expect(choice("青川市水利局", NOTICE, OFFICE, false)).toEqual([OFFICE, "2025-06-09"]);
  });

  test("that it marks as such, where it states no office", () => {
    expect(choice(null, `（转载）${NOTICE}`, OFFICE)).toEqual([OFFICE, "2025-05-28"]);
    expect(choice(null, NOTICE, OFFICE)).toEqual([null, "2025-06-09"]);
  });

  test("whose signature is that of something else: its day is none of the document's", () => {
    expect(choice("青川市水利局", NOTICE, "青川市财政局")).toEqual([OFFICE, "2025-06-09"]);
  });

  test("a day below the signature that is later is none of the document's issue", () => {
    const signed = { issuer: OFFICE, published: "2025-12-31" };
    const own = { title: NOTICE, number: "青政办发〔2025〕21号", signed };
    const stated = { issuer: "青川市水利局", published: "2025-06-09" };
    expect(chooseIssue(stated, own)).toEqual({ issuer: OFFICE, published: "2025-06-09" });
  });
});

describe("a page of the office that issued it is believed", () => {
  test.each([
    ["青川市人民政府办公室", OFFICE],
    ["市政府办公室", OFFICE],
    ["市府办", OFFICE],
    ["青川市发展和改革委员会", "青川市发改委"],
    ["青川市住建局", "青川市住房和城乡建设局"],
    ["青川市人民政府", OFFICE],
  ])("%s is %s", (stated, signer) => {
    expect(choice(stated, `${signer}关于加强河道管理的通知`, signer)).toEqual([stated, "2025-06-09"]);
    expect(choice(stated, "关于加强河道管理的通知", signer)).toEqual([stated, "2025-06-09"]);
  });

  test("but those that signed with it are named as well", () => {
    const both = "青川市水利局\n青川市财政局";
    expect(choice("青川市水利局", "市水利局等2部门关于加强河道管理的通知", both)).toEqual([
      both,
      "2025-06-09",
    ]);
    expect(choice("市财政局、市水利局", "关于加强河道管理的通知", both)).toEqual([
      "市财政局、市水利局",
      "2025-06-09",
    ]);
  });

  test("what it forwards was signed by others", () => {
    const title = `关于转发${NOTICE}的通知`;
    expect(choice("青川市水利局", title, OFFICE)).toEqual(["青川市水利局", "2025-06-09"]);
    const named = `青川市水利局转发${NOTICE}的通知`;
    expect(choice("青川市水利局", named, OFFICE)).toEqual(["青川市水利局", "2025-06-09"]);
  });

  test("a text without a number and an office in its title says nothing against it", () => {
    expect(choice("青川市水利局", "河道管理问答", OFFICE, false)).toEqual(["青川市水利局", "2025-06-09"]);
  });
});

test.each([
  [`（转载）${NOTICE}`, NOTICE],
  [`【转发】${NOTICE}`, NOTICE],
  [`[ 转载 ] ${NOTICE}`, NOTICE],
  [`（转载自青川日报）河道里的新变化`, `（转载自青川日报）河道里的新变化`],
  [`转发${NOTICE}`, `转发${NOTICE}`],
])("the mark of a repost: %s", (title, bare) => {
  expect(withoutRepostMark(title)).toBe(bare);
});

test("the office of a title is that which wrote it, behind a mark in brackets, too", () => {
  expect(issuerInTitle(`（转载）${NOTICE}`)).toBe(OFFICE);
  expect(issuerInTitle("转发市水利局关于加强河道管理的通知")).toBeNull();
});

test("a page that reposts a notice has the facts of the notice, and its title once", async () => {
  const prose = "各区人民政府要加强组织领导，落实工作责任，确保各项政策措施落地见效。";
  const page = `<html><head><title>（转载）${NOTICE}</title><meta name="ArticleTitle" content="（转载）${NOTICE}">
<meta name="PubDate" content="2025-06-09"></head><body><table><tr><td>发布机构</td><td>青川市云溪区石桥街道办事处</td></tr></table>
<h1>（转载）${NOTICE}</h1><div class="article"><p>青政办发〔2025〕21号</p><p>${NOTICE}</p><p>各区人民政府：</p>
<p>${prose}</p><p>${prose}</p><p>${OFFICE}</p><p>2025年5月28日</p></div></body></html>`;
  const document = await loadDocument("page.html", Buffer.from(page));
  expect(document).toMatchObject({
    title: NOTICE,
    number: "青政办发〔2025〕21号",
    issuer: OFFICE,
    published: "2025-05-28",
  });
  expect(document.text.split("\n").slice(0, 3)).toEqual(["青政办发〔2025〕21号", NOTICE, "各区人民政府："]);
  const own = page.replace("青川市云溪区石桥街道办事处", OFFICE).replaceAll("（转载）", "");
  expect(await loadDocument("page.html", Buffer.from(own))).toMatchObject({
    issuer: OFFICE,
    published: "2025-06-09",
  });
});
