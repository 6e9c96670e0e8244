import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isBuilt, runProcess } from "../cli/run-process.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";
import { manyDocuments, recordsOf } from "./many-documents.ts";

const counter = fileURLToPath(new URL("thread-counter.cjs", import.meta.url));

/** Runs with a preloaded module that counts threads; gives their number beside what was printed. */
async function run(argv: readonly string[], given: Parameters<typeof runProcess>[1] = {}) {
  const env = { NODE_OPTIONS: `--require=${counter}`, ...given.env };
  const { code, stdout, stderr } = await runProcess(argv, { ...given, env });
  const lines = stderr.split("\n").filter((line) => line !== "");
  return {
    ...{ code, stdout },
    stderr: lines.filter((line) => line !== "(thread)"),
    threads: lines.filter((line) => line === "(thread)").length,
  };
}

describe.skipIf(!isBuilt)("--jobs", () => {
  test.each(["json", "ndjson", "csv", "table", "markdown", "xlsx"])(
    "gives the same bytes in %s, and the same errors, with any number of workers",
    async (format) => {
      const cwd = temporaryFolder({
        ...manyDocuments(14, 120),
        "007.5.txt": "",
        "012.5.txt": "\u0000\u0001",
      });
      const [one, two, many] = await Promise.all(
        ["1", "2", "5"].map((jobs) => run(["sections", ".", "--format", format, "--jobs", jobs], { cwd })),
      );
      expect(one?.threads).toBe(0);
      expect(two?.threads).toBe(2);
      expect(many?.threads).toBe(5);
      expect(one?.stderr).toHaveLength(2);
      expect(two).toEqual({ ...one, threads: 2 });
      expect(many).toEqual({ ...one, threads: 5 });
    },
  );

  test("phrases, too: each worker has its engine", async () => {
    const cwd = temporaryFolder(manyDocuments(5, 310));
    const one = await run(["extract", ".", "--format", "json", "--jobs", "1"], { cwd });
    const two = await run(["extract", ".", "--format", "json", "--jobs", "2"], { cwd });
    expect(two).toEqual({ ...one, threads: 2 });
    expect(JSON.parse(Buffer.from(one.stdout, "latin1").toString()).documents).toHaveLength(5);
  });

  test.each([
    ["one article", { "a.txt": ARTICLE }],
    ["a few small ones", manyDocuments(5, 20)],
    ["one larger document", manyDocuments(1, 1600)],
  ])("%s starts no thread", async (_, files) => {
    const { threads, code } = await run(["sections", ".", "--jobs", "4"], { cwd: temporaryFolder(files) });
    expect([threads, code]).toEqual([0, 0]);
  });

  test("no more threads than documents", async () => {
    const cwd = temporaryFolder(manyDocuments(2, 900));
    expect((await run(["sections", ".", "--jobs", "9"], { cwd })).threads).toBe(2);
  });

  test.each(["0", "-1", "1.5", "many"])("--jobs %s is no number of workers", async (jobs) => {
    const { code, stderr } = await run(["claims", "a.txt", "--jobs", jobs]);
    expect(code).toBe(2);
    expect(stderr[0]).toContain("--jobs");
  });

  test("a bad dictionary is said once, and nothing is printed", async () => {
    const cwd = temporaryFolder({ ...manyDocuments(4, 600), "bad.tsv": "a\tb\tc\td\te\tf\tg\th\ti\tj\n" });
    const one = await run(["extract", ".", "--dict", `${cwd}/bad.tsv`, "--jobs", "1"], { cwd });
    const two = await run(["extract", ".", "--dict", `${cwd}/bad.tsv`, "--jobs", "2"], { cwd });
    expect(one.code).toBe(2);
    expect({ ...two, threads: 0 }).toEqual(one);
  });
});

describe.skipIf(!isBuilt)("a worker that dies", () => {
  const records = Object.entries(manyDocuments(24, 120)).map(([path, text], index) =>
    JSON.stringify({ path, text: index === 20 ? `${text}KILLME` : text }),
  );
  const argv = ["sections", "-", "--input", "ndjson", "--format", "ndjson", "--jobs", "2"];

  test("fails its document with its name, and the rest is done", async () => {
    const stdin = `${records.join("\n")}\n`;
    const whole = await run(argv, { stdin: recordsOf(manyDocuments(24, 120)) });
    const { code, stdout, stderr } = await run(argv, { stdin, env: { KILLER: "KILLME" } });
    expect(code).toBe(2);
    expect(stderr).toHaveLength(1);
    // What was in the line is not known here: the place is named.
    expect(stderr[0]).toMatch(/^-:21: its worker ended before it was done .*; expected /);
    const without = whole.stdout.split("\n").filter((line) => !line.startsWith('{"path":"020.txt"'));
    expect(stdout.split("\n")).toEqual(without);
  });

  test("of too little memory, as well", async () => {
    const cwd = temporaryFolder({ ...manyDocuments(6, 20), "003.5.txt": ARTICLE.repeat(15_000) });
    const env = { NODE_OPTIONS: "--max-old-space-size=60" };
    const { code, stdout, stderr } = await runProcess(["claims", ".", "--format", "ndjson", "--jobs", "2"], {
      cwd,
      env,
    });
    expect(stderr).toMatch(
      /^\.\/003\.5\.txt: its worker ended before it was done \(out of memory\); expected .*\n$/,
    );
    expect(code).toBe(2);
    const paths = new Set(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).path),
    );
    expect([...paths]).toEqual(Object.keys(manyDocuments(6, 20)).map((path) => `./${path}`));
  }, 240_000);
});
