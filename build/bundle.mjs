/**
 * The last step of `npm run build`: joins the modules that tsc has written to dist/ into few files under dist/bundle/,
 * and keeps the compiled code of those that every run needs.
 *
 * The tables of dictionaries/ are kept in a form that needs no parsing (src/dictionaries/compiled-tables.ts).
 * Two hundred modules take Node 60 to 90 ms to find, read and link; compiling what a run on one article uses takes as
 * much again. docs/speed.md has the figures.
 */
import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { findCore } from "./find-core.mjs";
import { CORE, coreFiles } from "./make-core.mjs";
import { warmUp } from "./warm-up.mjs";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
// Two folders below the package, as dist/dictionaries/ is: the modules find dictionaries/ and assets/ by that. Made
// beside the one that is there, for who runs that meanwhile.
const folder = `${dist}bundle.${process.pid}/`;
const worker = `${dist}workers/mine-worker.js`;
const input = {
  run: `${dist}cli/run.js`,
  index: `${dist}index.js`,
  ...(existsSync(worker) ? { "mine-worker": worker } : {}),
};

/** The package that every run needs is joined with the core; its licence goes with it. */
const JOINED = "commander";

/** All others stay what they are, to be found where the program is installed. */
const isExternal = (id) => !id.startsWith(".") && !isAbsolute(id) && id !== JOINED;

process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const core = await findCore(
  input,
  { always: `${dist}cli/main.js`, mostly: `${dist}cli/commands/extract.js` },
  isExternal,
);
const build = await rolldown({
  input,
  platform: "node",
  external: isExternal,
  preserveEntrySignatures: "allow-extension",
  checks: { ineffectiveDynamicImport: false },
  plugins: [corePlugin()],
});
await build.write({
  dir: folder,
  format: "esm",
  chunkFileNames: "[name].js",
  comments: false,
  minifyInternalExports: false,
  codeSplitting: {
    groups: [{ name: CORE, test: (id) => core.has(id) }],
    includeDependenciesRecursively: false,
  },
});
await build.close();
// A thread is started by the path of its module.
if (existsSync(worker)) writeFileSync(worker, 'export { default } from "../bundle/mine-worker.js";\n');
const { compileTables } = await import(`${dist}dictionaries/compile-tables.js`);
writeFileSync(`${folder}tables.bin`, compileTables());
const licence = new URL(`../node_modules/${JOINED}/LICENSE`, import.meta.url);
copyFileSync(licence, `${folder}${JOINED}.LICENSE`);
warmUp(folder);
putInPlace();

function putInPlace() {
  const old = `${dist}bundle.${process.pid}.old/`;
  if (existsSync(`${dist}bundle/`)) renameSync(`${dist}bundle/`, old);
  renameSync(folder, `${dist}bundle/`);
  rmSync(old, { recursive: true, force: true });
}

/** Writes the core as a script beside the module that loads it. */
function corePlugin() {
  return {
    name: "core",
    generateBundle(_options, bundle) {
      const chunk = bundle[`${CORE}.js`];
      const { loader, script } = coreFiles(chunk.code, bundle);
      delete bundle[`${CORE}.js`];
      this.emitFile({ type: "asset", fileName: `${CORE}.js`, source: loader });
      this.emitFile({ type: "asset", fileName: `${CORE}.cjs`, source: script });
    },
  };
}
