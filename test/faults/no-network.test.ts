import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { bin, isBuilt, runProcess } from "../cli/run-process.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";
import { manyDocuments } from "../workers/many-documents.ts";

const counter = fileURLToPath(new URL("../workers/thread-counter.cjs", import.meta.url));
const guard = fileURLToPath(new URL("forbid-network.cjs", import.meta.url));
const fixtures = fileURLToPath(new URL("../fixtures/load/", import.meta.url));

/** A page that names what a browser would fetch. */
const PAGE = `<html><head><link rel="stylesheet" href="http://a.example/a.css"><script src="http://a.example/a.js"></script>
<base href="http://a.example/"></head><body><img src="http://a.example/a.png"><p>${ARTICLE}</p></body></html>`;

/** The formats that can be loaded, a saved result, records, words of the user; with `large` so much that threads start. */
function folder(large: boolean): string {
  const cwd = temporaryFolder({
    ...manyDocuments(6, large ? 300 : 1),
    "words.tsv": "text\n诊断+提升\n",
    "page.html": PAGE,
  });
  mkdirSync(join(cwd, "all"));
  for (const name of readdirSync(fixtures)) copyFileSync(join(fixtures, name), join(cwd, "all", name));
  writeFileSync(join(cwd, "all", "page-2.html"), PAGE);
  writeFileSync(join(cwd, "a.txt"), ARTICLE);
  writeFileSync(
    join(cwd, "records.ndjson"),
    `${JSON.stringify({ path: "a.txt", text: ARTICLE })}\n`.repeat(3),
  );
  return cwd;
}

/** Every command; the exit code is 2 where the folder holds a file with a password. */
const RUNS: readonly (readonly [argv: string, exitCode: number])[] = [
  ["extract all --jobs 1 -f json", 2],
  ["extract . --jobs 3 -f ndjson", 2],
  ["extract records.ndjson --input ndjson -f ndjson", 0],
  ["extract a.txt --cache kept -f ndjson --dict words.tsv", 0],
  ["extract a.txt -f parquet -o tables", 0],
  ["extract a.txt -f xlsx -o a.xlsx", 0],
  ["extract a.txt --segmenter nodejieba", 0],
  ["sections all --jobs 2", 2],
  ["phrases page.html", 0],
  ["claims all -f csv", 2],
  ["text all", 2],
  ["freq all --by document --save counts.json", 2],
  ["compare a.txt page.html", 0],
  ["kwic /[0-9]+家/ all", 2],
  ["matrix . --jobs 2", 2],
  ["check all --jobs 2", 2],
  ["tasks all --jobs 2", 2],
  ["report a.txt page.html -o report.html", 0],
  ["merge saved.json", 0],
  ["dict list", 0],
  ["dict lint words.tsv", 0],
  ["dict suggest a.txt", 0],
  ["init project", 0],
  ["completion bash", 0],
  ["man", 0],
];

test("every command is run", () => {
  const run = new Set(RUNS.map(([argv]) => argv.split(" ")[0]));
  expect([...COMMANDS.keys()].filter((name) => !run.has(name))).toEqual([]);
});

describe.skipIf(!isBuilt)("no network", () => {
  test.each(RUNS)("policy-mine %s", async (line, exitCode) => {
    const threads = /--jobs [23]/.test(line) && / \. /.test(line);
    const cwd = folder(threads);
    if (line.startsWith("merge")) {
      await runProcess(["extract", "a.txt", "-f", "json", "-o", "saved.json"], { cwd });
    }
    const env = { NODE_OPTIONS: `--require=${guard} --require=${counter}` };
    const { code, stderr } = await runProcess(line.split(" "), { cwd, env });
    expect(stderr.includes("(thread)")).toBe(threads);
    expect(stderr).not.toContain("network:");
    expect(stderr).not.toContain("forbidden:");
    expect(code).toBe(exitCode);
  });

  test("the guard sees what it forbids, in threads, too", () => {
    const reach = (code: string) =>
      spawnSync(process.execPath, ["--input-type=module", "-e", code], {
        encoding: "utf8",
        env: { PATH: process.env.PATH, NODE_OPTIONS: `--require=${guard}` },
      }).stderr;
    expect(reach('fetch("http://127.0.0.1:9/")')).toContain("(network: globalThis.fetch)");
    expect(reach('import { request } from "node:http"; request("http://127.0.0.1:9/")')).toContain(
      "node:http.request",
    );
    expect(reach('import net from "node:net"; new net.Socket().connect(9)')).toContain("Socket.connect");
    const inThread = 'import { Worker } from "node:worker_threads"; new Worker("fetch(1)", { eval: true })';
    expect(reach(inThread)).toContain("(network: globalThis.fetch)");
  });

  const traced = spawnSync("strace", ["-V"]).status === 0 && spawnSync("strace", ["-f", "true"]).status === 0;

  test.skipIf(!traced)("the system is not asked for a socket, by native code neither", () => {
    const cwd = folder(true);
    const trace = ["-f", "-e", "trace=socket,connect,bind,sendto", process.execPath, bin];
    const { stderr, status } = spawnSync(
      "strace",
      [...trace, "extract", ".", "--jobs", "2", "-f", "ndjson"],
      {
        cwd,
        encoding: "utf8",
        maxBuffer: 1e9,
      },
    );
    expect(status).toBe(2);
    expect(stderr).toContain("+++ exited with 2 +++");
    expect(stderr.split("\n").filter((line) => /\b(?:socket|connect|bind|sendto)\(/.test(line))).toEqual([]);
  });
});
