import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";

const TEXT = "第一段推行旧提法。\n第二段旧提法，又是旧提法。\n";

/** Runs `freq` with a list of forbidden terms and one of required ones. */
async function check(format: string, path = "a.txt", lang = "en"): Promise<string> {
  const cwd = temporaryFolder({
    "a.txt": TEXT,
    "docs/甲 1.md": `# 题\n\n${TEXT}`,
    "page.html": `<html><body><p>${TEXT}</p></body></html>`,
    "forbid.txt": "旧提法\n不在文中\n",
    "require.txt": "# 必用词\n新提法\n第一段\n",
  });
  const lists = ["--forbid", `${cwd}/forbid.txt`, "--require", `${cwd}/require.txt`];
  const argv = ["freq", path, ...lists, "--fail-on", "forbidden", "--format", format, "--lang", lang];
  const { code, stdout, stderr } = await runMain(argv, { cwd, stdin: TEXT });
  expect([code, stderr]).toEqual([1, ""]);
  return stdout.replaceAll(cwd, "CWD");
}

test("github: each use with file, line and column; a missing term at its line of the list", async () => {
  expect(await check("github")).toBe(
    [
      "::error file=a.txt,line=1,col=6,endColumn=9,title=forbidden%3A 旧提法::must not be used; 3 uses in all",
      "::warning file=CWD/require.txt,line=2,col=1,endColumn=1,title=missing%3A 新提法::must be used, and is nowhere in the text",
      "::error file=a.txt,line=2,col=4,endColumn=7,title=forbidden%3A 旧提法::must not be used; 3 uses in all",
      "::error file=a.txt,line=2,col=10,endColumn=13,title=forbidden%3A 旧提法::must not be used; 3 uses in all",
    ]
      .toSorted((a, b) => Number(a.startsWith("::warning")) - Number(b.startsWith("::warning")))
      .map((line) => `${line}\n`)
      .join(""),
  );
});

test("paths are those of the repository: no ./ in front, no file for standard input", async () => {
  expect(await check("github", "./docs")).toContain("::error file=docs/甲 1.md,line=3,col=6,");
  expect(await check("github", "-")).toMatch(/^::error title=forbidden%3A 旧提法::/);
});

test("a page has no line: those of its text are not those of the file", async () => {
  expect(await check("github", "page.html")).toMatch(/^::error file=page\.html,title=/);
});

test("labels are in the language of --lang", async () => {
  expect(await check("github", "a.txt", "zh")).toContain("title=禁用：旧提法::不得使用；共出现 3 处");
});

test("markdown: the verdict, the counts, then the table", async () => {
  const text = await check("markdown");
  expect(text).toMatch(
    /^## policy-mine freq\n\n\*\*1 failing\.\*\* forbidden 1.*missing 1\n\n\| change \| fails \| term \|/,
  );
  expect(text).toContain("\n| forbidden | ✗ | 旧提法 |");
});

test("markdown: without --fail-on nothing has passed", async () => {
  const cwd = temporaryFolder({ "a.txt": TEXT, "forbid.txt": "旧提法\n" });
  const argv = ["freq", "a.txt", "--forbid", `${cwd}/forbid.txt`, "--format", "markdown"];
  const { code, stdout } = await runMain(argv, { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^## policy-mine freq\n\nforbidden 1\n\n\| change/);
});

test("csv: kinds are not translated, for programs read them", async () => {
  const text = await check("csv", "a.txt", "zh");
  expect(text).toMatch(
    /^kind,fails,term,tag,count,rate,path,line\r\nforbidden,true,旧提法,,3,1250,a\.txt,1\r\nmissing,false,新提法,,0,0,,\r\n$/,
  );
});

test("sarif: the region of each use", async () => {
  const log = JSON.parse(await check("sarif", "docs"));
  const [result] = log.runs[0].results;
  expect(result).toEqual({
    ruleId: "forbidden",
    ruleIndex: 0,
    level: "error",
    message: { text: "forbidden: 旧提法: must not be used; 3 uses in all" },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "docs/%E7%94%B2%201.md" },
          region: { startLine: 3, startColumn: 6, endLine: 3, endColumn: 9 },
        },
      },
    ],
  });
  expect(log.runs[0].results).toHaveLength(4);
});

test("junit: a suite for each rule that was looked at, a case for each use, of names of their own", async () => {
  const text = await check("junit");
  expect(text).toContain('<testsuites name="policy-mine freq" tests="4" failures="3" errors="0">');
  const names = [...text.matchAll(/<testcase .*? name="(.*?)"/g)].map(([, name]) => name);
  expect(names).toEqual([
    "forbidden: 旧提法",
    "forbidden: 旧提法 (2)",
    "forbidden: 旧提法 (3)",
    "missing: 新提法",
  ]);
});

test("a gone term is shown at its line of the baseline", async () => {
  const cwd = temporaryFolder({
    "old.txt": "推行旧提法，旧提法。\n",
    "new.txt": "推行。\n",
    "terms.txt": "旧提法\n",
  });
  const terms = ["--terms", `${cwd}/terms.txt`];
  await runMain(["freq", "old.txt", ...terms, "--save", "b.json"], { cwd });
  const argv = ["freq", "new.txt", ...terms, "--baseline", "b.json", "--format", "github"];
  const { stdout } = await runMain(argv, { cwd });
  const line =
    readFileSync(`${cwd}/b.json`, "utf8")
      .split("\n")
      .findIndex((row) => row.includes("旧提法")) + 1;
  // Line 1 holds the settings, in which the term stands too.
  const [, shown] = /^::warning file=b\.json,line=(\d+),/.exec(stdout) ?? [];
  expect(Number(shown)).toBeGreaterThanOrEqual(line);
  expect(readFileSync(`${cwd}/b.json`, "utf8").split("\n")[Number(shown) - 1]).toMatch(/^\{"term":"旧提法"/);
});

describe("check", () => {
  const DRAFT = "某市工作报告\n\n全年新认定企业64家，其中制造业企业57家，占比79.1%。\n";

  async function run(format: string, ...options: readonly string[]) {
    const cwd = temporaryFolder({ "draft.md": DRAFT });
    return runMain(["check", "draft.md", ...options, "--format", format], { cwd });
  }

  test("github: the number that does not fit, an error that fails only with --fail-on", async () => {
    const { code, stdout } = await run("github");
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^::error file=draft\.md,line=3,col=25,endColumn=30,title=.+::.*79\.1%25 in the text.* \| 全年新认定/,
    );
    expect((await run("github", "--fail-on", "error")).code).toBe(1);
  });

  test("junit and sarif name every rule", async () => {
    const { stdout } = await run("junit");
    expect(stdout).toContain('<testsuites name="policy-mine check" tests="9" failures="1" errors="0">');
    const log = JSON.parse((await run("sarif")).stdout);
    expect(log.runs[0].tool.driver.rules).toHaveLength(9);
    expect(log.runs[0].results).toHaveLength(1);
  });

  test("a saved result has lines where its document is at hand, and the file alone where it is not", async () => {
    const cwd = temporaryFolder({ "draft.md": DRAFT });
    await runMain(["extract", "draft.md", "--format", "json", "--output", "saved.json"], { cwd });
    const argv = ["check", `${cwd}/saved.json`, "--format", "github"];
    expect((await runMain(argv, { cwd })).stdout).toMatch(/^::error file=draft\.md,line=3,/);
    const elsewhere = await runMain(argv, { cwd: temporaryFolder() });
    expect(elsewhere.stdout).toMatch(/^::error file=draft\.md,title=/);
    expect(elsewhere.code).toBe(0);
  });
});
