import { expect, test } from "vitest";
import { readMessages } from "../../src/dictionaries/messages.ts";
import { documentFromText } from "../../src/load/load-documents.ts";
import { openMiner } from "../../src/pipeline.ts";
import { escapeHtml, scriptCode, scriptJson } from "../../src/report/escape-html.ts";
import { MAX_PAGE_BYTES, renderReport } from "../../src/report/render-report.ts";
import { runMain } from "../cli/run-main.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";
import { claim, minedDocument } from "../render/mined-document.ts";

const assets = { script: "", style: "", charts: "" };
const base = {
  ...{
    matrix: { columns: [], rows: [] },
    findings: [],
    errors: [],
    generator: null,
    language: "zh" as const,
    assets,
  },
  say: readMessages("zh"),
};

const HOSTILE = `“<img src=x onerror=alert(1)>”@</script><script>alert(2)</script>
信息来源: "><svg onload=alert(3)>

张小山

镜湖区科技局局长

推行“<b>赋能</b>”和“</script><script>alert(5)</script>”机制，高新技术企业<img src=x onerror=alert(7)>达600家。'"&lt;
`;

test("nothing of a document is markup", async () => {
  const miner = await openMiner();
  const source = documentFromText('"><script>alert(9)</script>.txt', HOSTILE);
  const page = renderReport({ ...base, documents: [{ mined: miner.mine(source), text: source.text }] });
  expect(page).not.toMatch(/<(img|svg|b>赋能)/);
  expect(page.match(/<script/g)).toHaveLength(3);
  expect(page.match(/<\/script/g)).toHaveLength(3);
  expect(page).toContain("&lt;img src=x onerror=alert(7)&gt;");
});

test("a date is not broken", async () => {
  const mined = minedDocument({ published: "2025-11-18" });
  const page = renderReport({ ...base, documents: [{ mined, text: null }] });
  expect(page).toContain("<td><time>2025-11-18</time></td>");
});

test("escapes", () => {
  expect(escapeHtml(`<a href='x'>"&\u001b`)).toBe("&lt;a href=&#39;x&#39;&gt;&quot;&amp;\ufffd");
  expect(scriptJson({ a: "</script><!--\u2028" })).toBe('{"a":"\\u003c/script\\u003e\\u003c!--\\u2028"}');
  expect(JSON.parse(scriptJson(HOSTILE))).toBe(HOSTILE);
  expect(scriptCode('"</script>"; "<!--"; 1 < 2')).toBe('"\\x3c/script>"; "\\x3c!--"; 1 < 2');
});

test("links of claims lead to a line of the text that is there", async () => {
  const miner = await openMiner();
  const source = documentFromText("report.txt", ARTICLE);
  const page = renderReport({ ...base, documents: [{ mined: miner.mine(source), text: source.text }] });
  const ids = new Set([...page.matchAll(/<p id="([^"]+)"/g)].map(([, id]) => id));
  const links = [
    ...page.matchAll(/<a href="#(t\d[^"]*)" class="go" data-d="0" data-s="(\d+)" data-e="(\d+)">([^<]*)/g),
  ];
  expect(links.length).toBeGreaterThan(4);
  for (const [, target, start, end] of links) {
    expect(ids).toContain(target);
    expect(Number(end)).toBeGreaterThan(Number(start));
  }
  const at = source.text.indexOf("612家");
  expect(
    links.some(
      ([, , start, end, label]) => Number(start) === at && Number(end) === at + 4 && label === "612家",
    ),
  ).toBe(true);
});

test("a saved result has sentences in the place of the text", () => {
  const page = renderReport({
    ...base,
    documents: [{ mined: minedDocument({ claims: [claim("612家")] }), text: null }],
  });
  expect(page).toContain('class="go" data-quote="');
  expect(page).toContain("不含正文");
});

test("the figures at the top are named as the headings are", () => {
  const page = renderReport({ ...base, say: readMessages("en"), language: "en", documents: [] });
  const labels = [...page.matchAll(/<div class="card"><b>0<\/b><span>([^<]*)/g)].map(([, label]) => label);
  expect(labels).toEqual(["Documents", "Sections", "Officials", "Key phrases", "Claims", "Targets"]);
});

test("a page stays under its size, and says what it leaves out", () => {
  const text = "字".repeat(MAX_PAGE_BYTES / 3);
  const page = renderReport({
    ...base,
    documents: [{ mined: minedDocument({ length: text.length }), text }],
  });
  expect(Buffer.byteLength(page)).toBeLessThan(MAX_PAGE_BYTES);
  expect(page).toContain(base.say("report.noTexts"));
  const claims = Array.from({ length: 9000 }, (_, index) => claim("612家", { id: index + 1 }));
  const many = renderReport({ ...base, documents: [{ mined: minedDocument({ claims }), text: null }] });
  expect(Buffer.byteLength(many)).toBeLessThan(MAX_PAGE_BYTES);
  expect(many).toContain("9000");
});

test("the page of the command fetches nothing", async () => {
  const cwd = temporaryFolder({ "report.txt": ARTICLE });
  const { code, stdout } = await runMain(["report", "report.txt", "--lang", "zh"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain("default-src 'none'");
  // The library of the charts holds markup in strings; the browser is told to fetch nothing.
  const [page = ""] = stdout.split('<script type="application/json"');
  expect(page).not.toMatch(/<(script|img|iframe)[^>]* src=|<link |url\(/);
  expect(Buffer.byteLength(stdout)).toBeLessThan(MAX_PAGE_BYTES);
});

test("a page is not for a terminal", async () => {
  const cwd = temporaryFolder({ "report.txt": ARTICLE });
  const { code, stderr } = await runMain(["report", "report.txt"], { cwd, columns: 80 });
  expect(code).toBe(2);
  expect(stderr).toContain("--output");
});
