import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LoadOptions, loadDocuments } from "../../src/load/load-documents.ts";

let cwd = "";

const FILES: Readonly<Record<string, string>> = {
  "b.txt": "乙",
  "a.md": "# 甲",
  "报告/2025年报告": "没有扩展名",
  "报告/2026年报告.TXT": "大写扩展名",
  "报告/𠮷.txt": "基本平面之外",
  "报告/！.txt": "全角",
  "报告/表.xlsx": "不是文稿",
  "报告/result.json": "{}",
  "报告/.隐藏": "点文件",
  "报告/~$2026年报告.docx": "锁文件",
  "报告/node_modules/c.txt": "程序",
  "报告/下级/[2025]第3号.txt": "方括号",
  "空/图.png": "图",
};

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "policy-mine-load-"));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  symlinkSync("..", join(cwd, "报告/下级/回到上级"));
  symlinkSync("../b.txt", join(cwd, "报告/链接.txt"));
});

afterAll(() => rmSync(cwd, { recursive: true }));

/** What comes out, in order: paths of documents, and paths with codes of failures. */
async function load(paths: readonly string[], options: LoadOptions = {}): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const item of loadDocuments(paths, { cwd, ...options }))
    found.push("error" in item ? `${item.error.path} ${item.error.code}` : item.path);
  return found;
}

const IN_FOLDER = [
  "报告/2025年报告",
  "报告/2026年报告.TXT",
  "报告/下级/[2025]第3号.txt",
  "报告/链接.txt",
  "报告/！.txt",
  "报告/𠮷.txt",
];

async function* chunks(...texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text);
}

describe("what paths stand for", () => {
  const cases: readonly (readonly [what: string, paths: readonly string[], expected: readonly string[]])[] = [
    ["a folder: documents in the order of code points, what is plainly none left out", ["报告"], IN_FOLDER],
    ["a folder with a slash", ["报告/"], IN_FOLDER],
    ["paths stay as given", ["./b.txt"], ["./b.txt"]],
    ["the order of paths, not of arguments", ["b.txt", "a.md"], ["a.md", "b.txt"]],
    ["a file named twice", ["b.txt", "./b.txt", "b.txt"], ["./b.txt"]],
    ["a glob", ["*.{md,txt}"], ["a.md", "b.txt"]],
    ["a glob over folders", ["报告/**"], IN_FOLDER],
    ["a glob that names an extension takes it", ["报告/*.json"], ["报告/result.json"]],
    ["a name with brackets is a name", ["报告/下级/[2025]第3号.txt"], ["报告/下级/[2025]第3号.txt"]],
    ["a file that is named is tried", ["报告/result.json"], ["报告/result.json"]],
    ["nothing there", ["没有.txt", "b.txt"], ["b.txt", "没有.txt NOT_FOUND"]],
    ["an empty path is no folder", ["", "b.txt"], ['"" NOT_FOUND', "b.txt"]],
    ["no match", ["*.pdf"], ["*.pdf NO_MATCH"]],
    ["a folder without documents", ["空"], ["空 NO_DOCUMENTS"]],
    ["no input", [], []],
  ];
  for (const [what, paths, expected] of cases)
    test(what, async () => {
      expect(await load(paths)).toEqual(expected);
    });
});

describe("standard input", () => {
  test("is read whole", async () => {
    const stdin = chunks("关于推进科技创新的", "意见");
    for await (const item of loadDocuments(["-"], { stdin }))
      expect(item).toMatchObject({ path: "-", text: "关于推进科技创新的意见" });
  });

  test("that is empty or missing is an error", async () => {
    expect(await load(["-"], { stdin: chunks() })).toEqual(["- EMPTY"]);
    expect(await load(["-"])).toEqual(["- UNREADABLE"]);
  });

  test("a file called - is reached as ./-", async () => {
    writeFileSync(join(cwd, "-"), "横线");
    expect(await load(["./-"])).toEqual(["./-"]);
  });
});

test("what is too large is refused, and the rest goes on", async () => {
  expect(await load(["b.txt", "a.md"], { maxBytes: 4 })).toEqual(["a.md TOO_LARGE", "b.txt"]);
  expect(await load(["-"], { maxBytes: 4, stdin: chunks("长长", "长") })).toEqual(["- TOO_LARGE"]);
});

test("a failure says what is wrong and what was expected", async () => {
  for await (const item of loadDocuments(["没有"], { cwd }))
    expect(item).toEqual({
      error: {
        path: "没有",
        code: "NOT_FOUND",
        message: "no such file or folder; expected a path, a glob or -",
      },
      wording: { key: "input.missing", values: {} },
    });
});
