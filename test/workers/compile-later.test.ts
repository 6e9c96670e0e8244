import { Script } from "node:vm";
import { Worker } from "node:worker_threads";
import { afterAll, describe, expect, it } from "vitest";
import { compileAsEver, compileLater } from "../../src/workers/compile-later.ts";

const SOURCE = "(function () { return 1; })()";

/** Whether a thread that starts now refuses the code that `kept` holds. */
function isRefused(kept: Buffer): Promise<boolean> {
  const code = `const { parentPort, workerData } = require("node:worker_threads");
    const { Script } = require("node:vm");
    parentPort.postMessage(new Script(workerData.source, { cachedData: workerData.kept }).cachedDataRejected);`;
  const worker = new Worker(code, { eval: true, workerData: { source: SOURCE, kept } });
  return new Promise((done, fail) => worker.once("message", done).once("error", fail));
}

describe.skipIf(!process.versions.v8.startsWith("11."))("V8 that compiles later", () => {
  const kept = new Script(SOURCE).createCachedData();
  afterAll(() => {
    compileAsEver();
  });

  it("is left alone where it is another version", async () => {
    compileLater("12.4.254");
    expect(await isRefused(kept)).toBe(false);
  });

  it("gives kept code only to threads that start while it does as ever", async () => {
    compileLater(process.versions.v8);
    expect(await isRefused(kept)).toBe(true);
    const again = compileAsEver();
    expect(await isRefused(kept)).toBe(false);
    again();
    expect(await isRefused(kept)).toBe(true);
  });
});
