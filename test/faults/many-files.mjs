/**
 * Runs a command over a folder of many small files and prints the time and the largest memory of the process:
 *
 *     npm run build && node test/faults/many-files.mjs [files, 100000 where not given] [command…]
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [count = "100000", ...asked] = process.argv.slice(2);
const argv = asked.length > 0 ? asked : ["sections", "in", "--format", "ndjson", "--output", "out.ndjson"];
const bin = fileURLToPath(new URL("../../bin/policy-mine.js", import.meta.url));
const cwd = mkdtempSync(join(tmpdir(), "policy-mine-files-"));
try {
  mkdirSync(join(cwd, "in"));
  for (let index = 0; index < Number(count); index += 1) {
    const text = `云溪县科技局局长 江一帆\n\n全区企业达${index}家，同比增长5%。\n`;
    writeFileSync(join(cwd, "in", `${String(index).padStart(7, "0")}.txt`), text);
  }
  const script = `
    process.argv.splice(1, 0, ${JSON.stringify(bin)});
    process.once("exit", () => console.error(process.resourceUsage().maxRSS));
    await import(${JSON.stringify(bin)});`;
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script, ...argv], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const seconds = (performance.now() - begun) / 1000;
  const memory = Number(stderr.trim().split("\n").at(-1)) / 1024;
  console.log(
    `${count} files, policy-mine ${argv.join(" ")}: exit code ${status}, ${seconds.toFixed(1)} s, ${memory.toFixed(0)} MB`,
  );
} finally {
  rmSync(cwd, { recursive: true, force: true });
}
