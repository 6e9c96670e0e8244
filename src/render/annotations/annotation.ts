/** Something that a check has to say about a place of a file, for the formats that CI systems read. */
export interface Annotation {
  /** Name of the rule, for machines: "forbidden". */
  readonly rule: string;
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  /** null where it is about no file in particular. */
  readonly path: string | null;
  /** From 1, and columns in UTF-16 code units; null where it is about the file as a whole. */
  readonly place: { readonly line: number; readonly column: number; readonly endColumn: number } | null;
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
