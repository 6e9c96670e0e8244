import { describe, expect, test } from "vitest";
import { chooseLanguage } from "../../src/cli/io.ts";
import { wantsColor } from "../../src/cli/wants-color.ts";
import { displayWidth } from "../../src/render/table/display-width.ts";
import { runMain } from "./run-main.ts";
import { ARTICLE, temporaryFolder } from "./temporary-folder.ts";

const ESCAPE = "\u001b";

describe.each([
  ["extract", 80],
  ["extract", 120],
  ["extract", 200],
  ["sections", 60],
  ["phrases", 60],
  ["claims", 60],
])("%s on %i columns", (command, columns) => {
  test("no line is wider than the terminal", async () => {
    const cwd = temporaryFolder({ "long.txt": LONG });
    const { stdout } = await runMain([command, "long.txt", "--lang", "zh", "--no-color"], { cwd, columns });
    expect(stdout.split("\n").length).toBeGreaterThan(8);
    expect(stdout.split("\n").filter((line) => displayWidth(line) > columns)).toEqual([]);
  });
});

/** Long names, titles and posts. */
const LONG = `关于以“四链深度融合”为抓手全面推进全域高水平创新型城市建设若干问题的认识和实践

欧阳一帆

云溪高新技术产业开发区科学技术和人才工作局党组书记、局长兼重大项目推进办公室主任

${"全区高新技术企业数量达612家，同比增长12.4%。".repeat(3)}

面向未来产业的布局与“数量、质量、效益”相统一的评价办法

沈若水

镜湖区科学技术局党组成员、副局长

面向先进制造领域的新型研发机构与概念验证中心和中试基地累计转化落地科技成果数量超1600项，居全市前三。
`;

test("in a pipe nothing is cut, framed or coloured, and every claim is one line", async () => {
  const cwd = temporaryFolder({ "long.txt": LONG });
  const { stdout } = await runMain(["extract", "long.txt", "--lang", "zh"], { cwd });
  expect(stdout).toContain("云溪高新技术产业开发区科学技术和人才工作局");
  expect(stdout).toContain("关于以“四链深度融合”为抓手全面推进全域高水平创新型城市建设若干问题的认识和实践");
  expect(stdout).not.toMatch(/[…│─┌\u001b]/);
  expect(stdout.split("\n").filter((line) => /612家/.test(line) && /欧阳一帆/.test(line))).toHaveLength(3);
});

test.each(["table", "csv", "markdown", "ndjson", "json"])(
  "control sequences do not come through: %s",
  async (format) => {
    const hostile = `标题${ESCAPE}[31m红${ESCAPE}]0;x\u0007\u009b2J\u202e\n\n${ARTICLE.replace("12.4%", "12.4%\u009b31m")}`;
    const cwd = temporaryFolder({ "hostile.txt": hostile });
    for (const columns of [80, undefined]) {
      const given = columns === undefined ? { cwd } : { cwd, columns };
      const { stdout } = await runMain(["extract", "hostile.txt", "--no-color", "--format", format], given);
      expect(stdout.length).toBeGreaterThan(100);
      expect(stdout).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
    }
  },
);

test("text keeps control characters in a pipe, which offsets need, and not on a terminal", async () => {
  const cwd = temporaryFolder({ "hostile.txt": `甲${ESCAPE}[2J乙` });
  expect((await runMain(["text", "hostile.txt"], { cwd })).stdout).toBe(`甲${ESCAPE}[2J乙`);
  expect((await runMain(["text", "hostile.txt"], { cwd, columns: 80 })).stdout).toBe("甲\ufffd[2J乙");
});

test("a file name cannot write to the terminal either", async () => {
  const { stderr } = await runMain(["text", `x${ESCAPE}[2J.txt`], { cwd: temporaryFolder() });
  expect(stderr).toMatch(/^x\ufffd\[2J\.txt: /);
});

const colors: readonly (readonly [
  env: Readonly<Record<string, string>>,
  options: readonly string[],
  columns: number | undefined,
  colored: boolean,
])[] = [
  [{}, [], 80, true],
  [{}, [], undefined, false],
  [{}, ["--no-color"], 80, false],
  [{ NO_COLOR: "1" }, [], 80, false],
  [{ NO_COLOR: "" }, [], 80, true],
  [{ TERM: "dumb" }, [], 80, false],
  [{ FORCE_COLOR: "1" }, [], undefined, true],
  [{ FORCE_COLOR: "0" }, [], 80, false],
  [{ FORCE_COLOR: "1", NO_COLOR: "1" }, [], 80, false],
];

test.each(colors)("colour with %j %j on %s columns: %s", async (env, options, columns, colored) => {
  const cwd = temporaryFolder({ "a.txt": ARTICLE });
  const given = { cwd, env: { LANG: "en", ...env }, ...(columns === undefined ? {} : { columns }) };
  const { stdout } = await runMain(["sections", "a.txt", ...options], given);
  expect(stdout.includes(ESCAPE)).toBe(colored);
  expect(wantsColor(!options.includes("--no-color"), columns !== undefined, env)).toBe(colored);
});

test.each([
  [undefined, {}, "zh-CN", "zh"],
  [undefined, {}, "en-US", "en"],
  [undefined, { LANG: "zh_CN.UTF-8" }, "en-US", "zh"],
  [undefined, { LANG: "C" }, "zh-CN", "en"],
  [undefined, { LANG: "en_US", LC_MESSAGES: "zh_TW" }, "en-US", "zh"],
  [undefined, { LANG: "zh_CN", LC_ALL: "de_DE" }, "zh-CN", "en"],
  [undefined, { LC_ALL: "", LANG: "zh_CN" }, "en-US", "zh"],
  ["en", { LANG: "zh_CN" }, "zh-CN", "en"],
  ["zh", { LANG: "en_US" }, "en-US", "zh"],
])("--lang %s, %j, system %s: %s", (asked, env, system, language) => {
  expect(chooseLanguage(asked, { env, systemLocale: () => system })).toBe(language);
});

test("an error of usage speaks the language that is asked for", async () => {
  expect((await runMain(["extract", "--lang", "zh", "--formt", "x"])).stderr).toContain(
    "没有选项 --formt；是否想用 --format？可用的有",
  );
  expect((await runMain(["extract", "missing.txt", "--lang=zh"])).stderr).toContain(
    "missing.txt: 没有这个文件",
  );
});

test("what is wrong with an input is said in Chinese, and what was expected", async () => {
  const cwd = temporaryFolder({
    "empty/.gitkeep": "",
    "noise.txt": Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 7 + 131) % 256),
    "a.rtf": "{\\rtf1\\ansi hello}",
  });
  const { stderr } = await runMain(["text", "empty", "noise.txt", "a.rtf", "--lang", "zh"], { cwd });
  expect(stderr).not.toContain("expected");
  expect(stderr).toContain("empty: 文件夹里没有可读的文件；应为文本、HTML、");
  expect(stderr).toContain("noise.txt: 不是 UTF-8、UTF-16、GB18030 或 Big5 文本；应为");
  expect(stderr).toContain("a.rtf: 不支持这种格式（RTF 文件）；应为文本、Markdown、");
});
