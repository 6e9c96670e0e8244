import type { Baseline } from "../freq/baseline.ts";
import type { Input } from "../load/find-inputs.ts";
import { findResultFiles } from "../load/find-result-files.ts";
import { failureOf, type LoadFailure } from "../load/load-error.ts";
import { readResultParts } from "../load/read-result-parts.ts";
import type { DocumentPlace } from "../merge/arrange-documents.ts";
import type { Generator, InputError } from "../model/extraction.ts";
import type { CommandContext } from "./command-context.ts";
import type { ResultFiles } from "./open-result-files.ts";
import { reportInputError } from "./report-input-error.ts";

/** What one file of saved results holds; of its documents only where they stand. */
interface FileContent {
  readonly places: readonly DocumentPlace[];
  readonly errors: readonly InputError[];
  readonly generators: readonly (Generator | null)[];
  readonly counts: readonly Baseline[];
}

/** All that the files to be merged hold. */
export interface Collected extends FileContent {
  /** The files, which DocumentPlace.file counts. */
  readonly files: readonly Input[];
  /** Files of counts, one for each of `counts`. */
  readonly countFiles: readonly string[];
  /** A file with documents; null where there is none. */
  readonly documentFile: string | null;
  /** Files that could not be read, each of which has been named on standard error. */
  readonly unread: readonly LoadFailure[];
}

/**
 * Reads through all files of saved results, one after the other; a file that is broken counts for nothing and is named
 * on standard error.
 */
export async function collectResults(
  paths: readonly string[],
  results: ResultFiles,
  context: CommandContext,
): Promise<Collected> {
  const files = await findResultFiles(paths, context.io.cwd);
  const places: DocumentPlace[] = [];
  const errors: InputError[] = [];
  const counts: Baseline[] = [];
  const generators = new Map<string, Generator | null>();
  const idle = new Map<string, Generator | null>();
  const countFiles: string[] = [];
  const unread: LoadFailure[] = [];
  let documentFile: string | null = null;
  for (const [file, input] of files.entries()) {
    try {
      const found = await readFile(input, file, results);
      for (const place of found.places) places.push(place);
      errors.push(...found.errors);
      counts.push(...found.counts);
      countFiles.push(...found.counts.map(() => input.path));
      const isEmpty = found.places.length === 0 && found.errors.length === 0;
      if (found.generators.length > 0) documentFile ??= input.path;
      for (const generator of found.generators) {
        (isEmpty ? idle : generators).set(JSON.stringify(generator), generator);
      }
    } catch (error) {
      const failure = failureOf(input.path, error);
      unread.push(failure);
      await reportInputError(failure, context);
    }
  }
  // What made a result without anything in it says nothing about the others.
  const counting = [...(generators.size > 0 ? generators : idle).values()];
  return { places, errors, counts, generators: counting, files, countFiles, documentFile, unread };
}

async function readFile(input: Input, file: number, results: ResultFiles): Promise<FileContent> {
  const places: DocumentPlace[] = [];
  const errors: InputError[] = [];
  const generators = new Map<string, Generator | null>();
  const counts: Baseline[] = [];
  for await (const part of readResultParts(await results.read(input))) {
    switch (part.kind) {
      case "document": {
        const { path, sha256 } = part.document;
        places.push({ path, sha256, file, start: part.start, end: part.end });
        break;
      }
      case "errors":
        errors.push(...part.errors);
        break;
      case "generator":
        generators.set(JSON.stringify(part.generator), part.generator);
        break;
      case "counts":
        counts.push(part.counts as Baseline);
    }
  }
  return { places, errors, generators: [...generators.values()], counts };
}
