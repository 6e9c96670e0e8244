import type { Say } from "../../dictionaries/messages.ts";
import type { AnnotationReport } from "./annotation.ts";

/** The formats that CI systems read; for the commands that check something. */
export const ANNOTATION_FORMATS = ["github", "junit", "sarif"] as const;

/** Name of such a format. */
export type AnnotationFormat = (typeof ANNOTATION_FORMATS)[number];

/** Whether a format is one of them. */
export function isAnnotationFormat(format: string): format is AnnotationFormat {
  return (ANNOTATION_FORMATS as readonly string[]).includes(format);
}

/** Writes what a check says in one of the formats. */
export async function renderAnnotations(
  report: AnnotationReport,
  format: AnnotationFormat,
  say: Say,
): Promise<string> {
  switch (format) {
    case "github":
      return (await import("./render-github.ts")).renderGithub(report, say);
    case "junit":
      return (await import("./render-junit.ts")).renderJunit(report);
    case "sarif":
      return (await import("./render-sarif.ts")).renderSarif(report);
  }
}
