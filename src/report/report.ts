import type { Finding } from "../check/finding.ts";
import type { Language, Say } from "../dictionaries/messages.ts";
import type { Matrix } from "../matrix/matrix.ts";
import type { Generator, MinedDocument } from "../model/extraction.ts";

/** A document of a report. */
export interface ReportDocument {
  readonly mined: MinedDocument;
  /** Shown beside the tables; null where only a saved result is at hand, or the page would be too large. */
  readonly text: string | null;
}

/** All that a page is made of. */
export interface ReportInput {
  readonly documents: readonly ReportDocument[];
  readonly matrix: Matrix;
  /** Numbers that contradict each other. */
  readonly findings: readonly Finding[];
  /** Inputs that could not be done, and why, in the language of the page. */
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly generator: Generator | null;
  readonly language: Language;
  readonly say: Say;
  /** The page's own script and style, and the library that draws the charts, as source. */
  readonly assets: { readonly script: string; readonly style: string; readonly charts: string };
}

/** A table of the page; cells are HTML. */
export interface HtmlTable {
  readonly id: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly HtmlRow[];
}

/** A row and the place in the text that it is linked to. */
interface HtmlRow {
  readonly cells: readonly string[];
  /** What the filters compare, by name. */
  readonly facets?: Readonly<Record<string, string>>;
}
