import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { displayWidth } from "../../src/render/table/display-width.ts";
import { runMain } from "./run-main.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const cwd = fileURLToPath(new URL("../../", import.meta.url));
const [LAST, THIS] = ["seeds/work-report-2025.txt", "seeds/work-report-2026.txt"];

test.each([
  "extract seeds",
  "sections seeds",
  "phrases seeds",
  "phrases seeds --by document",
  "phrases seeds/six-counties.txt --by official",
  "phrases seeds --explain",
  "phrases seeds/six-counties.txt --explain --top 3",
  "claims seeds",
  "claims seeds --rejected",
  "claims seeds --explain",
  "freq seeds --top 20",
  "freq seeds --by document --top 5",
  "freq seeds --by section --top 2",
  "freq seeds --by official --unit phrase --top 5",
  `freq ${THIS} --reference ${LAST} --top 20`,
  "matrix seeds --top 30",
  "matrix seeds/six-counties.txt --all --top 30",
  "matrix seeds --by region --top 10",
  "matrix seeds --of phrases",
  "kwic 企业 seeds",
  "kwic 企业 seeds --as indicator",
  "check seeds",
  "tasks seeds",
  `compare ${LAST} ${THIS}`,
])("%s fits a terminal of 80 columns", async (line) => {
  for (const language of ["en", "zh"]) {
    const argv = [...line.split(" "), "--lang", language, "--no-color"];
    const { code, stdout } = await runMain(argv, { cwd, columns: 80 });
    expect(code).toBe(0);
    expect(stdout.split("\n").length).toBeGreaterThan(2);
    expect(stdout.split("\n").filter((one) => displayWidth(one) > 80)).toEqual([]);
  }
});

test.each([
  "extract seeds/six-counties.txt --top 3",
  "phrases seeds --shared",
  "phrases seeds/six-counties.txt --by official",
  "claims seeds/notice-upgrading.txt",
  "freq seeds --by document --top 3",
  "matrix seeds --by region --top 10",
  "kwic 揭榜挂帅 seeds",
  "check seeds",
  `tasks ${LAST}`,
  `compare ${LAST} ${THIS}`,
])("%s fits terminals of 50 and of 30 columns", async (line) => {
  for (const columns of [30, 50]) {
    const { stdout } = await runMain([...line.split(" "), "--no-color"], { cwd, columns });
    expect(stdout.split("\n").length).toBeGreaterThan(5);
    expect(stdout.split("\n").filter((one) => displayWidth(one) > columns)).toEqual([]);
  }
});

test("of many files, the one that a finding is in is said", async () => {
  const { stdout } = await runMain(["check", "seeds"], { cwd, columns: 80 });
  expect(stdout).toContain("求意见稿.md");
  expect(stdout.replaceAll(/\s+/g, "")).toContain("89.06%");
});

test("where one of many files has all mentions, the one that they are in is said", async () => {
  const argv = ["kwic", "企业", "seeds", "--as", "indicator", "--top", "5", "--no-color"];
  expect((await runMain(argv, { cwd, columns: 80 })).stdout).toMatch(/^file .*\n…grading.txt /);
  const alone = await runMain(argv.with(2, "seeds/notice-upgrading.txt"), { cwd, columns: 80 });
  expect(alone.stdout).toMatch(/^line +indicator/);
});

test("of a change the file is said, and its line, rather than its rate before", async () => {
  const folder = temporaryFolder({
    "documents/某某市某某区二〇二六年报送的材料汇编.txt": "推行揭榜挂帅。推行“赛马制”，建立诊断券制度。\n",
    "before.txt": "推行揭榜挂帅。\n",
  });
  await runMain(["freq", "before.txt", "--unit", "phrase", "--save", "base.json"], { cwd: folder });
  const argv = ["freq", "documents", "--unit", "phrase", "--baseline", "base.json", "--no-color"];
  const { stdout } = await runMain(argv, { cwd: folder, columns: 80 });
  expect(stdout).toMatch(/^change .* file +line\nnew .*…\S+材料汇编\.txt +1\n/);
});

test("people see no offsets and no columns without a cell; programs do", async () => {
  const tasks = await runMain(["tasks", THIS, "--no-color"], { cwd, columns: 120 });
  expect(tasks.stdout).toMatch(/^ *# +file +section +item +targets +responsible +by\n/);
  expect((await runMain(["tasks", THIS, "-f", "csv"], { cwd })).stdout).toMatch(/^.*,start,end\r\n/);
  const folder = temporaryFolder({
    "a.txt":
      "关于加强急救培训的建议\n\n江一帆 市政协委员\n\n应当加强培训。\n\n关于近视防控的建议\n\n沈若水 市政协委员\n\n应当加强防控。\n",
  });
  const sections = await runMain(["sections", "a.txt", "--no-color"], { cwd: folder, columns: 100 });
  expect(sections.stdout).toMatch(/\n# +official +post +title\n/);
  expect((await runMain(["check", "seeds"], { cwd })).stdout).not.toContain("second place");
  expect((await runMain(["check", "seeds", "-f", "csv"], { cwd })).stdout).toMatch(/^.*,first,second,code/);
});

test("a document heads its column by its name, and a category is a word", async () => {
  const argv = ["phrases", LAST, THIS, "--by", "document", "--lang", "zh"];
  const { stdout } = await runMain(argv, { cwd });
  expect(stdout.split("\n")[0]).toMatch(/ work-report-2025 +work-report-2026$/);
  expect(stdout).toContain("政策工具");
  const { stdout: csv } = await runMain([...argv, "--format", "csv"], { cwd });
  expect(csv).toMatch(/^text,category,count,users,seeds\/work-report-2025\.txt,/);
  expect(csv).toContain(",instrument,");
});
