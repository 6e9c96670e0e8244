import { appendFileSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isBuilt, runProcess, startProcess } from "../cli/run-process.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";
import { manyDocuments } from "../workers/many-documents.ts";

const isWindows = process.platform === "win32";

/** Runs a command over in/ and, as soon as the first document is printed, does something to the last files. */
async function runAndMeddle(argv: readonly string[], cwd: string, meddle: () => void) {
  const child = startProcess(argv, { cwd });
  const printed = { stdout: "", stderr: "" };
  child.stdout?.setEncoding("utf8").once("data", meddle);
  child.stdout?.on("data", (text: string) => {
    printed.stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    printed.stderr += text;
  });
  const code = await new Promise<number | null>((done) => child.once("close", done));
  return { code, ...printed };
}

const folderOf = (documents: Readonly<Record<string, string>>): string =>
  temporaryFolder(Object.fromEntries(Object.entries(documents).map(([path, text]) => [`in/${path}`, text])));

function replacedBy(make: (file: string) => void): (file: string) => void {
  return (file) => {
    rmSync(file);
    make(file);
  };
}

describe.skipIf(!isBuilt)("a file that", () => {
  test.each(["1", "2"])("vanishes is named, and the others are done, with --jobs %s", async (jobs) => {
    const cwd = folderOf(manyDocuments(40, 40));
    const argv = ["claims", "in", "-f", "ndjson", "--jobs", jobs];
    const { code, stdout, stderr } = await runAndMeddle(argv, cwd, () => rmSync(join(cwd, "in", "039.txt")));
    const paths = new Set(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).path),
    );
    // Worker threads read ahead: the file may have been read before it vanished.
    const isRead = paths.has("in/039.txt");
    if (jobs === "1") expect(isRead).toBe(false);
    expect(paths.size).toBe(isRead ? 40 : 39);
    expect([code, stderr]).toEqual(
      isRead ? [0, ""] : [2, "in/039.txt: no such file any more; expected a file\n"],
    );
  });

  test.each([
    ["is emptied", (file: string) => truncateSync(file), "empty"],
    ["is cut short", (file: string) => truncateSync(file, 1000), "cut off in the middle of a character"],
    ["grows", (file: string) => appendFileSync(file, ARTICLE), null],
    ["becomes a folder", replacedBy((file) => mkdirSync(file)), "expected a readable file"],
    ["becomes a link to nothing", replacedBy((file) => symlinkSync("nowhere", file)), "any more"],
  ])("%s while the others are read", async (_, change, said) => {
    const cwd = folderOf(manyDocuments(40, 40));
    const { code, stdout, stderr } = await runAndMeddle(
      ["claims", "in", "-f", "ndjson", "--jobs", "1"],
      cwd,
      () => change(join(cwd, "in", "039.txt")),
    );
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout.endsWith("}\n")).toBe(true);
    expect([code, stderr === ""]).toEqual(said === null ? [0, true] : [2, false]);
    if (said !== null) expect(stderr).toContain(said);
  });

  test("is written anew at each moment is read as it is at one", async () => {
    const cwd = folderOf({ "a.txt": ARTICLE });
    const writer = setInterval(
      () => writeFileSync(join(cwd, "in", "a.txt"), ARTICLE.repeat(1 + (Date.now() % 40))),
      1,
    );
    for (let round = 0; round < 3; round += 1) {
      const { code, stderr } = await runProcess(["extract", "in", "-f", "json"], { cwd });
      expect([0, 2]).toContain(code);
      if (code === 2) expect(stderr).toContain("; expected ");
    }
    clearInterval(writer);
  });
});

describe.skipIf(!isBuilt || isWindows)("names and links", () => {
  test("folders that link to each other end, and each document comes once", async () => {
    const cwd = folderOf({ "one/a.txt": ARTICLE, "two/b.txt": ARTICLE });
    symlinkSync("..", join(cwd, "in/one/up"));
    symlinkSync("../two", join(cwd, "in/one/other"));
    symlinkSync("../one", join(cwd, "in/two/other"));
    symlinkSync("self", join(cwd, "in/self"));
    symlinkSync("nowhere", join(cwd, "in/dangling.txt"));
    const { code, stdout } = await runProcess(["sections", "in", "-f", "ndjson"], { cwd });
    const paths = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).path);
    expect(new Set(paths).size).toBe(2);
    expect(code).toBe(0);
  });

  const NAMES = [
    "甲\n乙.txt",
    "\u001b[2J\u001b]0;x\u0007.txt",
    "=cmd|'x'!A1.txt",
    "<b>.txt",
    'a,"b".txt',
    "-rf.txt",
    "%s%n.txt",
  ];

  test.each(["table", "csv", "markdown", "json", "ndjson", "github", "junit", "sarif"])(
    "a strange name does no harm in %s",
    async (format) => {
      const cwd = folderOf(Object.fromEntries(NAMES.map((name) => [name, ARTICLE])));
      const runs = /github|junit|sarif/.test(format) ? ["check"] : ["extract", "claims", "check", "tasks"];
      for (const command of runs) {
        const { code, stdout, stderr } = await runProcess([command, "in", "-f", format], { cwd });
        const text = Buffer.from(stdout, "latin1").toString("utf8");
        expect([code, stderr]).toEqual([0, ""]);
        expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
        if (format === "csv") expect(text).not.toMatch(/^[=+@-]/m);
        if (format === "markdown") expect(text).not.toContain("<b>");
        if (/^(?:ndjson|csv)$/.test(format))
          expect(text.split("\n").some((line) => line.startsWith("乙"))).toBe(false);
      }
    },
  );

  test("a strange name does no harm in an error", async () => {
    const cwd = folderOf(Object.fromEntries(NAMES.map((name) => [name, "\u0000\u0001"])));
    const { code, stdout, stderr } = await runProcess(["claims", "in", "-f", "csv"], { cwd });
    expect(code).toBe(2);
    expect(stdout.split("\r\n")).toHaveLength(2);
    expect(stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    expect(stderr.trimEnd().split("\n")).toHaveLength(NAMES.length);
  });

  test.skipIf(process.platform === "darwin")(
    "a name that is not UTF-8 is an error that says so",
    async () => {
      const cwd = folderOf({ "a.txt": ARTICLE });
      writeFileSync(
        Buffer.concat([
          Buffer.from(`${cwd}/in/`),
          Buffer.from([0xcd, 0xff, 0xd6, 0xfe]),
          Buffer.from(".txt"),
        ]),
        ARTICLE,
      );
      const { code, stdout, stderr } = await runProcess(["claims", "in", "-f", "ndjson"], { cwd });
      expect(code).toBe(2);
      expect(stderr).toMatch(/^in\/\ufffd+.*\.txt: its name is not UTF-8; expected .*\n$/);
      expect(
        new Set(
          stdout
            .trimEnd()
            .split("\n")
            .map((line) => JSON.parse(line).path),
        ),
      ).toEqual(new Set(["in/a.txt"]));
    },
  );
});
