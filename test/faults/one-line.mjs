/**
 * Runs `extract` over one document without a line end, and over one of a tenth of its size; prints processor time, the
 * largest memory and how many claims were written, and fails where the cost grows faster than the document:
 *
 *     npm run build && node test/faults/one-line.mjs [megabytes, 100 where not given]
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeText } from "../bench/make-documents.mjs";
import { measureOnce } from "../bench/measure.mjs";

const [largest = 100] = process.argv.slice(2).map(Number);
const bin = fileURLToPath(new URL("../../bin/policy-mine.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "policy-mine-one-line-"));

/** Ten times the document may cost so many times as much: ten, and what is lost to a fuller memory. */
const MOST = 12;

try {
  const [tenth, whole] = [await run(largest / 10), await run(largest)];
  const ratios = { claims: whole.claims / tenth.claims, cpu: whole.cpu / tenth.cpu };
  const perByte = (whole.megabytes - tenth.megabytes) / (whole.size - tenth.size);
  console.log(
    `10 × the document: ${ratios.claims.toFixed(2)} × the claims, ${ratios.cpu.toFixed(2)} × the time, ${perByte.toFixed(0)} bytes of memory for each more`,
  );
  if (ratios.claims < 9 || ratios.cpu > MOST) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

async function run(megabytes) {
  const text = makeText(megabytes * 1e6).replace(/\s+/g, "");
  const file = join(folder, "one-line.txt");
  writeFileSync(file, text);
  const output = join(folder, "out.ndjson");
  const args = [bin, "extract", file, "--format", "ndjson", "--jobs", "1", "--output", output];
  const measured = measureOnce({ run: process.execPath, args });
  if (measured.ms === null) throw new Error(`${megabytes} MB: policy-mine failed`);
  const result = { ...measured, size: Buffer.byteLength(text) / 1e6, claims: await countClaims(output) };
  console.log(
    `${result.size.toFixed(0)} MB: ${(result.cpu / 1000).toFixed(1)} s, ${result.megabytes.toFixed(0)} MB, ${result.claims} claims`,
  );
  return result;
}

/** Counted as the file is read: it may be larger than a string may be. */
async function countClaims(output) {
  const handle = await open(output);
  let claims = 0;
  let rest = "";
  for await (const chunk of handle.createReadStream({ encoding: "latin1" })) {
    const parts = (rest + chunk).split('"indicator":');
    claims += parts.length - 1;
    rest = parts.at(-1).slice(-11);
  }
  return claims;
}
