import type { Section } from "../model/extraction.ts";
import type { Statement } from "./layout.ts";

/** The sections of the statements of a document: each runs to the next, the last to the end of the text. */
export function statementSections(statements: readonly Statement[], length: number): readonly Section[] {
  return statements.map((statement, index) => ({
    id: index + 1,
    kind: statement.official === null ? ("body" as const) : ("statement" as const),
    level: 1,
    parent: null,
    title: statement.title,
    subtitle: statement.subtitle,
    official: statement.official,
    span: { start: statement.start, end: statements[index + 1]?.start ?? length },
  }));
}
