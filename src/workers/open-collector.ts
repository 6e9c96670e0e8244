import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Collects this thread's garbage whenever `every` bytes have gone through it, so that memory does
 * not depend on how many documents came before.
 *
 * Left to itself V8 lets a heap grow to several times what is in use, and hardly counts the bytes of files, which lie
 * outside of it. A collection takes some 30 ms; no document that matters is done in less.
 */
export function openCollector(every: number): (bytes: number) => void {
  let passed = 0;
  let collect: (() => void) | null = null;
  return (bytes) => {
    passed += bytes;
    if (passed < every) return;
    passed = 0;
    collect ??= garbageCollector();
    collect();
  };
}

/** The only way to ask for a collection without an option of Node's command line. */
function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
