import { readFileSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/render/table/display-width.ts";
import { runMain } from "../cli/run-main.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";
import { unzip } from "../xlsx/unzip.ts";

/** Without the marks of colour, which have no width. */
const PLAIN = { LANG: "en_US.UTF-8", NO_COLOR: "1" };

const LATER = ARTICLE.replace("612家", "655家")
  .replace("超31.6亿元", "约31.6亿元")
  .replace("诊断+提升", "赛马制");

function folder(): string {
  return temporaryFolder({ "old.txt": ARTICLE, "new.txt": LATER });
}

async function run(...argv: readonly string[]) {
  return runMain(["compare", ...argv], { cwd: folder() });
}

describe("exit codes", () => {
  test.each([
    [0, ["old.txt", "new.txt"]],
    [1, ["old.txt", "new.txt", "--exit-code"]],
    [0, ["old.txt", "old.txt", "--exit-code"]],
    [0, ["old.txt", "new.txt", "--of", "sections", "--exit-code"]],
    [1, ["old.txt", "new.txt", "--of", "sections,claims", "--exit-code", "--change", "kept"]],
    [2, ["old.txt", "none.txt", "--exit-code"]],
    [2, ["-", "-"]],
    [2, ["old.txt"]],
    [2, []],
    [2, ["old.txt", "new.txt", "--of", "words"]],
    [2, ["old.txt", "new.txt", "--change", "better"]],
    [2, ["old.txt", "new.txt", "--format", "parquet"]],
  ])("%d: compare %j", async (expected, argv) => {
    const { code, stderr } = await run(...argv);
    expect(code).toBe(expected);
    expect(stderr === "").toBe(expected !== 2);
  });

  test("an option that is wrong names the choices", async () => {
    const { stderr } = await run("old.txt", "new.txt", "--change", "better");
    expect(stderr).toContain("changed, reworded, new, gone, kept");
  });
});

describe("formats", () => {
  const claims = ["old.txt", "new.txt", "--of", "claims"];

  test("table: a head, then a part for each layer with its counts", async () => {
    const { stdout } = await run("old.txt", "new.txt");
    expect(stdout).toMatch(
      /^before: old\.txt \(\d+ characters\)\nafter: new\.txt \(\d+ characters\)\n\nSections \(kept 2\)\n/,
    );
    expect(stdout).toContain("\nClaims (changed 2; kept 2)\n");
    expect(stdout).toMatch(/changed +\S*高新技术企业数量 +612家 +655家 +\+43家 \(\+7%\)/);
    expect(stdout).toMatch(/changed +\S*技术合同成交额 +>31\.6亿元 +≈31\.6亿元/);
  });

  test("json: one object with the records that ndjson has a line each for", async () => {
    const json = await run("old.txt", "new.txt", "--format", "json");
    const ndjson = await run("old.txt", "new.txt", "--format", "ndjson");
    const whole = JSON.parse(json.stdout) as Record<string, unknown[]>;
    expect(whole.schema).toBe("policy-mine/compare/1");
    expect(whole.documents).toEqual([{ change: "kept", before: "old.txt", after: "new.txt", years: 0 }]);
    const records = ndjson.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const list = (name: string): unknown[] => whole[name] ?? [];
    expect(records.map(({ record: _, ...rest }) => rest)).toEqual([
      ...list("sections"),
      ...list("phrases"),
      ...list("claims"),
    ]);
    expect(new Set(records.map(({ record }) => record))).toEqual(new Set(["section", "phrase", "claim"]));
  });

  test("csv: a column for each side, all layers told apart by the first", async () => {
    const { stdout } = await run("old.txt", "new.txt", "--format", "csv");
    const [head = "", ...lines] = stdout.trim().split("\r\n");
    expect(head).toMatch(/^record,change,differs,pathBefore,pathAfter,/);
    expect(head.split(",")).toContain("valueAfter");
    expect(new Set(head.split(",")).size).toBe(head.split(",").length);
    expect(new Set(lines.map((line) => line.split(",")[0]))).toEqual(new Set(["section", "phrase", "claim"]));
    expect(lines.find((line) => line.includes("655家"))).toMatch(/^claim,changed,value,/);
  });

  test("markdown: a heading and a table for each layer", async () => {
    const { stdout } = await run(...claims, "--format", "markdown");
    expect(stdout).toContain("\n## Claims (changed 2; kept 2)\n\n| change | indicator |");
  });

  test("xlsx: a sheet for each layer, labels in the language", async () => {
    const cwd = folder();
    const argv = ["compare", "old.txt", "new.txt", "-f", "xlsx", "-o", "c.xlsx", "--lang", "zh"];
    const { code } = await runMain(argv, { cwd });
    expect(code).toBe(0);
    const files = await unzip(readFileSync(join(cwd, "c.xlsx")));
    const names = [...(files.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*?name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual(["章节", "关键提法", "数据陈述"]);
    const texts = files.get("xl/sharedStrings.xml") ?? "";
    expect(texts).toContain("<t>数值（原）</t>");
    expect(texts).toContain("<t>差（%）</t>");
    expect(files.get("xl/worksheets/sheet3.xml")).toContain("<v>655</v>");
  });

  test.each([80, 120])("a terminal of %d columns is wide enough", async (columns) => {
    const { stdout } = await runMain(["compare", "old.txt", "new.txt"], {
      cwd: folder(),
      columns,
      env: PLAIN,
    });
    expect(Math.max(...stdout.split("\n").map(displayWidth))).toBeLessThanOrEqual(columns);
  });
});

describe("formats for CI systems", () => {
  test("github: what differs at its place in the later text, or in the earlier one where it is gone", async () => {
    const { code, stdout } = await run("old.txt", "new.txt", "--format", "github");
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("::")).every((line) => line.startsWith("::notice "))).toBe(
      true,
    );
    expect(lines.find((line) => line.includes("655家"))).toMatch(/^::notice file=new\.txt,line=7,col=12,/);
    expect(lines.find((line) => line.includes("诊断+提升"))).toMatch(/file=old\.txt,line=15,/);
    expect(stdout).not.toContain("揭榜挂帅");
  });

  test("with --exit-code a difference is an error", async () => {
    const { code, stdout } = await run("old.txt", "new.txt", "--format", "github", "--exit-code");
    expect(code).toBe(1);
    expect(stdout).toContain("::error file=new.txt,line=7,");
  });

  test("sarif: a rule for each layer and change that was looked for", async () => {
    const argv = ["--of", "claims", "--change", "changed,gone", "--format", "sarif"];
    const { runs } = JSON.parse((await run("old.txt", "new.txt", ...argv)).stdout) as {
      runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string }[] }[];
    };
    expect(runs[0]?.tool.driver.rules.map(({ id }) => id)).toEqual(["claims-changed", "claims-gone"]);
    expect(runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(["claims-changed", "claims-changed"]);
  });

  test("junit: nothing fails where the texts are the same", async () => {
    const { stdout } = await run("old.txt", "old.txt", "--exit-code", "--format", "junit");
    expect(stdout).toMatch(/failures="0"/);
  });
});

test("--change and --top choose the records, the counts stay", async () => {
  const { stdout } = await run("old.txt", "new.txt", "--of", "claims", "--change", "changed", "--top", "1");
  expect(stdout).toContain("Claims (changed 2; the first 1 of each)");
  expect(stdout.match(/^changed/gm)).toHaveLength(1);
  expect(stdout).not.toMatch(/^kept/m);
});

describe("saved results", () => {
  async function saved(): Promise<string> {
    const cwd = folder();
    for (const name of ["old", "new"]) {
      const argv = ["extract", `${name}.txt`, "--format", "json", "--output", `${name}.json`];
      expect((await runMain(argv, { cwd })).code).toBe(0);
    }
    return cwd;
  }

  test("give what the documents give", async () => {
    const cwd = await saved();
    const [documents, results] = await Promise.all([
      runMain(["compare", "old.txt", "new.txt", "--format", "ndjson"], { cwd }),
      runMain(["compare", "old.json", "new.json", "--format", "ndjson"], { cwd }),
    ]);
    expect(results).toEqual(documents);
  });

  test("without their documents the counts are those of the key phrases, and that is said", async () => {
    const cwd = await saved();
    unlinkSync(join(cwd, "old.txt"));
    const { code, stdout, stderr } = await runMain(["compare", "old.json", "new.json"], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain("counts are those of its key phrases");
    expect(stdout).toMatch(/gone +诊断\+提升 /);
    expect((await runMain(["compare", "old.json", "new.json", "-q"], { cwd })).stderr).toBe("");
  });
});

test("documents of a folder without a counterpart are named", async () => {
  const cwd = temporaryFolder({ "x/a.txt": ARTICLE, "x/b.txt": ARTICLE, "y/a.txt": LATER });
  const { stdout } = await runMain(["compare", "x", "y", "--of", "claims"], { cwd });
  expect(stdout).toContain("before: x (2 documents; ");
  expect(stdout).toContain("1 document without a counterpart: x/b.txt\n");
});
