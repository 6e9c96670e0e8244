import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { allCommands, flagsOf } from "../../src/cli/completion/command-tree.ts";
import { readDefinitions } from "../../src/cli/definitions.ts";
import { runMain } from "../cli/run-main.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { testContext } from "./test-context.ts";

/** A line up to the cursor; and all that is offered. */
const cases: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ["policy-mine ex", ["extract"]],
  ["policy-mine --form", ["--format"]],
  ["policy-mine --format js", ["json"]],
  ["policy-mine --format json ext", ["extract"]],
  ["policy-mine -f json dict li", ["lint", "list"]],
  ["policy-mine dict list --cat", ["--category"]],
  ["policy-mine extract --cat", []],
  ["policy-mine freq --by ", ["all", "document", "section", "official"]],
  ["policy-mine matrix --by ", ["official", "region", "document"]],
  ["policy-mine freq --fail-on new,gon", ["new,gone"]],
  ["policy-mine completion ", ["bash", "zsh", "fish"]],
  ["policy-mine extract notice", ["notice of 2026.txt"]],
  ["policy-mine --dict ter", ["terms.txt"]],
  ["policy-mine extract --output ter", ["terms.txt"]],
  ["policy-mine extract check --se", ["--segmenter"]],
  ["policy-mine freq --top ter", []],
  ["policy-mine dict list ter", []],
];

const files = { "notice of 2026.txt": "", "terms.txt": "" };

async function scriptOf(shell: string): Promise<string> {
  return (await runMain(["completion", shell])).stdout;
}

function has(shell: string): boolean {
  return process.platform !== "win32" && spawnSync(shell, ["-c", "true"]).status === 0;
}

function run(shell: string, args: readonly string[], cwd: string): string {
  const env = { PATH: process.env.PATH ?? "", LC_ALL: "C.UTF-8", HOME: cwd };
  const { stdout, stderr, status } = spawnSync(shell, args, { cwd, env, encoding: "utf8", timeout: 20_000 });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout;
}

describe.skipIf(!has("bash"))("bash", () => {
  let script: string;
  beforeAll(async () => {
    script = await scriptOf("bash");
  });

  const offer = (words: readonly string[]): readonly string[] => {
    const cwd = temporaryFolder({ ...files, "completion.bash": script });
    const call = `source completion.bash; complete -p policy-mine >/dev/null; compopt() { :; }
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _policy_mine; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return run("bash", ["--norc", "-c", call, "bash", ...words], cwd)
      .trim()
      .split("\n")
      .filter(Boolean);
  };

  test.each(cases)("%s", (line, offered) => {
    expect(offer(line.split(" "))).toEqual(offered);
  });

  test.each([
    [["policy-mine", "--format", "=", "js"], ["json"]],
    [["policy-mine", "--format=js"], ["--format=json"]],
    [
      ["policy-mine", "--format", "=", "json", "dict", "li"],
      ["lint", "list"],
    ],
    [["policy-mine", "--dict", "=", "ter"], ["terms.txt"]],
  ])("%j, with values behind =", (words, offered) => {
    expect(offer(words)).toEqual(offered);
  });
});

describe.skipIf(!has("fish"))("fish", () => {
  test.each(cases)("%s", async (line, offered) => {
    const cwd = temporaryFolder({ ...files, "completion.fish": await scriptOf("fish") });
    const call = `source completion.fish; complete -C "${line}"`;
    const lines = run("fish", ["--no-config", "-c", call], cwd).trim().split("\n").filter(Boolean);
    const words = lines.map((one) => one.split("\t")[0]?.replace(/\\ /g, " "));
    expect(words.sort()).toEqual([...offered].sort());
  });
});

describe.skipIf(!has("zsh"))("zsh", () => {
  // Its completion system runs in an interactive shell alone: here the script is run with stand-ins that show the calls.
  const calls = async (name: string): Promise<string> => {
    const cwd = temporaryFolder({ "completion.zsh": await scriptOf("zsh") });
    const stand = `compdef() { print -r -- "compdef $*" }; _arguments() { print -rl -- "$@"; state=command }
      _describe() { print -rl -- "$commands[@]" }; source ./completion.zsh; ${name}`;
    return run("zsh", ["-f", "-c", stand], cwd);
  };

  test("the program offers its commands and the options of all", async () => {
    const shown = await calls("_policy-mine");
    expect(shown).toContain("compdef _policy-mine policy-mine\n");
    expect(shown).toMatch(/^\(-f --format\)--format=\[.*\]:name:\(table json /m);
    expect(shown).toMatch(/^\*--dict=\[.*\]:file:_files$/m);
    expect(shown).toMatch(/^dict:check a dictionary/m);
  });

  test("a command offers its own options and operands", async () => {
    const shown = await calls("_policy-mine-freq");
    expect(shown).toMatch(/^--fail-on=\[.*\]:kinds:_sequence compadd - .*\bnew gone/m);
    expect(shown).toMatch(/^--by=\[.*\]:group:\(all document section official\)$/m);
    expect(shown).toMatch(/^\*:path:_files$/m);
    expect(await calls("_policy-mine-dict")).toMatch(/^lint:/m);
    expect(await calls("_policy-mine-dict-list")).toContain("--category=[");
    expect(await calls("_policy-mine-completion")).toContain("1:shell:(bash zsh fish)");
  });
});

test("a flag takes a value in all commands or in none, so that a script can skip it", async () => {
  const options = allCommands(await readDefinitions(testContext())).flatMap((command) => command.options);
  const flags = (withValue: boolean): readonly string[] =>
    options.filter(({ value }) => (value !== null) === withValue).flatMap(flagsOf);
  expect(flags(true).filter((flag) => flags(false).includes(flag))).toEqual([]);
});

test.each([
  ["completion", "no shell is given; expected bash, zsh or fish"],
  ["completion bsh", "bsh is no shell; did you mean bash? expected bash, zsh, fish"],
  ["completion bash zsh", "zsh is too much; expected shell"],
])("policy-mine %s", async (line, message) => {
  const { code, stderr } = await runMain(line.split(" "));
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});
