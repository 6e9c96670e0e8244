import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { CORE } from "./make-core.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Runs whose functions are kept compiled; each adds to what the runs before it have left. */
const RUNS = [
  ["extract", here("../seeds"), "--format", "json", "--no-config"],
  ["extract", here("../seeds"), "--lang", "zh", "--no-config"],
];

/** Runs the program that was built into `folder` on our own documents, and keeps the code that V8 compiled meanwhile. */
export function warmUp(folder) {
  const filename = `${folder}${CORE}.cjs`;
  const kept = `${folder}${CORE}.${process.version}-${process.platform}-${process.arch}.bin`;
  // The loader only takes its core as a script where there is kept code, so the first run is given some.
  writeFileSync(kept, new Script(readFileSync(filename, "utf8"), { filename }).createCachedData());
  for (const run of RUNS) {
    execFileSync(
      process.execPath,
      ["--import", new URL("keep-code.mjs", import.meta.url).href, `${folder}run.js`, ...run],
      {
        env: { ...process.env, KEPT_CODE: kept },
        maxBuffer: 1e8,
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
  }
}
