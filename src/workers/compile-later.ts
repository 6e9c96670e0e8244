import { setFlagsFromString } from "node:v8";

/** Bytes of bytecode that a function may run before V8 compiles it, and those of V8 11 where nothing is set. */
const BUDGET = 600_000;
const OWN_BUDGET = 67_584;

let isLater = false;

/**
 * Lets V8 of Node 20 wait longer before it compiles a function to machine code. With its own budget it compiles, in a
 * run on one article, what is hardly used again, and each worker thread compiles all of it for itself (docs/speed.md).
 *
 * To be called after the modules are loaded: V8 takes no kept code that was made with other flags. Later versions have
 * another compiler in between, and are left alone; `v8` is process.versions.v8.
 */
export function compileLater(v8: string): void {
  isLater = v8.startsWith("11.");
  if (isLater) setBudget(BUDGET);
}

/**
 * Takes back compileLater, where it was called, until the function that is returned is called: threads that start
 * meanwhile take the kept code, Node's own among it.
 */
export function compileAsEver(): () => void {
  if (!isLater) return () => {};
  setBudget(OWN_BUDGET);
  return () => setBudget(BUDGET);
}

function setBudget(bytes: number): void {
  setFlagsFromString(`--interrupt-budget=${bytes}`);
}
