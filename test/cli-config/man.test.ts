import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { allCommands } from "../../src/cli/completion/command-tree.ts";
import { readDefinitions } from "../../src/cli/definitions.ts";
import { runMain } from "../cli/run-main.ts";
import { testContext } from "./test-context.ts";

const languages = ["en", "zh"] as const;

function render(command: string, args: readonly string[], page: string) {
  const env = { PATH: process.env.PATH ?? "", LC_ALL: "C.UTF-8", MANWIDTH: "80", MANPAGER: "cat" };
  return spawnSync(command, args, { input: page, env, encoding: "utf8", timeout: 20_000 });
}

test.each(languages)("the page in %s tells of every command and every option", async (language) => {
  const { code, stdout } = await runMain(["man", "--lang", language]);
  expect(code).toBe(0);
  for (const { path, options } of allCommands(await readDefinitions(testContext(language)))) {
    expect(stdout).toContain(path === "" ? ".SH" : `.SS "policy\\-mine ${path.replaceAll("-", "\\-")} `);
    for (const { long } of options) expect(stdout).toContain(long.replaceAll("-", "\\-"));
  }
  expect(stdout).toBe((await runMain(["man", "--lang", language])).stdout);
});

test.each(languages)("no line of the page in %s is a command of roff by mistake", async (language) => {
  const { stdout } = await runMain(["man", "--lang", language]);
  const commands = stdout.split("\n").filter((line) => /^[.']/.test(line));
  expect(commands.filter((line) => !/^\.(\\"|TH|SH|SS|TP|PP|B|RS|RE|nf|fi|nh|ad)( |$)/.test(line))).toEqual(
    [],
  );
});

const noMan = process.platform === "win32" || spawnSync("man", ["--version"]).status !== 0;

test.skipIf(noMan).each(languages)("man renders the page in %s without warnings", async (language) => {
  const { stdout } = await runMain(["man", "--lang", language]);
  const shown = render("man", ["--warnings", "-l", "-"], stdout);
  // Where man is a stand-in that shows no pages there is nothing to see.
  if (shown.error || !shown.stdout.includes("policy-mine")) return;
  expect(shown.stderr).toBe("");
  expect(shown.stdout).toContain("--fail-on");
});

const noMandoc = process.platform === "win32" || spawnSync("mandoc", ["-Tutf8"], { input: "" }).error;

test.skipIf(noMandoc)("mandoc finds nothing but the missing date", async () => {
  const { stdout } = await runMain(["man"]);
  const { stdout: found } = render("mandoc", ["-Tlint", "-Wwarning"], stdout);
  expect(found.split("\n").filter((line) => line !== "" && !line.includes("missing date"))).toEqual([]);
});
