import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";
import { isBuilt, startProcess } from "../cli/run-process.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";

const ARGV = ["extract", "-", "--input", "ndjson", "--format", "ndjson"];
const fixture = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../fixtures/load/${name}`, import.meta.url)));
const decode = (latin: string): string => Buffer.from(latin, "latin1").toString();

async function linesOf(lines: readonly string[], argv = ARGV) {
  const { code, stdout, stderr } = await runMain(argv, { stdin: lines.map((line) => `${line}\n`).join("") });
  return {
    code,
    stderr,
    records: stdout
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  };
}

const record = (path: string, text: string): string => JSON.stringify({ path, text });

test("a record gives what a file with this text gives", async () => {
  const cwd = temporaryFolder({
    "a.txt": ARTICLE,
    "b.md": `# 标题\n\n${ARTICLE}`,
    "c.txt": `\ufeff${ARTICLE.replaceAll("\n", "\r\n")}`,
  });
  const names = ["a.txt", "b.md", "c.txt"];
  const { code, stdout } = await runMain(["extract", ...names, "--format", "ndjson"], { cwd });
  const { records } = await linesOf(
    names.map((name) => record(name, readFileSync(`${cwd}/${name}`, "utf8"))),
  );
  expect(code).toBe(0);
  expect(records).toEqual(
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  );
});

test.each(["notice.docx", "notice.doc", "one-column.pdf", "page.html"])(
  "base64 holds a file: %s",
  async (name) => {
    const bytes = fixture(name);
    const cwd = temporaryFolder({ [name]: bytes });
    const { stdout } = await runMain(["extract", name, "--format", "ndjson"], { cwd });
    const { records } = await linesOf([JSON.stringify({ path: name, base64: bytes.toString("base64") })]);
    expect(records).toEqual([JSON.parse(stdout)]);
  },
);

test("base64 may be broken into lines, and may lack its last signs", async () => {
  const base64 = Buffer.from(`${ARTICLE}。`).toString("base64");
  const broken = base64.replace(/.{76}/g, "$&\r\n").replace(/=+$/, "");
  const { records, code } = await linesOf(
    [base64, broken].map((text) => JSON.stringify({ path: "a", base64: text })),
  );
  expect([records.length, code]).toEqual([2, 0]);
  expect(records[1]).toEqual(records[0]);
});

test("a page says another encoding than the record has: the record is right", async () => {
  const page = `<html><head><meta charset="gb2312"></head><body><p>${ARTICLE}</p></body></html>`;
  const { records, code } = await linesOf([record("page.html", page)]);
  expect(code).toBe(0);
  expect(records[0]).toMatchObject({ format: "html", encoding: "utf-8" });
  expect(records[0].claims.length).toBeGreaterThan(0);
});

const EXPECTED = /; expected \{"path": "…", "text": "…"\} or \{"path": "…", "base64": "…"\} on one line$/;

describe("one line for one line", () => {
  const bad: readonly (readonly [line: string, path: string, code: string, message: RegExp])[] = [
    ["", "-:2", "BAD_RECORD", /^it is empty/],
    ["{", "-:2", "BAD_RECORD", /^it is not JSON/],
    ["[1]", "-:2", "BAD_RECORD", /^it is no object/],
    ["null", "-:2", "BAD_RECORD", /^it is no object/],
    ['{"text":"x"}', "-:2", "BAD_RECORD", /^it has no "path"/],
    ['{"path":7,"text":"x"}', "-:2", "BAD_RECORD", /^it has no "path"/],
    ['{"path":"p"}', "-:2", "BAD_RECORD", /^it has neither/],
    ['{"path":"p","text":"x","base64":"eA=="}', "-:2", "BAD_RECORD", /^it has both/],
    ['{"path":"p","base64":"不"}', "-:2", "BAD_RECORD", /not base64/],
    ['{"path":"p","base64":"QUJDR"}', "-:2", "BAD_RECORD", /not base64/],
    ['{"path":"p","base64":"QQ==QQ=="}', "-:2", "BAD_RECORD", /not base64/],
    ['{"path":"p","text":""}', "p", "EMPTY", /empty/],
    ['{"path":"p","base64":"AAECAwQF"}', "p", "BINARY", /expected/],
  ];

  test.each(bad)("%s", async (line, path, code, message) => {
    const outcome = await linesOf([record("a", ARTICLE), line, record("b", ARTICLE)]);
    expect(outcome.records.map((each) => each.path ?? each.error.path)).toEqual(["a", path, "b"]);
    expect(Object.keys(outcome.records[1])).toEqual(["error"]);
    expect(outcome.records[1].error).toMatchObject({ path, code });
    expect(outcome.records[1].error.message).toMatch(message);
    if (code === "BAD_RECORD") expect(outcome.records[1].error.message).toMatch(EXPECTED);
    expect(outcome.stderr.startsWith(`${path}: `)).toBe(true);
    expect(outcome.code).toBe(2);
  });

  test("no line, no line", async () => {
    expect(await linesOf([])).toEqual({ code: 0, stderr: "", records: [] });
  });

  test("bytes that are not UTF-8 are named", async () => {
    const stdin = Buffer.concat([
      Buffer.from('{"path":"p","text":"'),
      Buffer.from([0xd5, 0xfe]),
      Buffer.from('"}\n'),
    ]);
    const { stdout } = await runMain(ARGV, { stdin });
    expect(JSON.parse(decode(stdout)).error.message).toMatch(/^it is not UTF-8/);
  });

  test("the last line needs no line end, and other fields are left alone", async () => {
    const stdin = `${record("a", ARTICLE)}\n${JSON.stringify({ id: 7, path: "b", text: ARTICLE })}`;
    const { stdout, code } = await runMain(ARGV, { stdin });
    expect([stdout.split("\n").length, code]).toEqual([3, 0]);
  });
});

test("the other views and formats read records, too", async () => {
  const stdin = `${record("甲.txt", ARTICLE)}\nnone\n`;
  const { code, stdout } = await runMain(["claims", "-", "--input", "ndjson", "--format", "csv"], { stdin });
  expect(code).toBe(2);
  expect(stdout.split("\r\n").filter((line) => line.startsWith("甲.txt,")).length).toBeGreaterThan(2);
  const json = await runMain(["extract", "-", "--input", "ndjson", "--format", "json"], { stdin });
  expect(JSON.parse(json.stdout)).toMatchObject({
    documents: [{ path: "甲.txt" }],
    errors: [{ path: "-:2" }],
  });
});

test("files of records are named with their lines", async () => {
  const cwd = temporaryFolder({ "one.ndjson": `${record("a", ARTICLE)}\n{}\n` });
  const { stderr, code } = await runMain(["sections", "one.ndjson", "missing.ndjson", "--input", "ndjson"], {
    cwd,
  });
  expect(stderr).toMatch(/^missing\.ndjson: .*\none\.ndjson:2: it has no "path"; /);
  expect(code).toBe(2);
});

test.each([
  ["claims", "--rejected"],
  ["phrases", "--by", "official"],
])("%s %s does not read records, and says so", async (...argv) => {
  const { code, stderr } = await runMain([...argv, "-", "--input", "ndjson"], { cwd: temporaryFolder() });
  expect(code).toBe(2);
  expect(stderr).toContain("--input");
});

describe.skipIf(!isBuilt)("as a process", () => {
  test("answers each record before the next one is sent", async () => {
    const child = startProcess(ARGV);
    const answers = answersOf(child.stdout);
    for (const path of ["a", "b", "c"]) {
      child.stdin?.write(`${record(path, ARTICLE)}\n`);
      expect(JSON.parse((await answers.next()).value ?? "").path).toBe(path);
    }
    const ended = new Promise((done) => child.once("exit", done));
    child.stdin?.end();
    expect(await ended).toBe(0);
  });

  test("ends when nobody reads any more, although more may come", async () => {
    const child = startProcess(ARGV);
    const ended = new Promise((done) => child.once("exit", done));
    child.stdin?.on("error", () => {});
    child.stdin?.write(`${record("a", ARTICLE)}\n`);
    await answersOf(child.stdout).next();
    child.stdout?.destroy();
    child.stdin?.write(`${record("b", ARTICLE)}\n`);
    expect(await ended).toBe(0);
    child.stdin?.destroy();
  });
});

/** The lines of a stream as they come. */
async function* answersOf(stream: NodeJS.ReadableStream | null): AsyncGenerator<string> {
  let rest = "";
  for await (const part of stream ?? []) {
    rest += part.toString();
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
