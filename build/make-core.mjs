/** Name of the core: core.js loads core.cjs, with the compiled code that is kept for the Node that built it. */
export const CORE = "core";

/** Where the code that a Node has compiled is kept: only the same one may use it. A template for the loader. */
const KEPT = `${CORE}.\${process.version}-\${process.platform}-\${process.arch}.bin`;

/** The value of the script, or the exports of the CommonJS module: the same file is both. */
const EITHER = '(typeof module === "undefined" ? (core) => core : (core) => (module.exports = core))';

/**
 * Turns the ES module of the core into a script that is one function, and the module that calls it and exports what it
 * returns: code that V8 has compiled can be kept for scripts, not for modules. `chunks` are the other files by name.
 */
export function coreFiles(code, chunks) {
  const modules = [];
  const exported = new Map();
  const passed = new Map();
  const body = code
    .replace(/^import (.+) from "([^."][^"]*)";$/gm, (_, names, module) => {
      if (!modules.includes(module)) modules.push(module);
      return `const ${namesOf(names)} = modules[${modules.indexOf(module)}];`;
    })
    .replace(/^export \{ (.+) \};?$/gm, (_, names) => {
      for (const [inner, outer] of pairsOf(names)) exported.set(outer, inner);
      return "";
    })
    .replaceAll("import.meta.url", "url")
    .replace(/\bimport\("\.\/([^"]+)"\)/g, (call, name) => {
      const names = passedOn(chunks[name]?.code ?? "");
      if (names !== null) passed.set(name, names);
      return names === null ? call : `Promise.resolve(passedOn["${name}"])`;
    })
    .replace(/\bimport\(/g, "load(");
  const left = /^(?:import|export)\b.*$/m.exec(body);
  if (left !== null || exported.size === 0)
    throw new Error(`not to be made a script: ${left?.[0] ?? "no exports"}`);
  const groups = [...passed].map(([name, pairs]) => {
    const own = pairs.map(([from, to]) => [exported.get(from), to]);
    return `"${name}": ${objectOf(own)}`;
  });
  const end = `const passedOn = { ${groups.join(", ")} };\nreturn ${objectOf([...exported].map(([outer, inner]) => [inner, outer]))};`;
  return {
    script: `${EITHER}(function (modules, load, url) {\n"use strict";\n${body}\n${end}\n});\n`,
    loader: loaderOf(modules, [...exported.keys()]),
  };
}

/** Names that a file passes on from the core, where it does nothing else, so that it need not be loaded; or null. */
function passedOn(code) {
  const names = /^(?:import "[^"]+";\s*)*export \{ (.+) \} from "\.\/core\.js";\s*$/.exec(code)?.[1];
  return names === undefined ? null : pairsOf(names);
}

/** `a, b as c` → [a, a], [b, c]. */
function pairsOf(names) {
  return names.split(", ").map((name) => {
    const [from, to = from] = name.split(" as ");
    return [from, to];
  });
}

function objectOf(pairs) {
  return `{ ${pairs.map(([value, name]) => `${name}: ${value}`).join(", ")} }`;
}

/** `{ a, b as c }`, `* as a` or `a` of an import, as the left side of a declaration. */
function namesOf(names) {
  if (names.startsWith("{")) return names.replaceAll(" as ", ": ");
  return names.startsWith("* as ") ? names.slice("* as ".length) : `{ default: ${names} }`;
}

function loaderOf(modules, names) {
  const imports = modules.map((module, index) => `import * as module${index} from "${module}";`);
  return `import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
${imports.join("\n")}

/** The function that ${CORE}.cjs is: with its code as it was compiled when it was built, where the same Node runs it. */
function compile() {
  const at = (name) => fileURLToPath(new URL(name, import.meta.url));
  let cachedData;
  try {
    cachedData = readFileSync(at(\`./${KEPT}\`));
  } catch {
    return createRequire(import.meta.url)("./${CORE}.cjs");
  }
  const filename = at("./${CORE}.cjs");
  return new Script(readFileSync(filename, "utf8"), { filename, cachedData }).runInThisContext();
}

const modules = [${modules.map((_, index) => `module${index}`).join(", ")}];
const { ${names.map((name, index) => `${name}: own${index}`).join(", ")} } = compile()(modules, (id) => import(id), import.meta.url);
export { ${names.map((name, index) => `own${index} as ${name}`).join(", ")} };
`;
}
