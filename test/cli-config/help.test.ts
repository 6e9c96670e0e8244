import { describe, expect, test } from "vitest";
import { allCommands } from "../../src/cli/completion/command-tree.ts";
import { readDefinitions } from "../../src/cli/definitions.ts";
import { wrapHelp } from "../../src/cli/wrap-help.ts";
import { displayWidth } from "../../src/render/table/display-width.ts";
import { runMain } from "../cli/run-main.ts";
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
