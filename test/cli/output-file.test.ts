import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSink } from "../../src/cli/open-sink.ts";
import { readMessages } from "../../src/dictionaries/messages.ts";
import { runMain } from "./run-main.ts";
import { ARTICLE, temporaryFolder } from "./temporary-folder.ts";

test("--output holds what would have been printed, and nothing is printed", async () => {
  const cwd = temporaryFolder({ "好文.txt": ARTICLE });
  const printed = await runMain(["claims", "好文.txt", "--format", "csv"], { cwd });
  const written = await runMain(["claims", "好文.txt", "--format", "csv", "-o", "结果.csv"], { cwd });
  expect(written).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(readFileSync(join(cwd, "结果.csv"), "utf8")).toBe(printed.stdout);
  expect(readdirSync(cwd).sort()).toEqual(["好文.txt", "结果.csv"].sort());
});

test("a failed run leaves the file that was there, and no other", async () => {
  const cwd = temporaryFolder({ "good.txt": ARTICLE, "out.json": "before" });
  const argv = ["extract", "good.txt", "--dict", join(cwd, "missing.tsv"), "--output", "out.json"];
  expect((await runMain(argv, { cwd })).code).toBe(2);
  expect(readFileSync(join(cwd, "out.json"), "utf8")).toBe("before");
  expect(readdirSync(cwd).sort()).toEqual(["good.txt", "out.json"]);
});

test("a bad input does not keep the good ones from the file", async () => {
  const cwd = temporaryFolder({ "good.txt": ARTICLE });
  const { code } = await runMain(["claims", "good.txt", "missing.txt", "-f", "json", "-o", "out.json"], {
    cwd,
  });
  expect(code).toBe(2);
  expect(JSON.parse(readFileSync(join(cwd, "out.json"), "utf8")).documents).toHaveLength(1);
});

test("no input is replaced by its result; results may be merged into one of them", async () => {
  const cwd = temporaryFolder({ "a.txt": ARTICLE, "docs/b.txt": ARTICLE });
  for (const line of [
    "claims a.txt -o a.txt",
    "text docs a.txt -o ./docs/../a.txt",
    "report a.txt -o a.txt",
  ]) {
    expect([line, (await runMain(line.split(" "), { cwd })).code]).toEqual([line, 2]);
    expect(readFileSync(join(cwd, "a.txt"), "utf8")).toBe(ARTICLE);
  }
  for (const line of ["extract a.txt -f json -o all.json", "extract docs -f json -o b.json"]) {
    expect((await runMain(line.split(" "), { cwd })).code).toBe(0);
  }
  const merge = "merge all.json b.json -f json -o all.json";
  expect((await runMain(merge.split(" "), { cwd })).code).toBe(0);
  expect(JSON.parse(readFileSync(join(cwd, "all.json"), "utf8")).documents).toHaveLength(2);
});

test("the file behind a link is replaced, with its mode, and the link stays", async () => {
  const cwd = temporaryFolder({ "good.txt": ARTICLE, "real.json": "before" });
  chmodSync(join(cwd, "real.json"), 0o640);
  symlinkSync("real.json", join(cwd, "link.json"));
  expect((await runMain(["claims", "good.txt", "-f", "json", "-o", "link.json"], { cwd })).code).toBe(0);
  expect(JSON.parse(readFileSync(join(cwd, "real.json"), "utf8")).documents).toHaveLength(1);
  expect(statSync(join(cwd, "real.json")).mode & 0o777).toBe(0o640);
  expect(readdirSync(cwd).sort()).toEqual(["good.txt", "link.json", "real.json"]);
});

test.skipIf(process.platform === "win32")("a device is written to, not replaced", async () => {
  const cwd = temporaryFolder({ "good.txt": ARTICLE });
  expect((await runMain(["claims", "good.txt", "-o", "/dev/null"], { cwd })).code).toBe(0);
  expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
});

test("a place that is taken while the file is written is an error that names it, and nothing is left", async () => {
  const cwd = temporaryFolder();
  const io = { cwd, signal: new AbortController().signal };
  const say = readMessages("en");
  const sink = await openSink("out.json", { io, say } as Parameters<typeof openSink>[1]);
  mkdirSync(join(cwd, "out.json/taken"), { recursive: true });
  await expect(sink.close()).rejects.toThrow(/^out\.json: cannot be written \(/);
  await sink.discard();
  expect(readdirSync(cwd)).toEqual(["out.json"]);
});

test("an interrupt takes the half-written file away", async () => {
  const cwd = temporaryFolder();
  const interrupt = new AbortController();
  const io = { cwd, signal: interrupt.signal };
  const sink = await openSink("out.json", { io } as Parameters<typeof openSink>[1]);
  await sink.write("half");
  expect(readdirSync(cwd)).toHaveLength(1);
  interrupt.abort();
  expect(readdirSync(cwd)).toEqual([]);
  await sink.discard();
  expect(existsSync(join(cwd, "out.json"))).toBe(false);
});
