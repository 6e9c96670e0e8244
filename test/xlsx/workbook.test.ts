import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeWorkbook } from "../../src/render/xlsx/write-workbook.ts";
import { runMain } from "../cli/run-main.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";
import { unzip } from "./unzip.ts";

const sheet = {
  name: "对照",
  labels: ["指标", "数值"],
  rows: [
    ["高新技术企业", 612],
    ["=SUM(A1)", { sign: ">", value: 600 }],
    ["a\u0000\u001b<b>&\ud800", "—"],
    [null, null],
  ],
  sticky: 1,
};

test("numbers are numbers, bounds are formats, texts are texts", async () => {
  const files = await unzip(await writeWorkbook([sheet]));
  const cells = files.get("xl/worksheets/sheet1.xml") ?? "";
  expect(cells).toMatch(/<c r="B2"[^>]*><v>612<\/v>/);
  expect(cells).toMatch(/<c r="B3"[^>]*><v>600<\/v>/);
  expect(cells).not.toMatch(/<f>/);
  expect(files.get("xl/styles.xml")).toContain('formatCode="&quot;&gt;&quot;General"');
  const texts = files.get("xl/sharedStrings.xml") ?? "";
  expect(texts).toContain("=SUM(A1)");
  expect(texts).toContain("<t>a&lt;b&gt;&amp;</t>");
});

test("the first row stays in view, and a Chinese character counts two", async () => {
  const cells = (await unzip(await writeWorkbook([sheet]))).get("xl/worksheets/sheet1.xml") ?? "";
  expect(cells).toMatch(/<pane ySplit="1" xSplit="1"[^>]*state="frozen"/);
  expect(cells).toContain('<col min="1" max="1" width="13"');
});

test("the same sheets give the same bytes, whatever the time", async () => {
  const bytes = await writeWorkbook([sheet]);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect(view.getUint32(10, true)).toBe(0x00210000);
  expect(Buffer.compare(bytes, await writeWorkbook([sheet]))).toBe(0);
});

test("names of sheets are what Excel takes, each once", async () => {
  const named = (name: string) => ({ ...sheet, name });
  const files = await unzip(
    await writeWorkbook([named("a/b:c"), named("A B C"), named("甲".repeat(40)), named("")]),
  );
  const names = [...(files.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(
    ([, name]) => name,
  );
  expect(names).toEqual(["a b c", "A B C 2", "甲".repeat(28), "1"]);
});

test.each([
  ["extract", 4],
  ["claims", 2],
  ["matrix --all", 1],
  ["check", 1],
  ["tasks", 1],
  ["phrases --by official", 1],
])("%s --format xlsx has %i sheets", async (line, sheets) => {
  const cwd = temporaryFolder({ "report.txt": ARTICLE });
  const [command = "", ...options] = line.split(" ");
  const { code, stderr } = await runMain(
    [command, "report.txt", ...options, "--format", "xlsx", "--output", "out.xlsx", "--lang", "zh"],
    { cwd },
  );
  expect([code, stderr]).toEqual([0, ""]);
  const files = await unzip(readFileSync(join(cwd, "out.xlsx")));
  expect([...files.keys()].filter((name) => name.startsWith("xl/worksheets/sheet"))).toHaveLength(sheets);
});

test("a workbook is not for a terminal", async () => {
  const cwd = temporaryFolder({ "report.txt": ARTICLE });
  const { code, stderr, stdout } = await runMain(["claims", "report.txt", "--format", "xlsx"], {
    cwd,
    columns: 80,
  });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("--output");
});
