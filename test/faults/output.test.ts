import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bin, isBuilt, runProcess, startProcess } from "../cli/run-process.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";
import { manyDocuments } from "../workers/many-documents.ts";

const isWindows = process.platform === "win32";

/** Commands that write a file, or several, for some hundred milliseconds; "OUT" is where. */
const WRITERS: readonly (readonly [line: string, files: readonly string[]])[] = [
  ["extract in --jobs 1 -f json -o OUT", ["OUT"]],
  ["extract in --jobs 2 -f ndjson -o OUT", ["OUT"]],
  ["claims in -f csv -o OUT", ["OUT"]],
  ["claims in -f xlsx -o OUT", ["OUT"]],
  ["claims in -f parquet -o OUT", ["OUT"]],
  ["freq in --save OUT", ["OUT"]],
  ["matrix in -f markdown -o OUT", ["OUT"]],
  ["report in -o OUT", ["OUT"]],
  ["extract in -f parquet -o tables", ["tables/claims.parquet", "tables/sections.parquet"]],
];

/** Bytes of the files that a command writes, null for one that is not there. */
function contentOf(cwd: string, files: readonly string[]): readonly (string | null)[] {
  return files.map((file) => {
    const path = join(cwd, file);
    return existsSync(path) ? readFileSync(path, "latin1") : null;
  });
}

/** Documents for a command; for two workers so much that they are started. */
function inputs(line = ""): Readonly<Record<string, string>> {
  const documents = Object.entries(manyDocuments(8, line.includes("--jobs 2") ? 200 : 30)).map(
    ([path, text]) => [`in/${path}`, text],
  );
  return Object.fromEntries(documents);
}

describe.skipIf(!isBuilt || isWindows)("killed at any moment", () => {
  test.each(WRITERS)("policy-mine %s", async (line, files) => {
    const cwd = temporaryFolder(inputs(line));
    const begun = performance.now();
    expect((await runProcess(line.split(" "), { cwd })).code).toBe(0);
    const duration = performance.now() - begun;
    const whole = contentOf(cwd, files);
    for (const [index, part] of [0.7, 0.92].entries()) {
      const signal = index % 2 === 0 ? "SIGKILL" : "SIGTERM";
      // SIGKILL leaves the file that was being written, under its temporary name.
      for (const name of readdirSync(cwd)) if (name !== "in") rmSync(join(cwd, name), { recursive: true });
      const child = startProcess(line.split(" "), { cwd });
      child.stdout?.resume();
      const ended = new Promise<NodeJS.Signals | null>((done) => child.once("close", (_, by) => done(by)));
      setTimeout(() => child.kill(signal), duration * part);
      const by = await ended;
      for (const [at, content] of contentOf(cwd, files).entries()) {
        // The file is not there, or whole; sameness to the byte is not to be had where a format keeps the time.
        const isWhole = content === null || line.includes("xlsx") || content === whole[at];
        expect([signal, isWhole, files[at]]).toEqual([signal, true, files[at]]);
      }
      if (by !== "SIGTERM") continue;
      const left = readdirSync(cwd, { recursive: true, encoding: "utf8" });
      expect(left.filter((name) => name.endsWith(".tmp"))).toEqual([]);
    }
  });

  test("what was there before stays", async () => {
    const cwd = temporaryFolder({ ...inputs(), "out.json": "before" });
    for (const signal of ["SIGKILL", "SIGTERM"] as const) {
      const child = startProcess(["extract", "in", "-f", "json", "-o", "out.json", "--jobs", "1"], { cwd });
      const ended = new Promise((done) => child.once("close", done));
      while (!readdirSync(cwd).some((name) => name.endsWith(".tmp")))
        await new Promise((go) => setTimeout(go, 5));
      child.kill(signal);
      await ended;
      expect(readFileSync(join(cwd, "out.json"), "utf8")).toBe("before");
      for (const name of readdirSync(cwd)) if (name.endsWith(".tmp")) rmSync(join(cwd, name));
    }
  });
});

describe.skipIf(!isBuilt || isWindows)("a disk that is full", () => {
  /** A limit to the size of files fails a write in the middle, as a full disk does. */
  test.each(WRITERS)("policy-mine %s leaves nothing half", (line, files) => {
    const cwd = temporaryFolder(inputs(line));
    const run = `ulimit -f 8; trap '' XFSZ; exec "${process.execPath}" "${bin}" ${line}`;
    const { status, stderr } = spawnSync("sh", ["-c", run], { cwd, encoding: "utf8" });
    const written = contentOf(cwd, files);
    // What fits into 4 kB is written; all else is not there at all.
    if (status === 0) {
      expect(written.every((content) => content !== null && content.length <= 8 * 1024)).toBe(true);
      return;
    }
    expect(status).toBe(2);
    expect(stderr).toMatch(/: cannot be written .*; expected /);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(written.filter((content) => content !== null && content.length > 8 * 1024)).toEqual([]);
    const left = readdirSync(cwd, { recursive: true, encoding: "utf8" });
    expect(left.filter((name) => name.endsWith(".tmp"))).toEqual([]);
    if (files.length === 1) expect(written).toEqual([null]);
  });

  test("init leaves no file under a temporary name", () => {
    const cwd = temporaryFolder();
    const run = `ulimit -f 0; trap '' XFSZ; exec "${process.execPath}" "${bin}" init`;
    const { status, stderr } = spawnSync("sh", ["-c", run], { cwd, encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toContain("policy-mine.config.json: cannot be written");
    expect(readdirSync(cwd)).toEqual([]);
  });

  test.skipIf(!existsSync("/dev/full"))(
    "standard output and --output, for every kind of output",
    async () => {
      const cwd = temporaryFolder({ "a.txt": ARTICLE, "b.txt": ARTICLE });
      const lines = [
        "claims a.txt",
        "extract a.txt -f ndjson",
        "extract a.txt -f json",
        "text a.txt",
        "freq a.txt",
      ];
      const others = [
        "kwic 企业 a.txt",
        "compare a.txt b.txt",
        "matrix a.txt --all",
        "report a.txt",
        "man",
        "dict list",
      ];
      for (const line of [
        ...lines,
        ...others,
        "completion zsh",
        "tasks a.txt",
        "check a.txt -f json",
        "--help",
      ]) {
        const run = spawnSync("sh", ["-c", `"${process.execPath}" "${bin}" ${line} > /dev/full`], {
          cwd,
          encoding: "utf8",
        });
        expect([line, run.status]).toEqual([line, 2]);
        expect(run.stderr).toBe(
          "standard output: cannot be written (no space left on device); expected room for the result\n",
        );
      }
      const { code, stderr } = await runProcess(["claims", "a.txt", "-o", "/dev/full"], { cwd });
      expect(code).toBe(2);
      expect(stderr).toMatch(/^\/dev\/full: .*no space left/i);
    },
  );
});

describe.skipIf(!isBuilt)("an output that cannot be written", () => {
  const isRoot = process.getuid?.() === 0;

  test.each([
    ["a folder that is not there", "missing/out.json"],
    ["a folder", "in"],
    ["a file as a folder", "in/000.txt/out.json"],
    ["a name that is too long", `${"长".repeat(200)}.json`],
  ])("%s", async (_, output) => {
    const cwd = temporaryFolder(inputs());
    for (const argv of [
      ["claims", "in", "-f", "json", "-o"],
      ["freq", "in", "--save"],
      ["report", "in", "-o"],
    ]) {
      const { code, stderr, stdout } = await runProcess([...argv, output], { cwd });
      expect(code).toBe(2);
      if (argv[0] !== "freq") expect(stdout).toBe("");
      expect(stderr.split("\n").length).toBe(2);
      expect(stderr).toContain("; expected ");
    }
    expect(readdirSync(cwd)).toEqual(["in"]);
  });

  test.skipIf(isRoot || isWindows)("a folder without permission", async () => {
    const cwd = temporaryFolder(inputs());
    mkdirSync(join(cwd, "closed"));
    chmodSync(join(cwd, "closed"), 0o500);
    const { code, stderr } = await runProcess(["claims", "in", "-o", "closed/out.txt"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("permission");
  });
});

describe.skipIf(!isBuilt || isWindows)("a closed pipe", () => {
  const LINES = [
    ...[
      "extract in --jobs 1 -f ndjson",
      "extract in --jobs 2 -f ndjson",
      "extract in -f json",
      "extract in",
      "claims in -f csv",
    ],
    ...[
      "text in",
      "freq in --min-length 1",
      "kwic 企业 in",
      "check in",
      "tasks in",
      "phrases in",
      "sections in -f markdown",
    ],
    ...[
      "matrix in --all --by document",
      "compare in/000.txt in/001.txt",
      "dict list",
      "man",
      "report in",
      "claims in -f parquet",
    ],
  ];

  test.each(LINES)("policy-mine %s | head -c 1", (line) => {
    const cwd = temporaryFolder(inputs(line));
    const command = `"${process.execPath}" "${bin}" ${line}`;
    const { stderr, stdout } = spawnSync(
      "bash",
      ["-c", `${command} | head -c 1 > /dev/null; echo "\${PIPESTATUS[0]}"`],
      {
        cwd,
        encoding: "utf8",
      },
    );
    expect([stdout, stderr]).toEqual(["0\n", ""]);
  });
});
