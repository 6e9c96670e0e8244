import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ARTICLE, temporaryFolder } from "./temporary-folder.ts";

/** The built program as a real process; `npm test` builds it first. */
const root = fileURLToPath(new URL("../../", import.meta.url));
const bin = join(root, "bin", "policy-mine.js");
const built = existsSync(join(root, "dist", "cli", "run.js"));

describe.skipIf(!built)("policy-mine as a process", () => {
  test("--version is that of package.json", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(await run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("reads files and standard input, and gives the same for both", async () => {
    const cwd = temporaryFolder({ "年度 报告.txt": ARTICLE });
    const file = await run(["claims", "年度 报告.txt", "--format", "csv"], { cwd });
    const piped = await run(["claims", "-", "--format", "csv"], { cwd, stdin: ARTICLE });
    expect([file.code, piped.code]).toEqual([0, 0]);
    expect(piped.stdout).toBe(file.stdout.replaceAll("年度 报告.txt", "-"));
  });

  test("errors go to standard error, the exit code is 2", async () => {
    const { code, stdout, stderr } = await run(["claims", "missing.txt", "--format", "ndjson"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^missing\.txt: .*; expected .*\n$/);
  });

  test("a closed pipe ends quietly", async () => {
    const cwd = temporaryFolder({ "long.txt": ARTICLE.repeat(3000) });
    const child = start(["claims", "long.txt"], cwd);
    const outcome = collect(child);
    child.stdout?.once("data", () => child.stdout?.destroy());
    const { code, stderr } = await outcome;
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  test.skipIf(process.platform === "win32")(
    "Ctrl-C leaves no half output and ends by the signal",
    async () => {
      const cwd = temporaryFolder();
      const child = start(["claims", "-", "--output", "out.txt"], cwd);
      const ended = new Promise<NodeJS.Signals | null>((done) =>
        child.once("exit", (_, signal) => done(signal)),
      );
      await waitFor(() => readdirSync(cwd).length === 1);
      child.kill("SIGINT");
      expect(await ended).toBe("SIGINT");
      expect(readdirSync(cwd)).toEqual([]);
    },
  );

  test.skipIf(!existsSync("/dev/full"))("a full disk is an error, not a stack", async () => {
    const child = spawn("sh", ["-c", `"${process.execPath}" "${bin}" --help > /dev/full`]);
    const { code, stderr } = await collect(child);
    expect(stderr).toBe(
      "standard output: cannot be written (no space left on device); expected room for the result\n",
    );
    expect(code).toBe(2);
  });

  test("sections and claims load no engine, extract does", async () => {
    const cwd = temporaryFolder({ "a.txt": ARTICLE });
    const enginesOf = async (command: string): Promise<string> => {
      const script = `
        process.argv.splice(1, 0, "policy-mine");
        await import(${JSON.stringify(join(root, "dist", "cli", "run.js"))});
        console.error(process.report.getReport().sharedObjects.filter((path) => path.includes("jieba")).length);`;
      return (
        await collect(
          spawn(process.execPath, ["--input-type=module", "-e", script, command, "a.txt"], { cwd }),
        )
      ).stderr;
    };
    expect(await enginesOf("sections")).toBe("0\n");
    expect(await enginesOf("claims")).toBe("0\n");
    expect(await enginesOf("extract")).toBe("1\n");
  });
});

describe.skipIf(!built)("policy-mine as a library", () => {
  test("is imported by its name", async () => {
    const cwd = temporaryFolder({ "a.txt": ARTICLE });
    const script = `
      import { loadDocuments, mine, openMiner } from "policy-mine";
      const paths = [${JSON.stringify(join(cwd, "a.txt"))}, ${JSON.stringify(join(cwd, "missing.txt"))}];
      for await (const result of mine(paths)) {
        console.log("error" in result ? result.error.code : result.claims.map(({ value }) => value).join());
      }
      const miner = await openMiner({ layers: { phrases: false } });
      for await (const loaded of loadDocuments(paths.slice(0, 1))) {
        console.log(miner.generator.segmenter, miner.mine(loaded).sections.length, miner.mine(loaded).phrases.length);
      }`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], { cwd: root });
    const { stdout, stderr } = await collect(child);
    expect(stderr).toBe("");
    expect(stdout.split("\n")).toEqual(["612,12.4,3160000000,3", "NOT_FOUND", "none 2 0", ""]);
  });
});

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(
  argv: readonly string[],
  { cwd = root, stdin = "" }: { readonly cwd?: string; readonly stdin?: string } = {},
): Promise<Outcome> {
  const child = start(argv, cwd);
  child.stdin?.end(stdin);
  return collect(child);
}

function start(argv: readonly string[], cwd: string): ChildProcess {
  const env = { PATH: process.env.PATH, LANG: "en_US.UTF-8" };
  return spawn(process.execPath, [bin, ...argv], { cwd, env });
}

function collect(child: ChildProcess): Promise<Outcome> {
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      printed[name] += text;
    });
  }
  return new Promise((done) => child.once("close", (code) => done({ code, ...printed })));
}

async function waitFor(isThere: () => boolean): Promise<void> {
  while (!isThere()) await new Promise((done) => setTimeout(done, 20));
}
