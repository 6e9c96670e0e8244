import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { bin, isBuilt } from "../cli/run-process.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { manyDocuments, recordsOf } from "../workers/many-documents.ts";

/** The commands of the pages about engines; they run as they stand there. */
const hasShell = isBuilt && process.platform !== "win32";
const has = (command: string): boolean => spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
/** GNU parallel, not the program of the same name of moreutils. */
const hasParallel = spawnSync("sh", ["-c", "parallel --version"], { encoding: "utf8" }).stdout?.startsWith(
  "GNU parallel",
);

/** The text of the one block of a page that holds `words`, or with `line` only its line. */
function commandOf(page: string, words: string, line = false): string {
  const text = readFileSync(fileURLToPath(new URL(`../../docs/${page}`, import.meta.url)), "utf8");
  const blocks = [...text.matchAll(/^```(?:sh|python)\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? "");
  const parts = line ? blocks.flatMap((block) => block.split("\n")) : blocks;
  const [found, ...more] = parts.filter((part) => part.includes(words));
  if (found === undefined || more.length > 0) throw new Error(`${page}: "${words}" ${more.length + 1} times`);
  return found;
}

function shell(command: string, cwd: string) {
  const program = join(cwd, "policy-mine");
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  chmodSync(program, 0o755);
  const { stdout, stderr, status } = spawnSync("sh", ["-c", command], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1e9,
    env: { PATH: `${cwd}${delimiter}${process.env.PATH}`, HOME: cwd, LC_ALL: "C.UTF-8" },
  });
  return { stdout, stderr, status };
}

/** Three records, one of which cannot be done. */
const RECORDS = `${recordsOf(manyDocuments(2, 1))}{"path":"z.txt","text":""}\n`;
const EXTRACT = commandOf("parallel.md", "policy-mine extract - --input ndjson --format ndjson\n");
const linesIn = (text: string): number => text.split("\n").length - 1;

describe.skipIf(!hasShell || !hasParallel)("docs/parallel.md", () => {
  // The page's block and group are larger than what a test should run.
  const blocks = (): string => commandOf("parallel.md", "--block 1M").replace("1M", "60K");
  const groups = (): string => commandOf("parallel.md", "mkdir parts").replace("-n 200", "-n 2");

  test("blocks of records, in order", () => {
    const cwd = temporaryFolder({ "records.ndjson": recordsOf(manyDocuments(12, 20)) });
    expect(shell(blocks(), cwd).status).toBe(0);
    const whole = shell(`${EXTRACT.trim()} < records.ndjson`, cwd);
    expect(linesIn(whole.stdout)).toBe(12);
    expect(readFileSync(join(cwd, "results.ndjson"), "utf8")).toBe(whole.stdout);
  }, 240_000);

  test("files in groups, joined by merge", () => {
    const files = Object.entries(manyDocuments(5, 5)).map(([path, text]) => [`notices/${path}`, text]);
    const cwd = temporaryFolder(Object.fromEntries(files));
    expect(shell(groups(), cwd).status).toBe(0);
    expect(shell("ls parts | wc -l", cwd).stdout.trim()).toBe("3");
    const whole = shell("policy-mine extract notices --format json", cwd).stdout;
    expect(readFileSync(join(cwd, "all.json"), "utf8")).toBe(whole);
  }, 240_000);
});

describe.skipIf(!hasShell)("docs/spark.md", () => {
  // PySpark splits the command as a shell does and starts it without one.
  const command = (): string => {
    const [, inner = ""] = /^command = "(.*)"$/.exec(commandOf("spark.md", "command = ", true)) ?? [];
    return inner;
  };

  test("a line for a line, and no failure, where a document cannot be done", () => {
    expect(command()).not.toMatch(/["']/);
    const cwd = temporaryFolder({ "records.ndjson": RECORDS });
    const { stdout, status } = shell(`sh -c '${command()}' < records.ndjson`, cwd);
    expect([linesIn(stdout), status]).toEqual([3, 0]);
    const failed = stdout.split("\n").filter((line) => line.startsWith('{"error":'));
    expect(failed).toHaveLength(1);
  });

  test("a process that is killed fails its task", () => {
    const cwd = temporaryFolder({ "records.ndjson": RECORDS });
    const killed = command().replace(/^policy-mine[^|]*/, "(exec sh -c 'kill -9 $$$$') ");
    expect(shell(killed, cwd).status).not.toBe(0);
  });

  test("the folder that Spark writes is joined", () => {
    const cwd = temporaryFolder({ "records.ndjson": RECORDS });
    const lines = shell(`sh -c '${command()}' < records.ndjson`, cwd).stdout.split("\n");
    const done = lines.filter((line) => line !== "" && !line.startsWith('{"error":'));
    const parts = done.map((line, index) => [`policies.mined/part-0000${index}`, `${line}\n`]);
    const others = {
      "policies.mined/_SUCCESS": "",
      "policies.mined/._SUCCESS.crc": "crc\0",
      "policies.mined/part-00002": "",
    };
    const saved = temporaryFolder({ ...Object.fromEntries(parts), ...others });
    expect(shell(commandOf("spark.md", "policy-mine merge"), saved)).toEqual({
      ...{ stdout: "", stderr: "", status: 0 },
    });
    expect(JSON.parse(readFileSync(join(saved, "policies.json"), "utf8")).documents).toHaveLength(2);
  });
});

describe.skipIf(!hasShell)("docs/hadoop.md", () => {
  test("the mapper gives a line for a line without a tab, and its results are joined", () => {
    const cwd = temporaryFolder({ "records.ndjson": RECORDS });
    const [script = ""] = commandOf("hadoop.md", "mapper.sh <<").split("\nhadoop jar");
    expect(shell(`${script}\nsh mapper.sh < records.ndjson > mined.ndjson`, cwd).status).toBe(0);
    const mined = readFileSync(join(cwd, "mined.ndjson"), "utf8");
    expect([linesIn(mined), mined.includes("\t")]).toEqual([3, false]);
    const after = commandOf("hadoop.md", "policy-mine merge").replace(/^hadoop fs.*\n/, "");
    const { stdout, status } = shell(after, cwd);
    expect(stdout).toMatch(/^\{"error":\{"path":"z\.txt".*\}\}\n$/);
    // What could not be done is named again, and is in the result.
    expect(status).toBe(2);
    const { documents, errors } = JSON.parse(readFileSync(join(cwd, "policies.json"), "utf8"));
    expect([documents.length, errors.length]).toEqual([2, 1]);
  });

  test.skipIf(!has("jq"))("files become records", () => {
    const cwd = temporaryFolder({ "notices/a b.txt": "一\n“二”\n", "notices/c.txt": "三" });
    expect(shell(commandOf("hadoop.md", "jq "), cwd).status).toBe(0);
    expect(readFileSync(join(cwd, "records.ndjson"), "utf8")).toBe(
      recordsOf({ "notices/a b.txt": "一\n“二”\n", "notices/c.txt": "三" }),
    );
  });
});
