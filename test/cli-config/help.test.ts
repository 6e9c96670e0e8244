import { describe, expect, test } from "vitest";
import { allCommands } from "../../src/cli/completion/command-tree.ts";
import { readDefinitions } from "../../src/cli/definitions.ts";
import { wrapHelp } from "../../src/cli/wrap-help.ts";
import { displayWidth } from "../../src/render/table/display-width.ts";
import { runMain } from "../cli/run-main.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";
import { testContext } from "./test-context.ts";

const commands = allCommands(await readDefinitions(testContext()));

describe.each(["en", "zh"])("help in %s", (language) => {
  test.each(commands.map(({ path }) => path))("%j fits a terminal of 80 columns", async (path) => {
    const argv = [...path.split(" ").filter(Boolean), "--help", "--lang", language];
    const { code, stdout, stderr } = await runMain(argv, { columns: 80 });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n").filter((line) => displayWidth(line) > 80)).toEqual([]);
    if (language === "zh") expect(stdout).not.toMatch(/default:|choices:|one of/);
  });
});

test("help fits a narrow terminal, too, but for usage and examples, which are to be copied", async () => {
  for (const language of ["en", "zh"]) {
    const { stdout } = await runMain(["kwic", "--help", "--lang", language], { columns: 52 });
    const lines = stdout.split("\n").slice(1);
    expect(lines.filter((line) => displayWidth(line) > 52 && !line.includes("policy-mine kwic"))).toEqual([]);
  }
});

test.each(commands.filter(({ path }) => path.includes(" ")).map(({ path }) => path))(
  "%s has examples of its own",
  async (path) => {
    const { stdout } = await runMain([...path.split(" "), "--help"]);
    const examples = stdout.split("Examples:\n")[1]?.trim().split("\n") ?? [];
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.filter((line) => !line.includes(`policy-mine ${path} `))).toEqual([]);
  },
);

const needy = commands.filter(({ usage, operands }) => operands.length > 0 && !usage.includes("[FOLDER]"));

test.each(needy.map(({ path }) => path))("%s alone says what is missing", async (path) => {
  const { code, stdout, stderr } = await runMain(path.split(" "));
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(new RegExp(`^policy-mine ${path}: .* given; expected .*\\n$`));
});

test.each([
  ["text good.txt --format csv", "--format csv 不适用于正文；应为 ndjson"],
  ["dict list --category institutoin", '没有类别 "institutoin"；是否想用 institution？可用的有 concept'],
  ["claims good.txt --output nowhere/x.json", "nowhere/x.json：无法写入（没有这个文件或文件夹）；应为"],
  ["claims good.txt --bogus", "policy-mine claims：没有选项 --bogus；可用的有"],
  ["clams --help", "policy-mine：没有命令 clams；是否想用 claims？可用的有 extract"],
  ["check good.txt --fail-on eror", "的取值 eror 无效；是否想用 error？应为 error, warning, hint"],
  ["completion tcsh", "policy-mine completion：shell 的取值 tcsh 无效；应为 bash, zsh, fish"],
])("policy-mine %s, in Chinese", async (line, message) => {
  const cwd = temporaryFolder({ "good.txt": ARTICLE });
  const { code, stderr } = await runMain(line.split(" "), { cwd, env: { LANG: "zh_CN.UTF-8" } });
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});

test.each([
  ["check", true],
  ["freq", true],
  ["kwic", true],
  ["matrix", true],
  ["report", true],
  ["tasks", true],
  ["extract", false],
  ["text", false],
])("%s says whether it reads saved results: %s", async (name, reads) => {
  expect((await runMain([name, "--help"])).stdout.includes("results that extract saved")).toBe(reads);
});

describe("wrapHelp", () => {
  test.each([
    ["one two three", 8, "one two\nthree"],
    ["（可选：json, csv）（默认：json）", 12, "（可选：\njson, csv）\n（默认：\njson）"],
    ["只列，这些", 6, "只列，\n这些"],
    ["a very-long-word-that-does-not-fit", 10, "a\nvery-long-word-that-does-not-fit"],
    ["", 10, ""],
    ["a\n b", 10, "a\n b"],
  ])("%s in %i columns", (text, width, expected) => {
    expect(wrapHelp(text, width)).toBe(expected);
  });
});
