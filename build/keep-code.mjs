/**
 * Preloaded into a run of the built program: writes, when it ends, the compiled code of all that the run has used of
 * the core into the file KEPT_CODE.
 */
import { writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import v8 from "node:v8";
import vm from "node:vm";

const scripts = [];
vm.Script = class extends vm.Script {
  constructor(...given) {
    super(...given);
    scripts.push(this);
  }
};
// Code that was compiled under other flags is not taken, and the flags are set after it is loaded.
v8.setFlagsFromString = () => {};
syncBuiltinESMExports();
process.on("exit", () => writeFileSync(process.env.KEPT_CODE, scripts[0].createCachedData()));
