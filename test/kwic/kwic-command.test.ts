import { readFileSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/render/table/display-width.ts";
import { runMain } from "../cli/run-main.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";

/** Without the marks of colour, which have no width. */
const PLAIN = { LANG: "en_US.UTF-8", NO_COLOR: "1" };

const FILES = { "one.txt": ARTICLE, "two.txt": ARTICLE.replaceAll("江一帆", "柳青原") };

async function run(...argv: readonly string[]) {
  return runMain(["kwic", ...argv], { cwd: temporaryFolder(FILES) });
}

interface Record {
  readonly path: string;
  readonly line: number | null;
  readonly before: string;
  readonly match: string;
  readonly after: string;
  readonly official: { readonly name: string } | null;
  readonly claim: { readonly indicator: string; readonly value: number } | null;
}

async function records(...argv: readonly string[]): Promise<readonly Record[]> {
  const { stdout, stderr } = await run(...argv, "--format", "ndjson");
  expect(stderr).toBe("");
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record);
}

test("a mention is told with its document, line, who says it, and what stands around it", async () => {
  const found = await records("诊断+提升", "one.txt", "--context", "4");
  expect(found).toMatchObject([
    { path: "one.txt", line: 15, before: "帅”和“", match: "诊断+提升", after: "”。\n" },
  ]);
  expect(found[0]?.official?.name).toBe("沈若水");
});

test("the mentions stand below each other, whatever stands before them", async () => {
  const { stdout } = await run("揭榜挂帅", ".");
  const lines = stdout.trimEnd().split("\n").slice(1);
  expect(lines).toHaveLength(4);
  const places = lines.map((line) => displayWidth(line.slice(0, line.indexOf("  揭榜挂帅  "))));
  expect(new Set(places).size).toBe(1);
});

test.each([80, 120])("a terminal of %d columns is wide enough", async (columns) => {
  const cwd = temporaryFolder(FILES);
  for (const argv of [["揭榜挂帅"], ["企业", "--as", "indicator"]]) {
    const { stdout } = await runMain(["kwic", ...argv, ".", "--context", "30"], { cwd, columns, env: PLAIN });
    expect(Math.max(...stdout.split("\n").map(displayWidth))).toBeLessThanOrEqual(columns);
  }
});

describe("what is looked for", () => {
  test("a term of a dictionary with its variants, from either of them", async () => {
    const cwd = temporaryFolder({
      "a.txt": "推行镜湖模式。推广镜湖经验，镜湖经验管用。",
      "terms.tsv": "text\tcategory\tyear\tlevel\tvariants\n镜湖模式\tinstrument\t\t\t镜湖经验\n",
    });
    for (const [term, as, count] of [
      ["镜湖经验", "auto", 3],
      ["镜湖模式", "term", 3],
      ["镜湖经验", "text", 2],
    ] as const) {
      const argv = ["kwic", term, "a.txt", "--as", as, "--dict", join(cwd, "terms.tsv"), "-f", "ndjson"];
      expect((await runMain(argv, { cwd })).stdout.match(/\n/g)).toHaveLength(count);
    }
  });

  test("a text in traditional characters, in either kind of text", async () => {
    const cwd = temporaryFolder({
      "a.txt": "這個國家的產業與經濟發展，對於這些問題應當說明，推動自主創新。",
      "b.txt": "推动自主创新，实施发展战略。",
    });
    const found = async (term: string) => {
      const { stdout } = await runMain(["kwic", term, ".", "-f", "ndjson"], { cwd });
      return stdout.match(/"match":"[^"]*"/g);
    };
    for (const term of ["自主創新", "自主创新", "/自主創新/"]) {
      expect(await found(term)).toEqual(['"match":"自主創新"', '"match":"自主创新"']);
    }
  });

  test("a pattern between slashes", async () => {
    expect((await records("/增长[0-9.]+%/", "one.txt")).map(({ match }) => match)).toEqual(["增长12.4%"]);
    expect((await records("/[0-9.]+亿元|[0-9]+家/", "one.txt")).map(({ match }) => match)).toEqual([
      "612家",
      "31.6亿元",
    ]);
  });

  test("a text that only looks like a pattern", async () => {
    expect(await records("/增长/", "one.txt", "--as", "text")).toEqual([]);
  });

  test("an indicator, by a name of the same too, with its value", async () => {
    for (const asked of ["高新技术企业", "高企"]) {
      const found = await records(asked, "one.txt", "--as", "indicator");
      expect(found.map(({ match, claim }) => [match, claim?.value])).toEqual([
        ["612家", 612],
        ["12.4%", 12.4],
      ]);
    }
  });
});

test("--whole-words leaves out what stands inside longer words", async () => {
  const cwd = temporaryFolder({
    "a.txt": "与印度尼西亚的贸易增长，印度市场扩大。支持科技型企业，支持科技创新。\n",
    "config.json": JSON.stringify({ kwic: { wholeWords: true } }),
  });
  const found = async (...argv: readonly string[]) => {
    const { stdout, stderr, code } = await runMain(["kwic", ...argv, "-f", "ndjson"], { cwd });
    expect([code, stderr]).toEqual([0, ""]);
    return (stdout.match(/"after":"./g) ?? []).map((after) => after.at(-1)).join("");
  };
  for (const term of ["印度", "/印度/"]) {
    expect(await found(term, "a.txt")).toBe("尼市");
    expect(await found(term, "a.txt", "--whole-words")).toBe("市");
    expect(await found(term, "a.txt", "--config", join(cwd, "config.json"))).toBe("市");
  }
  expect(await found("科技", "a.txt")).toBe("型创");
  expect(await found("科技", "a.txt", "--whole-words", "--segmenter", "node-rs")).toBe("创");
  // A config is no reason to refuse a run that looks for no words.
  expect(await found("企业", "a.txt", "--as", "indicator", "--config", join(cwd, "config.json"))).toBe("");
});

test("--by puts together, --sort orders within, --top is for each, and what is left out is said", async () => {
  const { stdout, stderr } = await run(
    "揭榜挂帅",
    ".",
    "--by",
    "official",
    "--sort",
    "right",
    "--top",
    "1",
    "-f",
    "csv",
  );
  const lines = stdout.trim().split("\r\n").slice(1);
  expect(lines.map((line) => line.split(",")[1])).toEqual(["江一帆", "沈若水", "柳青原"]);
  expect(stderr).toBe("1 more mention is left out (--top)\n");
});

describe("exit codes", () => {
  test.each([
    [0, ["没有的词", "one.txt"], ""],
    [2, ["/(?=甲)/", "one.txt"], "look-around"],
    [2, ["没有的词", "one.txt", "--as", "term"], "no dictionary"],
    [2, ["揭榜挂帅", "none.txt"], "none.txt"],
    [2, ["揭榜挂帅"], "no input"],
    [2, [], "nothing to look for"],
    [2, ["//", "one.txt"], "// is an empty regular expression; expected something between the slashes"],
    [2, ["//i", "one.txt"], "//i is an empty regular expression"],
    [0, ["//", "one.txt", "--as", "text"], ""],
    [2, [" ", "one.txt"], "nothing to look for"],
    [2, ["企业", "one.txt", "--as", "indicator", "--whole-words"], "--whole-words does not go with --as"],
    [2, ["揭榜挂帅", "one.txt", "--sort", "width"], "position, left, right"],
    [2, ["揭榜挂帅", "one.txt", "--context", "0"], "a number from 1"],
  ])("%d: kwic %j", async (expected, argv, said) => {
    const { code, stderr } = await run(...argv);
    expect(code).toBe(expected);
    expect(stderr).toContain(said);
  });

  test("nothing found is no error, and is said in place of a table", async () => {
    expect((await run("没有的词", "one.txt")).stdout).toBe("not found\n");
  });
});

describe("saved results", () => {
  async function save(): Promise<string> {
    const cwd = temporaryFolder(FILES);
    await runMain(["extract", "one.txt", "--format", "json", "--output", "one.json"], { cwd });
    return cwd;
  }

  test("give what their documents give, which are read again", async () => {
    const cwd = await save();
    for (const argv of [["揭榜挂帅"], ["企业", "--as", "indicator"]]) {
      const [document, result] = await Promise.all(
        ["one.txt", "one.json"].map((path) => runMain(["kwic", ...argv, path], { cwd })),
      );
      expect(result).toEqual(document);
    }
  });

  test("alone they have the sentences of claims, but no mentions", async () => {
    const cwd = await save();
    expect(readFileSync(join(cwd, "one.json"), "utf8")).not.toBe("");
    unlinkSync(join(cwd, "one.txt"));
    const indicator = await runMain(["kwic", "高企", "one.json", "--as", "indicator", "-f", "ndjson"], {
      cwd,
    });
    const found = indicator.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record);
    expect(found.map(({ line, before, match }) => [line, before, match])).toEqual([
      [null, "全区高新技术企业数量达", "612家"],
      [null, "全区高新技术企业数量达612家，同比增长", "12.4%"],
    ]);
    const mentions = await runMain(["kwic", "揭榜挂帅", "one.json"], { cwd });
    expect(mentions.code).toBe(2);
    expect(mentions.stderr).toContain("a saved result holds no text");
  });
});

test("programs get the same columns whoever speaks, people those that say something", async () => {
  const cwd = temporaryFolder({ "one.txt": "推行“揭榜挂帅”。\n" });
  const header = "path,official,section,line,before,match,after";
  for (const term of ["揭榜挂帅", "没有的词"]) {
    const { stdout } = await runMain(["kwic", term, "one.txt", "--format", "csv"], { cwd });
    expect(stdout.split("\r\n")[0]).toBe(header);
  }
  const { stdout } = await runMain(["kwic", "揭榜挂帅", "one.txt"], { cwd });
  expect(stdout.split("\n")[0]).toMatch(/^file +section +line +before/);
});
