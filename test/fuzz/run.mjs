/**
 * Feeds generated and mutated inputs to loaders, splitter, claims, phrases, dictionaries and commands:
 *
 *     npm run fuzz -- --seed 1 --count 200000 --from 0 --target claims --found FOLDER
 *
 * Every input depends on nothing but the seed and its number, so `--seed 1 --from 4711 --count 1` makes one again.
 * Looked for: crashes, hangs, what takes long for its length, and what must hold (check-document.ts). A failing input
 * is written to FOLDER, as it was and shrunk. Exit code 1 where there is one.
 */
import { fork } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { rolldown } from "rolldown";

/** Inputs of one child process, and seconds without a new input after which it hangs. */
const PIECE = 10_000;
const HANG = 180;

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "200000" },
    from: { type: "string", default: "0" },
    target: { type: "string" },
    found: { type: "string", default: join(tmpdir(), "policy-mine-fuzz") },
  },
});
const [seed, from, count] = [Number(values.seed), Number(values.from), Number(values.count)];
if (![seed, from, count].every(Number.isSafeInteger))
  throw new Error("--seed, --from and --count: expected whole numbers");

const root = fileURLToPath(new URL("../../", import.meta.url));
// Two folders below the package, as dist/bundle/ is: the modules find dictionaries/ by that.
const folder = join(root, "dist", `fuzz-${process.pid}`);
const begun = performance.now();
const totals = {};
const failures = [];
try {
  await bundle();
  for (let next = from; next < from + count; )
    next = await feedPiece(next, Math.min(next + PIECE, from + count));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
report();
process.exitCode = failures.length > 0 ? 1 : 0;

async function bundle() {
  const build = await rolldown({
    input: { child: join(root, "test/fuzz/child.ts") },
    platform: "node",
    external: (id) => !id.startsWith(".") && !id.startsWith("/"),
    checks: { ineffectiveDynamicImport: false },
  });
  await build.write({ dir: folder, format: "esm", sourcemap: true });
  await build.close();
  mkdirSync(folder, { recursive: true });
}

/** Runs a child from one input to another; gives the input to go on with, which is behind one that ended the child. */
function feedPiece(first, last) {
  const mark = join(folder, "mark");
  const request = {
    root,
    seed,
    from: first,
    to: last,
    target: values.target ?? null,
    mark,
    found: values.found,
  };
  const child = fork(join(folder, "child.js"), [JSON.stringify(request)], {
    execArgv: ["--enable-source-maps"],
  });
  let done = false;
  let seen = [-1, performance.now()];
  let hung = false;
  child.on("message", ({ failure, tally }) => {
    if (failure) fail(failure);
    if (!tally) return;
    done = true;
    add(tally);
  });
  const watch = setInterval(() => {
    const index = inputInWork(mark);
    if (index !== seen[0]) seen = [index, performance.now()];
    if (performance.now() - seen[1] < HANG * 1000) return;
    hung = true;
    child.kill("SIGKILL");
  }, 1000);
  return new Promise((resolve) => {
    child.once("close", (code, signal) => {
      clearInterval(watch);
      if (done) return resolve(last);
      const index = inputInWork(mark) ?? first;
      fail(
        `${index}: ${hung ? `hangs for ${HANG} s` : `ends the process (${signal ?? `exit code ${code}`})`}`,
      );
      resolve(index + 1);
    });
  });
}

function inputInWork(mark) {
  try {
    return Number.parseInt(readFileSync(mark, "utf8"), 10);
  } catch {
    return null;
  }
}

function fail(what) {
  failures.push(what);
  console.log(`FAILED seed ${seed}, ${what}`);
}

function add(tallies) {
  for (const [name, tally] of Object.entries(tallies)) {
    const total = totals[name] ?? {
      inputs: 0,
      taken: 0,
      failed: 0,
      milliseconds: 0,
      worst: 0,
      worstIndex: 0,
    };
    totals[name] = total;
    for (const key of ["inputs", "taken", "failed", "milliseconds"]) total[key] += tally[key];
    if (tally.worst > total.worst) Object.assign(total, { worst: tally.worst, worstIndex: tally.worstIndex });
  }
  const inputs = Object.values(totals).reduce((sum, total) => sum + total.inputs, 0);
  console.log(`${new Date().toISOString()} ${inputs} inputs, ${failures.length} failures`);
}

function report() {
  const rows = Object.entries(totals).map(
    ([target, { inputs, taken, failed, milliseconds, worst, worstIndex }]) => ({
      ...{ target, inputs, taken, failed },
      "ms an input": Number((milliseconds / inputs).toFixed(2)),
      "slowest, of what is allowed": `${(100 * worst).toFixed(0)}% (${worstIndex})`,
    }),
  );
  console.table(rows);
  const inputs = rows.reduce((sum, row) => sum + row.inputs, 0);
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`seed ${seed}, from ${from}: ${inputs} inputs, ${failures.length} failures, ${seconds} s`);
}
