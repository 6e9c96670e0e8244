import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { compareCodePoints } from "../model/compare-code-points.ts";
import { findInputs, type Input } from "./find-inputs.ts";
import { LoadError } from "./load-error.ts";

/**
 * The files that hold saved results: each of `paths` is a file, a folder, a glob or `-`; by path, each once.
 *
 * Of a folder every file counts, whatever its name (`part-00000`), but for names that begin with "." or "_": the marks
 * that Hadoop and Spark leave beside their parts.
 */
export async function findResultFiles(paths: readonly string[], cwd = "."): Promise<readonly Input[]> {
  const named: string[] = [];
  const failures: Input[] = [];
  for (const path of paths) {
    const facts = path === "-" ? null : await stat(resolve(cwd, path)).catch(() => null);
    const files = facts?.isDirectory() ? await filesOf(path, cwd) : [path];
    named.push(...files);
    if (files.length > 0) continue;
    failures.push({ path, file: null, error: new LoadError("NO_DOCUMENTS", "input.noResults") });
  }
  return [...(named.length === 0 ? [] : await findInputs(named, cwd)), ...failures];
}

async function filesOf(folder: string, cwd: string): Promise<readonly string[]> {
  const entries = await readdir(resolve(cwd, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map(({ parentPath, name }) => join(folder, parentPath.slice(resolve(cwd, folder).length), name))
    .filter(
      (path) =>
        !path
          .slice(folder.length)
          .split(/[\\/]/)
          .some((part) => /^[._]./.test(part)),
    )
    .sort(compareCodePoints);
}
