/**
 * Preloaded into a run of the built program: writes, when it ends, the compiled code of all that the run has used of
 * the core into the file KEPT_CODE.
 */
import { writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import vm from "node:vm";

const scripts = [];
vm.Script = class extends vm.Script {
  constructor(...given) {
    super(...given);
    scripts.push(this);
  }
};
syncBuiltinESMExports();
process.on("exit", () => writeFileSync(process.env.KEPT_CODE, scripts[0].createCachedData()));
