import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The built program; `npm test` builds it first. */
export const bin = join(root, "bin", "policy-mine.js");
export const isBuilt = existsSync(join(root, "dist", "cli", "run.js"));

/** What a process is given. */
export interface ProcessGiven {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built program as a process of its own. */
export function startProcess(
  argv: readonly string[],
  { cwd = root, env = {} }: ProcessGiven = {},
): ChildProcess {
  const own = { PATH: process.env.PATH, LANG: "en_US.UTF-8" };
  return spawn(process.execPath, [bin, ...argv], { cwd, env: { ...own, ...env } });
}

/** Runs it to its end. */
export async function runProcess(argv: readonly string[], given: ProcessGiven = {}) {
  const child = startProcess(argv, given);
  const parts = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout?.on("data", (part: Buffer) => parts.stdout.push(part));
  child.stderr?.on("data", (part: Buffer) => parts.stderr.push(part));
  // A process that ends early does not read to the end.
  child.stdin?.on("error", () => {});
  child.stdin?.end(given.stdin ?? "");
  const code = await new Promise<number | null>((done) => child.once("close", done));
  return {
    code,
    stdout: Buffer.concat(parts.stdout).toString("latin1"),
    stderr: Buffer.concat(parts.stderr).toString("utf8"),
  };
}
