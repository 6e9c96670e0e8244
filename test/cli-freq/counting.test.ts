import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";
import { unzip } from "../xlsx/unzip.ts";
import { LAST_YEAR, THIS_YEAR } from "./texts.ts";

interface Row {
  readonly path: string | null;
  readonly section: number | null;
  readonly official: { readonly name: string } | null;
  readonly term: string;
  readonly tag: string;
  readonly count: number;
  readonly rate: number;
  readonly sections: number;
  readonly documents: number;
  readonly keyness: object | null;
}

function folder(): string {
  return temporaryFolder({
    "a.txt": LAST_YEAR,
    "b.txt": THIS_YEAR,
    "terms.txt": "创新\n科技创新\n不存在的词\n",
  });
}

async function rowsOf(
  argv: readonly string[],
  given: Parameters<typeof runMain>[1],
): Promise<readonly Row[]> {
  const { code, stdout, stderr } = await runMain(["freq", ...argv, "--format", "json"], given);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

function countsOf(rows: readonly Row[]): Readonly<Record<string, number>> {
  return Object.fromEntries(rows.map(({ term, count }) => [term, count]));
}

describe("tokens", () => {
  test("are counted without words of grammar, numbers and marks", async () => {
    const cwd = temporaryFolder({ "a.txt": "以及3个平台，进一步的创新、创新与AI。\n" });
    expect(countsOf(await rowsOf(["a.txt"], { cwd }))).toEqual({ 创新: 2, 平台: 1, AI: 1 });
  });

  test("--stopwords all leaves out the all-purpose words of the genre too, none leaves out nothing", async () => {
    const cwd = temporaryFolder({ "a.txt": "推进镜湖工作的发展，以及镜湖发展的推进。\n" });
    expect(countsOf(await rowsOf(["a.txt"], { cwd }))).toEqual({ 镜湖: 2, 推进: 2, 发展: 2, 工作: 1 });
    expect(countsOf(await rowsOf(["a.txt", "--stopwords", "all"], { cwd }))).toEqual({ 镜湖: 2 });
    const none = ["a.txt", "--stopwords", "none", "--min-length", "1"];
    expect(countsOf(await rowsOf(none, { cwd }))).toMatchObject({ 的: 2, 以及: 1, 发展: 2 });
  });

  test("--pos keeps the parts of speech that begin with a tag", async () => {
    const cwd = folder();
    const verbs = await rowsOf(["a.txt", "--pos", "v"], { cwd });
    expect(verbs.map(({ term }) => term)).toContain("推行");
    expect(verbs.filter(({ tag }) => !tag.startsWith("v"))).toEqual([]);
    const names = await rowsOf(["a.txt", "--pos", "n,v"], { cwd });
    expect(names.length).toBeGreaterThan(verbs.length);
    const others = await rowsOf(["a.txt", "--pos", "-n,-v"], { cwd });
    expect(others.filter(({ tag }) => /^[nv]/.test(tag))).toEqual([]);
    const left = await rowsOf(["a.txt", "--pos", "n,v,-nr"], { cwd });
    expect(left.some(({ tag }) => tag.startsWith("n"))).toBe(true);
    expect(left.filter(({ tag }) => tag.startsWith("nr"))).toEqual([]);
  });

  test("--min-count and --top leave out the rest, of each group", async () => {
    const cwd = folder();
    const both = ["a.txt", "b.txt"];
    expect((await rowsOf([...both, "--min-count", "5"], { cwd })).map(({ term }) => term)).toEqual([
      "揭榜挂帅",
    ]);
    expect(await rowsOf([...both, "--top", "2", "--by", "document"], { cwd })).toHaveLength(2 * 2);
  });
});

describe("phrases", () => {
  test("of documents and of a saved result of them are the same", async () => {
    const cwd = folder();
    for (const format of ["json", "ndjson"]) {
      await runMain(["extract", "a.txt", "b.txt", "--format", format, "--output", `saved.${format}`], {
        cwd,
      });
      for (const by of ["all", "document", "section", "official"]) {
        const options = ["--unit", "phrase", "--by", by];
        const saved = await rowsOf([`saved.${format}`, ...options], { cwd });
        expect(saved).toEqual(await rowsOf(["a.txt", "b.txt", ...options], { cwd }));
        expect(saved.length).toBeGreaterThan(2);
      }
    }
  });

  test("tokens of a saved result are counted in the documents, where those are unchanged", async () => {
    const cwd = temporaryFolder({ "a.txt": LAST_YEAR });
    await runMain(["extract", "a.txt", "--format", "json", "--output", "saved.json"], { cwd });
    expect(await rowsOf(["saved.json"], { cwd })).toEqual(await rowsOf(["a.txt"], { cwd }));
    const changed = temporaryFolder({ "a.txt": THIS_YEAR });
    const saved = `${cwd}/saved.json`;
    const { code, stdout, stderr } = await runMain(["freq", saved, "--format", "json"], { cwd: changed });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^a\.txt: .*has changed; expected/);
  });
});

describe("--terms", () => {
  test("what is inside a longer term is not counted twice, and zero is shown", async () => {
    const cwd = folder();
    const rows = await rowsOf(["a.txt", "--terms", `${cwd}/terms.txt`], { cwd });
    expect(rows.map(({ term, count, rate }) => [term, count, rate > 0])).toEqual([
      ["创新", 2, true],
      ["科技创新", 1, true],
      ["不存在的词", 0, false],
    ]);
  });

  test("every group shows every term", async () => {
    const cwd = folder();
    const rows = await rowsOf(["a.txt", "b.txt", "--terms", `${cwd}/terms.txt`, "--by", "document"], { cwd });
    expect(rows.map(({ path, term }) => `${path} ${term}`).toSorted()).toEqual([
      ...["a.txt 不存在的词", "a.txt 创新", "a.txt 科技创新"],
      ...["b.txt 不存在的词", "b.txt 创新", "b.txt 科技创新"],
    ]);
  });

  test("other wordings of a dictionary line count with the term", async () => {
    const cwd = temporaryFolder({
      "a.txt": "推行张榜招贤，深化揭榜挂帅。\n",
      "t.tsv": "text\tvariants\n揭榜挂帅\t张榜招贤\n",
    });
    expect(countsOf(await rowsOf(["a.txt", "--terms", `${cwd}/t.tsv`], { cwd }))).toEqual({ 揭榜挂帅: 2 });
  });
});

test("--by official counts an official of several documents once, and says how many documents use a term", async () => {
  const cwd = folder();
  const rows = await rowsOf(["a.txt", "b.txt", "--by", "official", "--unit", "phrase"], { cwd });
  const row = rows.find(({ term, official }) => term === "揭榜挂帅" && official?.name === "江一帆");
  expect(row).toMatchObject({ count: 5, documents: 2, path: null, section: null });
});

test("--reference compares with other texts", async () => {
  const cwd = folder();
  const rows = await rowsOf(["b.txt", "--unit", "phrase", "--reference", "a.txt"], { cwd });
  // 诊断券 is new, 揭榜挂帅 more frequent, 科技创新平台 is not.
  expect(rows.slice(0, 2).map(({ term }) => term)).toEqual(["诊断券", "揭榜挂帅"]);
  expect(rows[1]?.keyness).toEqual({
    g2: expect.any(Number),
    p: expect.any(Number),
    logRatio: expect.any(Number),
  });
  const sure = await rowsOf(["b.txt", "--unit", "phrase", "--reference", "a.txt", "--max-p", "0.000001"], {
    cwd,
  });
  expect(sure).toEqual([]);
  expect((await rowsOf(["b.txt", "--unit", "phrase"], { cwd }))[0]?.keyness).toBeNull();
});

test("standard input is read as a file is", async () => {
  const [file] = await rowsOf(["a.txt"], { cwd: temporaryFolder({ "a.txt": ARTICLE }) });
  const [piped] = await rowsOf(["-"], { stdin: ARTICLE });
  expect({ ...piped, path: null }).toEqual({ ...file, path: null });
});

describe("formats", () => {
  const run = (format: string) =>
    runMain(["freq", "a.txt", "--top", "1", "--format", format], { cwd: folder() });

  test.each([
    ["csv", /^term,tag,count,rate,sections,documents,tfIdf\r\n创新,v,\d+,[\d.]+,\d+,1,[\d.]*\r\n$/],
    ["ndjson", /^\{"path":"a\.txt","section":null,.*"term":"创新".*\}\n$/],
    ["markdown", /^\| term \| tag \| count \|.*\n\| --- \| --- \| ---: \|.*\n\| 创新 \| v \| \d \|.*\n$/],
    ["table", /^term +tag +count +per 10,000 .*\n创新 +v +\d +\d+\.\d\d .*\n$/],
    ["xlsx", /^PK/],
  ])("%s", async (format, expected) => {
    const { code, stdout } = await run(format);
    expect(code).toBe(0);
    expect(stdout).toMatch(expected);
  });
});

test("two runs, and other orders of the inputs, give the same rows", async () => {
  const cwd = folder();
  const runs = [
    ["a.txt", "b.txt"],
    ["b.txt", "a.txt"],
    ["a.txt", "b.txt"],
  ].map((paths) => rowsOf([...paths, "--stopwords", "none"], { cwd }));
  const [first, ...others] = await Promise.all(runs);
  for (const other of others) expect(other).toEqual(first);
});

test("a workbook has numbers for numbers, and words where people read words", async () => {
  const cwd = temporaryFolder({ "a.txt": "推行旧提法。\n", "forbid.txt": "旧提法\n" });
  const argv = ["freq", "a.txt", "--forbid", `${cwd}/forbid.txt`, "--format", "xlsx", "--output", "a.xlsx"];
  expect((await runMain([...argv, "--lang", "zh"], { cwd })).code).toBe(0);
  const files = await unzip(readFileSync(`${cwd}/a.xlsx`));
  const cells = [...(files.get("xl/worksheets/sheet1.xml") ?? "").matchAll(/<v>(.*?)<\/v>/g)].map(
    ([, cell]) => cell,
  );
  // 1 use in 7 characters.
  expect(cells).toContain("1428.5714");
  expect([...files.values()].join("")).toContain("禁用");
});

describe("--whole-words", () => {
  const TEXT =
    "与印度尼西亚的贸易增长，印度市场扩大。支持科技型企业，支持科技创新。推行“诊断+提升”，发展AI。";
  const list = { "a.txt": TEXT, "list.txt": "印度\n科技\n诊断+提升\nAI\n" };

  async function countsOf(...options: readonly string[]): Promise<Record<string, number>> {
    const cwd = temporaryFolder(list);
    const rows = await rowsOf(["a.txt", "--terms", `${cwd}/list.txt`, ...options], { cwd });
    return Object.fromEntries(rows.map(({ term, count }) => [term, count]));
  }

  test("leaves out what stands inside longer words", async () => {
    expect(await countsOf()).toEqual({ 印度: 2, 科技: 2, "诊断+提升": 1, AI: 1 });
    expect(await countsOf("--whole-words")).toEqual({ 印度: 1, 科技: 1, "诊断+提升": 1, AI: 1 });
  });

  test("of forbidden terms, too", async () => {
    const cwd = temporaryFolder({ "a.txt": "与印度尼西亚的贸易增长。", "list.txt": "印度\n" });
    const argv = ["freq", "a.txt", "--forbid", `${cwd}/list.txt`, "--fail-on", "forbidden"];
    expect((await runMain(argv, { cwd })).code).toBe(1);
    expect((await runMain([...argv, "--whole-words"], { cwd })).code).toBe(0);
  });

  test("a baseline that was counted otherwise is refused", async () => {
    const cwd = temporaryFolder(list);
    const argv = ["freq", "a.txt", "--terms", `${cwd}/list.txt`];
    await runMain([...argv, "--save", "base.json", "--whole-words"], { cwd });
    const same = await runMain([...argv, "--baseline", "base.json", "--whole-words"], { cwd });
    expect([same.code, same.stdout]).toEqual([0, "no changes\n"]);
    const other = await runMain([...argv, "--baseline", "base.json"], { cwd });
    expect([other.code, other.stdout]).toEqual([2, ""]);
    expect(other.stderr).toMatch(/--whole-words/);
  });
});
