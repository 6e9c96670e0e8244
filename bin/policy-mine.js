#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";

// Node 22.1 and later keep the code that they compile, for the next run.
module.enableCompileCache?.();
// Without `npm run build`, tsc alone leaves the modules that the bundle is made of.
const bundled = existsSync(new URL("../dist/bundle/run.js", import.meta.url));
await import(bundled ? "../dist/bundle/run.js" : "../dist/cli/run.js");
