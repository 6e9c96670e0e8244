import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { bin, isBuilt, runProcess } from "../cli/run-process.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { manyDocuments, recordsOf } from "../workers/many-documents.ts";

/** GNU parallel, not the program of the same name of moreutils. */
const hasParallel = spawnSync("sh", ["-c", "parallel --version"], { encoding: "utf8" }).stdout?.startsWith(
  "GNU parallel",
);

/** The commands of docs/parallel.md; they run as they stand there, with the built program for `policy-mine`. */
describe.skipIf(!isBuilt || !hasParallel)("GNU parallel", () => {
  const program = `${process.execPath} ${bin}`;
  const shell = (command: string, cwd: string) =>
    spawnSync("sh", ["-c", command.replaceAll("policy-mine", program)], {
      cwd,
      encoding: "utf8",
      maxBuffer: 1e9,
      env: { ...process.env, PARALLEL_HOME: cwd, LC_ALL: "C.UTF-8" },
    });

  test("blocks of records, in order", async () => {
    const records = recordsOf(manyDocuments(12, 20));
    const cwd = temporaryFolder({ "records.ndjson": records });
    const whole = await runProcess(["extract", "-", "--input", "ndjson", "--format", "ndjson"], {
      stdin: records,
    });
    const { stdout, status } = shell(
      "parallel --will-cite --pipe --block 60K --keep-order --jobs 2 'policy-mine extract - --input ndjson --format ndjson --jobs 1' < records.ndjson",
      cwd,
    );
    expect(status).toBe(0);
    expect(stdout).toBe(Buffer.from(whole.stdout, "latin1").toString());
  }, 240_000);

  test("files in groups, joined by merge", async () => {
    const cwd = temporaryFolder(
      Object.fromEntries(
        Object.entries(manyDocuments(5, 5)).map(([path, text]) => [`notices/${path}`, text]),
      ),
    );
    const { stderr, status } = shell(
      [
        "mkdir parts",
        "find notices -type f -print0 | sort -z | parallel --will-cite -0 -n 2 --jobs 2 'policy-mine extract {} --format json --jobs 1 --output parts/{#}.json'",
        "policy-mine merge parts/*.json --format json --output all.json",
        "policy-mine extract notices --format json --output whole.json",
        "cmp all.json whole.json",
      ].join(" && "),
      cwd,
    );
    expect([stderr, status]).toEqual(["", 0]);
  }, 240_000);
});
