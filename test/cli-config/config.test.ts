import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { findConfig } from "../../src/cli/config/find-config.ts";
import { runMain } from "../cli/run-main.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";

const home = process.cwd();
afterEach(() => process.chdir(home));

/** A project with a document and this config, and runs in a folder of it. */
function project(config: unknown, folder = ".") {
  const text = typeof config === "string" ? config : JSON.stringify(config);
  const root = temporaryFolder({
    "policy-mine.config.json": text,
    "terms.tsv": "text\tcategory\n同比增长\tprogramme\n",
    "other.tsv": "text\tcategory\n居全市\tprogramme\n",
    "sub/deep/doc.txt": ARTICLE,
    "doc.txt": ARTICLE,
  });
  const cwd = join(root, folder);
  process.chdir(cwd);
  return {
    root,
    cwd,
    run: (line: string, env = {}) => runMain(line.split(" "), { cwd, env: { LANG: "en", ...env } }),
  };
}

test("a format of the project's is not for a command that has a form of its own", async () => {
  const { code, stdout, stderr } = await project({ format: "csv" }).run("man");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain(".TH POLICY");
});

describe("which config is in force", () => {
  test.each([".", "sub", "sub/deep"])("the nearest one, from %s upwards", async (folder) => {
    const { run } = project({ format: "json" }, folder);
    const { stdout } = await run("sections -");
    expect(stdout.startsWith("{")).toBe(true);
  });

  test("a nearer one hides the one above, they are not merged", async () => {
    const { root, cwd, run } = project({ format: "json", lang: "zh" }, "sub/deep");
    const nearer = temporaryFolder({ "policy-mine.config.json": '{"format":"csv"}' });
    expect(findConfig([], { cwd, env: {} })?.file).toBe(join("..", "..", "policy-mine.config.json"));
    expect((await run(`claims doc.txt --config ${join(nearer, "policy-mine.config.json")}`)).stdout).toMatch(
      /^path,/,
    );
    expect(findConfig([], { cwd: root, env: {} })?.file).toBe("policy-mine.config.json");
  });

  test("none above the home folder", () => {
    const { root, cwd } = project({}, "sub/deep");
    expect(findConfig([], { cwd, env: { HOME: join(root, "sub") } })).toBeNull();
    expect(findConfig([], { cwd, env: { HOME: root } })).not.toBeNull();
    expect(findConfig([], { cwd, env: { HOME: join(root, "elsewhere") } })).not.toBeNull();
  });

  test("none with --no-config; the last of --config and --no-config counts", () => {
    const { cwd } = project({});
    const fileOf = (line: string) => findConfig(line.split(" "), { cwd, env: {} })?.file ?? null;
    expect(fileOf("claims x --no-config")).toBeNull();
    expect(fileOf("claims x --config a.json --no-config")).toBeNull();
    expect(fileOf("claims x --no-config --config=a.json")).toBe("a.json");
    expect(fileOf("claims --config a.json --config b.json")).toBe("b.json");
    expect(fileOf("claims -- --no-config")).toBe("policy-mine.config.json");
  });
});

describe("what wins", () => {
  test.each([
    ["defaults", {}, "claims doc.txt", /^title/],
    ["config over defaults", { format: "ndjson" }, "claims doc.txt", /^\{"path"/],
    ["section over top", { format: "ndjson", claims: { format: "csv" } }, "claims doc.txt", /^path,/],
    [
      "section of another command",
      { claims: { format: "csv" } },
      "sections doc.txt --format ndjson",
      /^\{"path"/,
    ],
    ["command line over section", { claims: { format: "csv" } }, "claims doc.txt -f ndjson", /^\{"path"/],
    [
      "command line before the command",
      { claims: { format: "csv" } },
      "--format ndjson claims doc.txt",
      /^\{"path"/,
    ],
    ["section of a subcommand", { "dict list": { format: "csv" } }, "dict list", /^text,/],
  ] as const)("%s", async (_, config, line, start) => {
    const { code, stdout, stderr } = await project(config).run(line);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    if (String(start) !== "/^title/") expect(stdout).toMatch(start);
    else expect(stdout).not.toMatch(/^\{|^path,/);
  });

  test("paths start from the folder of the config", async () => {
    const { run } = project({ dict: ["terms.tsv"] }, "sub/deep");
    expect((await run("dict list --format csv")).stdout).toContain("同比增长");
    expect((await run("dict list --format csv --no-config")).stdout).not.toContain("同比增长");
  });

  test("a list of the command line takes the place of the config's", async () => {
    const { stdout } = await project({ dict: ["terms.tsv"] }).run("dict list --format csv --dict other.tsv");
    expect(stdout).toContain("居全市");
    expect(stdout).not.toContain("同比增长");
  });

  test("--no-NAME takes back what the config switches on", async () => {
    const { run } = project({ phrases: { explain: true }, color: false }, ".");
    const explained = await run("phrases doc.txt --format csv");
    expect(explained.stdout).toContain("distinctiveness");
    expect((await run("phrases doc.txt --format csv --no-explain")).stdout).not.toContain("distinctiveness");
  });

  test("what the command line excludes is left out of the config", async () => {
    const { run } = project({ phrases: { by: "official" } });
    expect((await run("phrases doc.txt --explain --format csv")).stdout).toContain("distinctiveness");
  });

  test("its language, over that of the locale", async () => {
    const { run } = project({ lang: "zh" });
    expect((await run("claims nowhere.txt")).stderr).toContain("没有这个文件");
    expect((await run("claims nowhere.txt --lang en")).stderr).toContain("no such file");
    expect((await run("--help")).stdout).toMatch(/^用法：/);
  });
});

describe("what is wrong with a config", () => {
  test.each([
    [{ formt: "json" }, 'there is no key "formt"; did you mean format? expected one of format, dict,'],
    [{ format: "jsn" }, 'format is "jsn"; did you mean json? expected one of table, json,'],
    [{ output: "x" }, 'there is no key "output"; expected one of'],
    [{ freq: { minCont: 2 } }, 'freq has no key "minCont"; did you mean minCount? expected one of unit,'],
    [{ freq: { minCount: "2" } }, 'freq.minCount is "2"; expected a number from 1'],
    [{ freq: { maxP: 0 } }, "freq.maxP is 0; expected a number above 0, at most 1"],
    [{ freq: { maxP: 3 } }, "freq.maxP is 3; expected a number above 0, at most 1"],
    [{ freq: { maxP: 0.05, spike: 1.5, wholeWords: true } }, null],
    [{ freq: { failOn: ["gone", "nwe"] } }, 'freq.failOn[1] is "nwe"; did you mean new? expected one of'],
    [{ freq: [] }, 'freq is []; expected an object: {"…": …}'],
    [{ dict: "terms.tsv" }, 'dict is "terms.tsv"; expected a list: ["…", "…"]'],
    [{ dict: [1] }, 'dict[0] is 1; expected text: "…"'],
    [{ quiet: "yes" }, 'quiet is "yes"; expected true or false'],
    [{ extract: { top: 1e300 } }, "extract.top is 1e+300; expected a number from 1"],
    [{ extract: { toString: 1 } }, 'extract has no key "toString"'],
    [[], 'holds []; expected an object: {"format": "json", …}'],
    ['{"format": "json",\n}', ":2:1: is not JSON ("],
    ["", ": is not JSON (Unexpected end of JSON input); expected an object in JSON, without comments"],
    [
      { dict: ["nowhere.tsv"] },
      "nowhere.tsv: there is no such file; expected a file with one term a line\npolicy-mine.config.json sets dict;",
    ],
    [{ format: "csv", text: {} }, null],
  ])("%j", async (config, message) => {
    const { run } = project(config);
    const { code, stdout, stderr } = await run("extract doc.txt");
    if (message !== null) expect(stderr).toContain(message);
    else expect(stderr).toBe("");
    expect(code).toBe(message === null ? 0 : 2);
    if (message !== null) expect(stdout).toBe("");
    if (message !== null && !message.startsWith("nowhere"))
      expect(stderr).toMatch(/^policy-mine\.config\.json/);
  });

  test.each([
    [
      "phrases doc.txt",
      { phrases: { by: "official", explain: true } },
      "phrases.by does not go with phrases.explain",
    ],
    ["matrix doc.txt", { matrix: { period: "25" } }, 'matrix.period is "25"; expected a year, month or day'],
    ["text doc.txt", { format: "csv" }, "policy-mine.config.json sets format; --no-config leaves it out"],
    [
      "claims doc.txt --config none.json",
      {},
      "none.json: there is no such file; expected a config file in JSON",
    ],
    [
      "claims doc.txt --config sub",
      {},
      "sub: cannot be read (illegal operation on a directory); expected a config file in JSON",
    ],
  ])("policy-mine %s with %j", async (line, config, message) => {
    const { code, stderr } = await project(config).run(line);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  test("help, the version, completion and man do not need it", async () => {
    const { run } = project("{");
    for (const line of ["--help", "freq --help", "--version", "completion bash", "man"]) {
      expect(await run(line), line).toMatchObject({ code: 0, stderr: "" });
    }
  });

  test("in Chinese, where that is the language", async () => {
    const { run } = project({ format: "jsn" });
    expect((await run("claims doc.txt --lang zh")).stderr).toContain('format 为 "jsn"；是否想用 json？应为');
  });
});

test("a byte order mark is no part of a config", async () => {
  expect((await project('\uFEFF{"format":"json"}').run("claims doc.txt")).stdout).toMatch(/^\{/);
});

test("a folder of that name is no config that can be read", async () => {
  const cwd = temporaryFolder({ "doc.txt": ARTICLE });
  mkdirSync(join(cwd, "policy-mine.config.json"));
  expect((await runMain(["claims", "doc.txt"], { cwd })).code).toBe(2);
});

test("thresholds and --whole-words of a config are for the runs that need them", async () => {
  const { run } = project({ freq: { maxP: 0.05, spike: 1.5, wholeWords: true } });
  const { code, stderr } = await run("freq doc.txt");
  expect([code, stderr]).toEqual([0, ""]);
});
