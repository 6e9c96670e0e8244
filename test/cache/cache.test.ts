import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";
import { bin, isBuilt, runProcess } from "../cli/run-process.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";
import { manyDocuments } from "../workers/many-documents.ts";

const ARGV = ["extract", "in", "--cache", "kept", "--format", "ndjson"];

/** Files of the cache: path → time of its last change. */
function entriesOf(cwd: string): ReadonlyMap<string, number> {
  const names = readdirSync(join(cwd, "kept"), { recursive: true, encoding: "utf8" });
  const files = names.map((name) => join(cwd, "kept", name)).filter((file) => statSync(file).isFile());
  return new Map(files.sort().map((file) => [file, statSync(file).mtimeMs]));
}

function corpus(): string {
  const files = Object.entries(manyDocuments(4, 1)).map(([path, text]) => [`in/${path}`, text]);
  return temporaryFolder(Object.fromEntries(files));
}

test("a second run gives the same bytes and mines nothing", async () => {
  const cwd = corpus();
  const without = await runMain(["extract", "in", "--format", "ndjson"], { cwd });
  const first = await runMain(ARGV, { cwd });
  const entries = entriesOf(cwd);
  const second = await runMain(ARGV, { cwd });
  expect(entries.size).toBe(4);
  expect(first).toEqual(without);
  expect(second).toEqual(without);
  expect(entriesOf(cwd)).toEqual(entries);
});

test.each(["json", "csv", "table", "markdown", "xlsx"])(
  "in %s, too, out of the same entries",
  async (format) => {
    const cwd = corpus();
    await runMain(ARGV, { cwd });
    const entries = entriesOf(cwd);
    const argv = ["extract", "in", "--format", format];
    expect(await runMain([...argv, "--cache", "kept"], { cwd })).toEqual(await runMain(argv, { cwd }));
    expect(entriesOf(cwd)).toEqual(entries);
  },
);

test("one changed file is one document to do; a file that is moved is none", async () => {
  const cwd = corpus();
  await runMain(ARGV, { cwd });
  const before = entriesOf(cwd);
  writeFileSync(join(cwd, "in", "002.txt"), ARTICLE.replace("612", "999"));
  writeFileSync(join(cwd, "in", "copy.txt"), readFileSync(join(cwd, "in", "001.txt")));
  const { stdout } = await runMain(ARGV, { cwd });
  const after = entriesOf(cwd);
  expect([...after].filter(([file, time]) => before.get(file) !== time)).toHaveLength(1);
  const paths = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).path);
  expect(paths).toEqual(["in/000.txt", "in/001.txt", "in/002.txt", "in/003.txt", "in/copy.txt"]);
  expect({ stdout }).toEqual({
    stdout: (
      await runMain(
        ARGV.filter((each) => !/cache|kept/.test(each)),
        { cwd },
      )
    ).stdout,
  });
});

test("words, layers and the engine of another run are other entries", async () => {
  const cwd = corpus();
  writeFileSync(join(cwd, "terms.txt"), "镜湖模式 5 n\n");
  await runMain(ARGV, { cwd });
  for (const [index, argv] of [
    [...ARGV, "--dict", join(cwd, "terms.txt")],
    ["claims", ...ARGV.slice(1)],
    ["sections", ...ARGV.slice(1)],
  ].entries()) {
    await runMain(argv, { cwd });
    expect(entriesOf(cwd).size).toBe(4 * (index + 2));
  }
  // What is only shown of the phrases is no other result.
  await runMain(["phrases", ...ARGV.slice(1)], { cwd });
  const entries = entriesOf(cwd);
  await runMain(["phrases", ...ARGV.slice(1), "--top", "1"], { cwd });
  expect(entriesOf(cwd)).toEqual(entries);
});

const damages: readonly (readonly [string, (file: string) => void])[] = [
  ["cut off", (file) => truncateSync(file, statSync(file).size - 1)],
  ["empty", (file) => truncateSync(file, 0)],
  ["one bit wrong", (file) => flip(file, (bytes) => bytes.length - 20)],
  ["a checksum that is wrong", (file) => flip(file, () => 30)],
  ["something else", (file) => writeFileSync(file, "不是结果\n".repeat(100))],
];

function flip(file: string, place: (bytes: Uint8Array) => number): void {
  const bytes = readFileSync(file);
  const at = place(bytes);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

test.each(damages)("a damaged entry is done again and mended: %s", async (_, damage) => {
  const cwd = corpus();
  const first = await runMain(ARGV, { cwd });
  const [file = ""] = entriesOf(cwd).keys();
  const whole = readFileSync(file);
  damage(file);
  expect(await runMain(ARGV, { cwd })).toEqual(first);
  expect(readFileSync(file).equals(whole)).toBe(true);
});

test("what could not be loaded is not kept", async () => {
  const cwd = corpus();
  writeFileSync(join(cwd, "in", "bad.txt"), "");
  const first = await runMain(ARGV, { cwd });
  expect(first.code).toBe(2);
  expect(await runMain(ARGV, { cwd })).toEqual(first);
  expect(entriesOf(cwd).size).toBe(4);
});

test("a folder that cannot be made is said before anything is done", async () => {
  const cwd = corpus();
  writeFileSync(join(cwd, "kept"), "a file");
  const { code, stdout, stderr } = await runMain(ARGV, { cwd });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^kept: cannot be made .*; expected a folder/);
});

test("records are kept by their line", async () => {
  const cwd = corpus();
  const stdin = ["a", "b", "a"].map((path) => `${JSON.stringify({ path, text: ARTICLE })}\n`).join("");
  const argv = ["extract", "-", "--input", "ndjson", "--cache", "kept", "--format", "ndjson"];
  const first = await runMain(argv, { cwd, stdin });
  expect(entriesOf(cwd).size).toBe(2);
  expect(await runMain(argv, { cwd, stdin })).toEqual(first);
});

describe.skipIf(!isBuilt)("as a process", () => {
  const argv = ["claims", "in", "--cache", "kept", "--format", "ndjson"];
  const larger = (): string =>
    temporaryFolder(
      Object.fromEntries(Object.entries(manyDocuments(16, 100)).map(([path, text]) => [`in/${path}`, text])),
    );

  test("two runs share the folder", async () => {
    const cwd = larger();
    const [one, two] = await Promise.all([
      runProcess([...argv, "--jobs", "1"], { cwd }),
      runProcess([...argv, "--jobs", "2"], { cwd }),
    ]);
    expect(one.code).toBe(0);
    expect(two).toEqual(one);
    expect([...entriesOf(cwd).keys()].filter((file) => file.endsWith(".tmp"))).toEqual([]);
    expect(await runProcess(argv, { cwd })).toEqual(one);
  }, 240_000);

  test("a run that is killed leaves nothing that a later one trips over", async () => {
    const cwd = larger();
    const child: ChildProcess = spawn(process.execPath, [bin, ...argv], {
      cwd,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const killed = new Promise((done) => child.once("exit", done));
    child.stdout?.once("data", () => child.kill("SIGKILL"));
    child.stdout?.resume();
    await killed;
    const whole = await runProcess(
      argv.filter((each) => !/cache|kept/.test(each)),
      { cwd },
    );
    expect(await runProcess(argv, { cwd })).toEqual(whole);
  }, 240_000);
});
