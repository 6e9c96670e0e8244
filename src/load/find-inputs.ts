import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { skippedExtensions } from "../dictionaries/skipped-extensions.ts";
import { compareCodePoints } from "../model/compare-code-points.ts";
import { LoadError } from "./load-error.ts";

/** One thing to load: a file, standard input (`file` null), or the reason why there is nothing to load. */
export interface Input {
  /** As given, with "/" separators. */
  readonly path: string;
  /** Where the bytes are; null for standard input. */
  readonly file: string | null;
  readonly error: LoadError | null;
}

/**
 * The inputs that `paths` stand for: each a file, a folder (recursive), a glob, or `-`.
 *
 * Ordered by path (code points), without duplicates. What is there under the very name given wins over its
 * reading as a glob, so that `[2025]第3号.txt` can be named. In a folder, and for a glob that does not name an
 * extension, files that are plainly no documents (dictionaries/skipped-extensions.tsv, dot files, lock files of
 * office programs) are left out; a file that is named is always an input.
 */
export async function findInputs(paths: readonly string[], cwd = "."): Promise<readonly Input[]> {
  const found = new Map<string, Input>();
  for (const given of paths) {
    for (const input of await expand(given, cwd)) {
      const key = input.file === null ? `${input.path}\0` : resolve(input.file);
      const known = found.get(key);
      if (known === undefined || compareCodePoints(input.path, known.path) < 0) found.set(key, input);
    }
  }
  return [...found.values()].sort((a, b) => compareCodePoints(a.path, b.path));
}

async function expand(given: string, cwd: string): Promise<readonly Input[]> {
  if (given === "-") return [{ path: "-", file: null, error: null }];
  // Of a script's unset variable; else it would be the working directory.
  if (given === "") return [failure('""', new LoadError("NOT_FOUND", "input.emptyPath"))];
  const path = sep === "/" ? given : given.replaceAll(sep, "/");
  const file = resolve(cwd, given);
  const kind = await kindOf(file);
  if (kind === "file") return [{ path, file, error: null }];
  if (kind === "folder") return expandFolder(path, file);
  if (kind !== "missing") return [failure(path, kind)];
  if (/[*?[\]{}()!]/.test(path)) return expandGlob(path, cwd);
  return [failure(path, new LoadError("NOT_FOUND", "input.missing"))];
}

async function kindOf(file: string): Promise<"file" | "folder" | "missing" | LoadError> {
  try {
    return (await stat(file)).isDirectory() ? "folder" : "file";
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code === "ENOENT" || code === "ENOTDIR") return "missing";
    return unreadable(code);
  }
}

async function expandFolder(path: string, folder: string): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  // "./" stays "./": the path is shown as it was given.
  await walk(path.endsWith("/") ? path.slice(0, -1) : path, folder, new Set(), inputs);
  if (inputs.length > 0) return inputs;
  return [failure(path, new LoadError("NO_DOCUMENTS", "input.noDocuments"))];
}

/** Walks a folder in no particular order. `seen` holds the real paths of the folders, so that link loops end. */
async function walk(path: string, folder: string, seen: Set<string>, inputs: Input[]): Promise<void> {
  let entries: Dirent[];
  try {
    const real = await realpath(folder);
    if (seen.has(real)) return;
    seen.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    inputs.push(failure(path, unreadable((error as NodeJS.ErrnoException).code ?? "")));
    return;
  }
  entries.sort((a, b) => compareCodePoints(a.name, b.name));
  for (const entry of entries) {
    if (isPlainlyNoDocument(entry.name)) continue;
    const inner = join(folder, entry.name);
    const shown = `${path}/${entry.name}`;
    const kind = entry.isSymbolicLink() ? await kindOf(inner) : entry.isDirectory() ? "folder" : "file";
    if (kind === "folder") await walk(shown, inner, seen, inputs);
    else if (kind === "file" && (entry.isFile() || entry.isSymbolicLink()))
      inputs.push({ path: shown, file: inner, error: null });
  }
}

async function expandGlob(pattern: string, cwd: string): Promise<readonly Input[]> {
  const { default: glob } = await import("fast-glob");
  const found = await glob(pattern, {
    cwd: resolve(cwd),
    onlyFiles: false,
    objectMode: true,
    followSymbolicLinks: false,
    suppressErrors: true,
  });
  const anyFile = /\.[\p{L}\d]+$/u.test(pattern);
  const inputs: Input[] = [];
  for (const { path, dirent } of found) {
    if (!anyFile && path.split("/").some(isPlainlyNoDocument)) continue;
    const file = resolve(cwd, path);
    const isFile = dirent.isSymbolicLink() ? (await kindOf(file)) === "file" : dirent.isFile();
    if (isFile) inputs.push({ path, file, error: null });
  }
  if (inputs.length > 0) return inputs;
  return [failure(pattern, new LoadError("NO_MATCH", "input.noMatch"))];
}

/** `.git` or `~$通知.docx` or `表.xlsx`, but not `2026年报告` (no extension) or `通知.第2版` (unknown one). */
function isPlainlyNoDocument(name: string): boolean {
  if (name.startsWith(".") || name.startsWith("~$") || name === "node_modules")
    return name !== "." && name !== "..";
  const dot = name.lastIndexOf(".");
  return dot > 0 && skippedExtensions().has(name.slice(dot + 1).toLowerCase());
}

function failure(path: string, error: LoadError): Input {
  return { path, file: null, error };
}

function unreadable(code: string): LoadError {
  if (code === "EACCES" || code === "EPERM") return new LoadError("UNREADABLE", "input.noAccessToPath");
  return new LoadError("UNREADABLE", "input.unreadablePath", { code });
}
