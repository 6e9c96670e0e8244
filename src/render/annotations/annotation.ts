/** Something that a check has to say about a place of a file, for the formats that CI systems read. */
export interface Annotation extends Partial<FilePlace> {
  /** Name of the rule, for machines: "forbidden". */
  readonly rule: string;
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
}

/** A place of a file; an annotation without one is about no file in particular. */
export interface FilePlace {
  /** With "/" separators, relative where the user gave it so. */
  readonly path: string;
  /**
   * Lines and columns from 1, columns in UTF-16 code units, the end after the last character; null where it is about
   * the file as a whole.
   */
  readonly place: {
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
  } | null;
}

/** All that a check says. */
export interface AnnotationReport {
  /** "policy-mine freq" */
  readonly name: string;
  readonly version: string;
  /** Every rule that was looked at, with what it is about in one sentence. */
  readonly rules: readonly { readonly rule: string; readonly description: string }[];
  readonly annotations: readonly Annotation[];
}

/**
 * The file of an annotation as CI systems match it with the files of the repository, without "./" in front; null where
 * it is about none, or about standard input.
 */
export function fileOf({ path }: Annotation): string | null {
  return path === undefined || path === "-" ? null : path.replace(/^(?:\.\/+)+/, "");
}
