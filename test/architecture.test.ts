import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

/** Every module of src/ with its imports, as paths from src/. */
interface Module {
  readonly path: string;
  readonly text: string;
  /** Without those of types. */
  readonly imports: readonly string[];
  readonly typeImports: readonly string[];
}

const root = fileURLToPath(new URL("../src/", import.meta.url));
const modules = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => path.replaceAll("\\", "/"))
  .sort()
  .map(readModule);

const STAGES = ["load", "split", "segment", "phrases", "claims", "render"];

/** Which folders a folder may import from besides itself; the files of src/ itself are "". */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  dictionaries: ["model"],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ["model", "dictionaries"]])),
  suggest: ["model", "dictionaries"],
  // What is made of results: render imports their types, they take from it who speaks.
  matrix: ["model", "dictionaries", "render"],
  check: ["model", "dictionaries", "matrix"],
  tasks: ["model", "dictionaries"],
  freq: ["model", "dictionaries"],
  compare: ["model", "dictionaries", "freq", "matrix", "render"],
  kwic: ["model", "dictionaries", "matrix"],
  merge: ["model", "freq"],
  report: ["model", "dictionaries", "matrix", "check", "render"],
  // A document done wholly, here or in a thread of its own.
  workers: ["", "model", "dictionaries", "load", "render"],
  cache: ["model"],
  cli: [
    ...["", "model", "dictionaries", "load", "render", "suggest", "matrix", "check", "tasks", "report"],
    ...["freq", "compare", "kwic", "merge", "workers", "cache"],
  ],
  "": ["model", "dictionaries", ...STAGES.filter((stage) => stage !== "render")],
};

describe("imports", () => {
  test("there are modules", () => {
    expect(modules.length).toBeGreaterThan(50);
  });

  test("every folder of src/ is known", () => {
    expect([...new Set(modules.map(({ path }) => folderOf(path)))].sort()).toEqual(
      Object.keys(MAY_IMPORT).sort(),
    );
  });

  test.each(Object.keys(MAY_IMPORT))("%j imports what it may", (folder) => {
    const wrong = modules
      .filter(({ path }) => folderOf(path) === folder)
      .flatMap(({ path, imports }) => imports.map((imported) => `${path} imports ${imported}`))
      .filter((line) => !isAllowed(folder, line.split(" imports ")[1] ?? ""));
    expect(wrong).toEqual([]);
  });

  test("types of a stage are imported by the pipeline, the workers and the command line alone", () => {
    const wrong = modules.flatMap(({ path, typeImports }) =>
      typeImports
        .filter((imported) => STAGES.includes(folderOf(imported)) && folderOf(imported) !== folderOf(path))
        .filter(() => !["", "cli", "workers"].includes(folderOf(path)))
        .map((imported) => `${path} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** Folders whose files may be read one after the other: none needs itself, not even by a type, through the ones it imports. */
const WITHOUT_CIRCLES = Object.keys(MAY_IMPORT).filter((folder) => !["split", "phrases"].includes(folder));

test.each(WITHOUT_CIRCLES)("no file of %j imports itself in a circle", (folder) => {
  let left = modules.filter(({ path }) => folderOf(path) === folder);
  for (let before = left.length + 1; left.length < before; ) {
    before = left.length;
    const paths = new Set(left.map(({ path }) => path));
    // What imports none of the others is in no circle.
    left = left.filter((module) => staticImports(module).some((imported) => paths.has(imported)));
  }
  expect(left.map(({ path }) => path)).toEqual([]);
});

/** Who may do what: the folders, or files, whose code may hold a pattern. */
const RESERVED: readonly (readonly [string, RegExp, readonly string[]])[] = [
  ["the disk is touched", /["']node:(fs|fs\/promises)["']/, ["load/", "dictionaries/", "cli/"]],
  ["something is printed", /\bconsole\.|\bprocess\.std/, ["cli/run.ts"]],
  ["the process is touched", /\bprocess\./, ["cli/run.ts"]],
  ["the clock is read", /\bDate\.now|\bnew Date\(\)|\bperformance\.now/, ["cli/"]],
  ["something is random", /\bMath\.random|\brandom(UUID|Bytes|Int)\b/, ["cli/"]],
];

describe.each(RESERVED)("%s", (_, pattern, allowed) => {
  test(`only in ${allowed.join(", ")}`, () => {
    const found = modules.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path);
    expect(found.filter((path) => !allowed.some((prefix) => path.startsWith(prefix)))).toEqual([]);
  });
});

describe("form", () => {
  test("files are named in kebab-case, after what they hold", () => {
    expect(
      modules.map(({ path }) => path).filter((path) => !/^([a-z0-9]+[-/])*[a-z0-9]+\.ts$/.test(path)),
    ).toEqual([]);
    expect(
      modules.map(({ path }) => path).filter((path) => /(utils?|helpers?|common|misc)\.ts$/.test(path)),
    ).toEqual([]);
  });

  test("files stay under 250 lines", () => {
    expect(modules.filter(({ text }) => text.split("\n").length > 250).map(({ path }) => path)).toEqual([]);
  });

  test("relative imports end in .ts", () => {
    const paths = modules.flatMap(({ text }) => [
      ...text.matchAll(/(?:from|import)\(? ?["'](\.[^"']*)["']/g),
    ]);
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.map(([, path]) => path ?? "").filter((path) => !path.endsWith(".ts"))).toEqual([]);
  });
});

function isAllowed(folder: string, imported: string): boolean {
  const from = folderOf(imported);
  return from === folder || (MAY_IMPORT[folder] ?? []).includes(from);
}

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
}

function readModule(path: string): Module {
  const text = readFileSync(join(root, path), "utf8");
  const statements = [...text.matchAll(/^(import|export) (type )?(?:[^"';]*? from )?["'](\.[^"']+)["']/gm)];
  const dynamic = [...text.matchAll(/\bimport\(["'](\.[^"']+)["']\)/g)].map(([, to]) => to ?? "");
  const resolve = (to: string): string => join(path, "..", to).replaceAll("\\", "/");
  const isType = ([, , type]: RegExpMatchArray): boolean => type !== undefined;
  return {
    path,
    text,
    imports: [...statements.filter((one) => !isType(one)).map(([, , , to]) => to ?? ""), ...dynamic].map(
      resolve,
    ),
    typeImports: statements.filter(isType).map(([, , , to]) => resolve(to ?? "")),
  };
}

function staticImports({ path, text }: Module): readonly string[] {
  return [...text.matchAll(/^(?:import|export) [^"';]*?from ["'](\.[^"']+)["']/gm)].map(([, to]) =>
    join(path, "..", to ?? "").replaceAll("\\", "/"),
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}
