import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { LAST_YEAR, THIS_YEAR } from "./texts.ts";

interface Change {
  readonly kind: string;
  readonly fails: boolean;
  readonly term: string;
  readonly before: number | null;
  readonly count: number;
  readonly path: string | null;
  readonly line: number | null;
}

/** A folder with a baseline of last year's text: of the terms of a list, which needs no engine, or as the options say. */
async function withBaseline(...options: readonly string[]): Promise<string> {
  const cwd = temporaryFolder({
    "old/a.txt": LAST_YEAR,
    "a.txt": THIS_YEAR,
    "terms.txt": "揭榜挂帅\n飞地研发\n诊断券\n创新\n",
    "require.txt": "揭榜挂帅\n# 缺的在第三行\n飞地研发\n",
    "forbid.txt": "诊断券\n不存在的词\n",
  });
  const counted = options.length > 0 ? options : termsOf(cwd);
  const { code } = await runMain(["freq", "old/a.txt", ...counted, "--save", "baseline.json"], { cwd });
  expect(code).toBe(0);
  return cwd;
}

function termsOf(cwd: string): readonly string[] {
  return ["--terms", `${cwd}/terms.txt`];
}

/** This year's text against the baseline. */
function against(cwd: string): readonly string[] {
  return ["freq", "a.txt", ...termsOf(cwd), "--baseline", "baseline.json"];
}

async function changesOf(argv: readonly string[], cwd: string): Promise<readonly Change[]> {
  const { stdout } = await runMain([...argv, "--format", "json"], { cwd });
  return JSON.parse(stdout);
}

test("--save writes what --baseline reads: the same text has no changes", async () => {
  const cwd = await withBaseline("--unit", "phrase");
  const argv = ["freq", "old/a.txt", "--unit", "phrase", "--baseline", "baseline.json"];
  const all = "new,gone,spike,up,down,stale";
  const outcome = await runMain([...argv, "--fail-on", all], { cwd });
  expect(outcome).toEqual({ code: 0, stdout: "no changes\n", stderr: "" });
});

test("a baseline is the same bytes each time, a term a line, sorted", async () => {
  const cwd = await withBaseline("--unit", "phrase");
  const first = readFileSync(`${cwd}/baseline.json`, "utf8");
  await runMain(["freq", "old/a.txt", "--unit", "phrase", "--save", "again.json"], { cwd });
  expect(readFileSync(`${cwd}/again.json`, "utf8")).toBe(first);
  const terms = [...first.matchAll(/^\{"term":"(.*?)"/gm)].map(([, term = ""]) => term);
  expect(terms.length).toBeGreaterThan(1);
  expect(terms).toEqual([...terms].sort());
});

test("what changed: new, gone, spike, with counts and the first place", async () => {
  const cwd = await withBaseline();
  const changes = await changesOf([...against(cwd), "--spike", "2"], cwd);
  const shown = changes.map(({ kind, term, before, count, path, line }) => [
    kind,
    term,
    before,
    count,
    path,
    line,
  ]);
  expect(shown).toEqual([
    ["new", "诊断券", 0, 1, "a.txt", 7],
    ["gone", "飞地研发", 1, 0, null, null],
    ["spike", "揭榜挂帅", 1, 4, "a.txt", 7],
  ]);
});

describe("--fail-on", () => {
  const lists = (cwd: string) => ["--require", `${cwd}/require.txt`, "--forbid", `${cwd}/forbid.txt`];

  test.each([
    ["new", 1],
    ["gone", 1],
    ["spike", 1],
    ["missing", 1],
    ["forbidden", 1],
    ["gone,up", 1],
    // Nothing of these kinds is there.
    ["up", 0],
    ["down", 0],
    ["up,down,stale", 0],
  ])("%s: exit code %d", async (kinds, expected) => {
    const cwd = await withBaseline();
    const argv = [...against(cwd), "--spike", "2", ...lists(cwd), "--fail-on", kinds];
    const { code, stdout } = await runMain(argv, { cwd });
    expect(code).toBe(expected);
    expect(stdout.includes("✗")).toBe(expected === 1);
  });

  test("nothing fails without it", async () => {
    const cwd = await withBaseline();
    const { code, stdout } = await runMain([...against(cwd), ...lists(cwd)], { cwd });
    expect(code).toBe(0);
    expect(stdout).not.toContain("✗");
  });

  test("what --top or --quiet hides fails all the same", async () => {
    const cwd = temporaryFolder({ "a.txt": "推行甲乙券、丙丁券。\n", "forbid.txt": "甲乙券\n丙丁券\n" });
    const argv = [
      "freq",
      "a.txt",
      "--forbid",
      `${cwd}/forbid.txt`,
      "--fail-on",
      "forbidden",
      "--top",
      "1",
      "--quiet",
    ];
    const { code, stdout } = await runMain(argv, { cwd });
    expect(code).toBe(1);
    expect(stdout.match(/✗/g)).toHaveLength(1);
  });

  test("an input that could not be read is graver: 2, and the good ones are still checked", async () => {
    const cwd = await withBaseline();
    const outcome = await runMain([...against(cwd), "nowhere.txt", "--fail-on", "new"], { cwd });
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toContain("诊断券");
    expect(outcome.stderr).toMatch(/^nowhere\.txt: /);
  });
});

test("a required term inside a longer one of the list is missing only where it stands nowhere else", async () => {
  const cwd = temporaryFolder({
    "a.txt": "布局科技创新。\n",
    "b.txt": "创新，科技创新。\n",
    "t.txt": "创新\n科技创新\n",
  });
  const argv = ["--require", `${cwd}/t.txt`];
  const missing = async (path: string) =>
    (await changesOf(["freq", path, ...argv], cwd)).map(({ term }) => term);
  expect(await missing("a.txt")).toEqual(["创新"]);
  expect(await missing("b.txt")).toEqual([]);
});

describe("a stale baseline", () => {
  /** Changes what the baseline says made it. */
  function age(cwd: string, change: (text: string) => string): void {
    const file = `${cwd}/baseline.json`;
    const text = readFileSync(file, "utf8");
    const aged = change(text);
    expect(aged).not.toBe(text);
    writeFileSync(file, aged);
  }

  test.each([
    ["another version", /"version":"[^"]+"/, '"version":"0.0.1"', /version 0\.0\.1 → /],
    [
      "other words",
      /"dictionary":"[^"]+"/,
      `"dictionary":"${"ab".repeat(32)}"`,
      /dictionary abababababab… → /,
    ],
    ["another segmenter", /"segmenter":"[^"]+"/, '"segmenter":"nodejieba 1"', /segmenter nodejieba 1 → /],
  ])("of %s is said, --quiet or not, and compared", async (_, from, to, expected) => {
    const cwd = await withBaseline();
    age(cwd, (text) => text.replace(from, to));
    const { code, stdout, stderr } = await runMain([...against(cwd), "--quiet"], { cwd });
    expect(stderr).toMatch(/^baseline\.json: the baseline is stale \(/);
    expect(stderr).toMatch(expected);
    expect(stdout).toContain("诊断券");
    expect(code).toBe(0);
    expect((await runMain([...against(cwd), "--fail-on", "stale"], { cwd })).code).toBe(1);
  });

  test("is in every report for CI systems", async () => {
    const cwd = await withBaseline();
    age(cwd, (text) => text.replace(/"version":"[^"]+"/, '"version":"0.0.1"'));
    for (const [format, expected] of [
      ["github", /^::warning file=baseline\.json,title=stale baseline::/],
      ["junit", /<testcase classname="policy-mine freq\.stale" name="stale baseline" file="baseline\.json">/],
      ["sarif", /"ruleId": "stale"/],
      ["markdown", /\n> baseline\.json: the baseline is stale/],
    ] as const) {
      expect((await runMain([...against(cwd), "--format", format], { cwd })).stdout).toMatch(expected);
    }
  });

  test("is the first record of what programs read, and says whether it fails", async () => {
    const cwd = await withBaseline();
    age(cwd, (text) => text.replace(/"version":"[^"]+"/, '"version":"0.0.1"'));
    const argv = [...against(cwd), "--format", "ndjson"];
    const [first, second] = (await runMain(argv, { cwd })).stdout.split("\n");
    expect(JSON.parse(first ?? "")).toMatchObject({
      ...{ kind: "stale", path: "baseline.json", count: null, fails: false },
      term: expect.stringMatching(/^version 0\.0\.1 → \d/),
    });
    expect(JSON.parse(second ?? "").kind).not.toBe("stale");
    const { stdout } = await runMain([...argv, "--fail-on", "stale", "--top", "1"], { cwd });
    expect(JSON.parse(stdout.split("\n")[0] ?? "")).toMatchObject({ kind: "stale", fails: true });
    for (const format of ["csv", "table"]) {
      const lines = (await runMain([...against(cwd), "--format", format], { cwd })).stdout.split("\n");
      expect(lines[1]).toMatch(/^stale.*version 0\.0\.1 → /);
    }
    expect((await runMain([...against(cwd), "--format", "markdown"], { cwd })).stdout).not.toContain(
      "| stale",
    );
  });

  test("of a dictionary of the user's is stale without it", async () => {
    const cwd = await withBaseline();
    writeFileSync(`${cwd}/own.txt`, "创新不止\n");
    const { stderr } = await runMain([...against(cwd), "--dict", `${cwd}/own.txt`], { cwd });
    expect(stderr).toMatch(/stale \(dictionary /);
  });
});

describe("a baseline that was counted in another way is refused", () => {
  test.each([
    ["--unit", [], ["--unit", "phrase"]],
    ["--stopwords", ["--stopwords", "none"], []],
    ["--min-length", ["--min-length", "3"], []],
    ["--pos", ["--pos", "v"], []],
    ["--terms", ["--terms", "require.txt"], ["--terms", "forbid.txt"]],
    ["--terms", ["--terms", "require.txt"], []],
  ])("%s", async (option, before, now) => {
    const files = (argv: readonly string[], cwd: string) =>
      argv.map((argument) => (argument.endsWith(".txt") ? `${cwd}/${argument}` : argument));
    const cwd = await withBaseline();
    await runMain(["freq", "a.txt", ...files(before, cwd), "--save", "baseline.json"], { cwd });
    const argv = ["freq", "a.txt", ...files(now, cwd), "--baseline", "baseline.json"];
    const { code, stdout, stderr } = await runMain(argv, { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`the baseline was counted in another way (${option}: `);
  });

  test("the same terms in another order are the same", async () => {
    const cwd = temporaryFolder({ "a.txt": LAST_YEAR, "one.txt": "创新\n平台\n", "two.txt": "平台\n创新\n" });
    await runMain(["freq", "a.txt", "--terms", `${cwd}/one.txt`, "--save", "baseline.json"], { cwd });
    const argv = ["freq", "a.txt", "--terms", `${cwd}/two.txt`, "--baseline", "baseline.json"];
    expect(await runMain(argv, { cwd })).toEqual({ code: 0, stdout: "no changes\n", stderr: "" });
  });
});

describe("what is no baseline is refused", () => {
  test.each([
    ["no JSON", "terms: 3", /is no baseline \(.*\); expected a file that policy-mine freq --save wrote/],
    [
      "a result of extract",
      '{"schema":"policy-mine/extract/1"}',
      /is no baseline \(must have required property/,
    ],
    ["counts below zero", "", /is no baseline \(.*count/],
  ])("%s", async (_, content, expected) => {
    const cwd = await withBaseline();
    const file = `${cwd}/baseline.json`;
    writeFileSync(file, content || readFileSync(file, "utf8").replace(/"count":\d+/, '"count":-1'));
    const { code, stdout, stderr } = await runMain(against(cwd), { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(expected);
  });
});

describe("--save", () => {
  test("writes nothing where an input could not be read: the next run would call its terms new", async () => {
    const cwd = temporaryFolder({ "a.txt": LAST_YEAR });
    const outcome = await runMain(["freq", "a.txt", "nowhere.txt", "--save", "b.json"], { cwd });
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toContain("揭榜挂帅");
    expect(outcome.stderr).toContain("b.json: not saved, for an input could not be read");
    expect(() => readFileSync(`${cwd}/b.json`)).toThrow("ENOENT");
  });

  test("of saved results keeps what made them; NDJSON does not say", async () => {
    const cwd = temporaryFolder({ "a.txt": LAST_YEAR });
    for (const format of ["json", "ndjson"]) {
      await runMain(["extract", "a.txt", "--format", format, "--output", `saved.${format}`], { cwd });
    }
    const save = (path: string) =>
      runMain(["freq", path, "--unit", "phrase", "--save", "b.json", "--quiet"], { cwd });
    expect((await save("saved.json")).code).toBe(0);
    const saved = JSON.parse(readFileSync(`${cwd}/saved.json`, "utf8"));
    expect(JSON.parse(readFileSync(`${cwd}/b.json`, "utf8")).generator).toEqual(saved.generator);
    const { code, stderr } = await save("saved.ndjson");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^b\.json: what made the counts is not known/);
  });
});
