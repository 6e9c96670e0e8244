import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inEnglish, readMessages, sayWording } from "../../src/dictionaries/messages.ts";
import { readTable } from "../../src/dictionaries/read-table.ts";
import { type LoadFailure, loadDocuments } from "../../src/load/load-documents.ts";
import { failureOf } from "../../src/load/load-error.ts";
import { openSchemaCheck } from "../../src/load/open-schema-check.ts";
import { unreadable } from "../../src/load/read-input.ts";
import { readRawRecords } from "../../src/load/read-raw-records.ts";
import { failedOutcome } from "../../src/workers/open-runner.ts";
import { BROKEN_FILES, FAILING_RUNS } from "./broken-inputs.ts";
import { runMain } from "./run-main.ts";
import { ARTICLE, temporaryFolder } from "./temporary-folder.ts";

const file = new URL("broken-inputs.txt", import.meta.url);

/** What a command line says on standard error in a folder of BROKEN_FILES, in both languages. */
async function saidBy(run: string): Promise<readonly [english: string, chinese: string]> {
  const said: string[] = [];
  for (const language of ["en", "zh"]) {
    const cwd = temporaryFolder(BROKEN_FILES);
    const argv = run.replace(/(?<=--dict )/, `${cwd}/`).split(" ");
    const { code, stderr } = await runMain([...argv, "--lang", language], { cwd });
    expect(code, run).toBe(2);
    said.push(stderr.replaceAll(`${cwd}/`, ""));
  }
  return [said[0] ?? "", said[1] ?? ""];
}

/** With UPDATE_GOLDEN=1 it is written anew. */
test("what is wrong with an input is said in either language, as test/cli/broken-inputs.txt has it", async () => {
  const parts: string[] = [];
  for (const run of FAILING_RUNS) parts.push(`$ ${run}\n${(await saidBy(run)).join("")}`);
  const all = parts.join("\n");
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(file, all);
  expect(existsSync(file), "run with UPDATE_GOLDEN=1 once").toBe(true);
  expect(all).toBe(readFileSync(file, "utf8"));
}, 60_000);

/** Three words in a row; the words of a library in brackets, a list of names and the like are none. */
const ENGLISH = /[a-z]{2,} [a-z]{2,} [a-z]{2,}/i;

test("a message in Chinese holds no sentence in English", () => {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => /[：；]/.test(line));
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.filter((line) => ENGLISH.test(line.replace(/（[^（）]*）/g, "")))).toEqual([]);
  expect(ENGLISH.test("a.docx: 已损坏：the file is truncated")).toBe(true);
});

/** What no file brings about: a limit that is lowered, a machine without memory or permission. */
const ELSEWHERE = [
  "input.bug",
  "input.gone",
  "input.large",
  "input.largeValue",
  "input.longLine",
  "input.manyPages",
  "input.name",
  "input.noAccess",
  "input.noAccessToPath",
  "input.noStdin",
  "input.strangePdf",
  "input.unreadable",
  "input.unreadablePath",
  "input.workerEnded",
  "input.workerMemory",
];

test("every other message on an input is said in one of the runs", () => {
  const said = readFileSync(file, "utf8");
  const isSaid = (text: string): boolean =>
    text.split("|").some((form) => {
      const parts = form.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      return new RegExp(parts.join(".*")).test(said);
    });
  const unsaid = readTable("messages", ["key", "zh", "en"])
    .filter(({ key }) => /^(?:input\.[a-z]|(?:file|record|mojibake|result|json|schema)\.)/.test(key))
    .filter(({ zh, en }) => !isSaid(zh) || !isSaid(en))
    .map(({ key }) => key);
  expect(unsaid).toEqual(ELSEWHERE);
});

describe("a failure in both languages", () => {
  const inBoth = ({ error, wording }: LoadFailure) => [
    error.message,
    wording && sayWording(wording, readMessages("zh")),
  ];
  const failures = async (items: AsyncIterable<object>) => {
    const found: LoadFailure[] = [];
    for await (const item of items) if ("error" in item) found.push(item as LoadFailure);
    return found.map(inBoth);
  };

  test("by a limit", async () => {
    const cwd = temporaryFolder({ "a.txt": ARTICLE });
    const paths = ["a.txt", "-"];
    expect(await failures(loadDocuments(paths, { cwd, maxBytes: 9 }))).toEqual([
      ["there is no standard input; expected a file", "没有标准输入；应为文件"],
      [
        "larger than 9 bytes; expected a smaller file, or the text in parts",
        "超过 9 字节；应为较小的文件，或分成几部分",
      ],
    ]);
    expect((await failures(readRawRecords(["a.txt"], { cwd, maxBytes: 30 }))).at(-1)).toEqual([
      "the line is longer than 30 bytes; expected a smaller document",
      "这一行超过 30 字节；应为较小的文档",
    ]);
  });

  test("by the system", () => {
    const said = (code: string) => inBoth(failureOf("a.txt", unreadable(code)));
    expect(said("EACCES")).toEqual([
      "no permission to read it; expected a readable file",
      "没有读取权限；应为可读的文件",
    ]);
    expect(said("EIO")).toEqual([
      "it cannot be read (EIO); expected a readable file",
      "无法读取（EIO）；应为可读的文件",
    ]);
    expect(said("ENOENT")).toEqual(["no such file any more; expected a file", "文件已不在；应为文件"]);
  });

  test("by a bug, whose own words are at the end", () => {
    expect(inBoth(failedOutcome("a.txt", new TypeError("x is not a function")))).toEqual([
      "a bug in policy-mine (TypeError: x is not a function); please report it with this document",
      "程序内部错误；请连同这份文件报告（TypeError: x is not a function）",
    ]);
  });

  test("that a saved result holds has its English, and in Chinese what its code says", async () => {
    const cwd = temporaryFolder(BROKEN_FILES);
    const english = await runMain(["check", "saved-errors.json"], { cwd });
    const chinese = await runMain(["check", "saved-errors.json", "--lang", "zh"], { cwd });
    expect(english.stderr).toContain("旧.pdf: the file is truncated or damaged (x); expected a whole PDF\n");
    expect(chinese.stderr).toContain("旧.pdf: 文件不完整或已损坏；应为完好的文件\n");
    // A code that this version does not know.
    expect(chinese.stderr).toContain("新.pdf: something new; expected another\n");
  });
});

test("results are the same in both languages: their errors are in English, with three fields", async () => {
  const cwd = temporaryFolder({ "a.txt": ARTICLE, "empty.txt": "", "a.ndjson": "{}\n" });
  for (const argv of [
    ["extract", "a.txt", "empty.txt", "--format", "json"],
    ["extract", "a.ndjson", "--input", "ndjson", "--format", "ndjson"],
  ]) {
    const english = await runMain(argv, { cwd });
    const chinese = await runMain([...argv, "--lang", "zh"], { cwd });
    expect(chinese.stdout).toBe(english.stdout);
    expect(chinese.stderr).not.toBe(english.stderr);
    const { errors = [], error = errors[0] } = JSON.parse(english.stdout);
    expect(Object.keys(error)).toEqual(["path", "code", "message"]);
    expect(error.message).toMatch(/^(?:the file is empty|it has no "path"); expected /);
  }
});

test("a page for readers names what failed in its language", async () => {
  const cwd = temporaryFolder({ "a.txt": ARTICLE, "empty.txt": "" });
  const { stdout } = await runMain(["report", ".", "--lang", "zh"], { cwd });
  const page = Buffer.from(stdout, "utf8").toString();
  expect(page).toContain("<li>./empty.txt: 文件是空的；应有正文</li>");
});

test.each([
  ["claim", { unit: 3 }, "must have required property 'id'", "缺少“id”"],
  ["span", { start: "1", end: 2 }, "/start must be integer", "/start 应为 integer"],
  ["span", { start: -1, end: 2 }, "/start must be >= 0", "/start 应 >= 0"],
  ["span", { start: 1, end: 2, at: 3 }, 'must NOT have additional properties ("at")', "不应有“at”"],
])("what is no %s: %j", async (definition, value, english, chinese) => {
  const wrong = (await openSchemaCheck("extraction", `#/$defs/${definition}`))(value);
  if (wrong === null) throw new Error("nothing is wrong");
  expect([inEnglish(wrong), sayWording(wrong, readMessages("zh"))]).toEqual([english, chinese]);
});
