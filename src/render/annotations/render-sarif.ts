import { printableLine } from "../printable.ts";
import { type Annotation, type AnnotationReport, fileOf } from "./annotation.ts";

/** A SARIF 2.1.0 log of one run; columns count UTF-16 code units. */
export function renderSarif({ name, version, rules, annotations }: AnnotationReport): string {
  const indices = new Map(rules.map(({ rule }, index) => [rule, index]));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name,
            semanticVersion: version,
            rules: rules.map(({ rule, description }) => ({
              id: rule,
              shortDescription: { text: printableLine(description) },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: annotations.map((annotation) => resultOf(annotation, indices.get(annotation.rule) ?? -1)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(annotation: Annotation, ruleIndex: number): object {
  const { rule, level, title, message, place = null } = annotation;
  const file = fileOf(annotation);
  return {
    ruleId: rule,
    ruleIndex,
    level: level === "notice" ? "note" : level,
    message: { text: printableLine(`${title}: ${message}`) },
    ...(file === null ? {} : { locations: [{ physicalLocation: locationOf(file, place) }] }),
  };
}

function locationOf(file: string, place: NonNullable<Annotation["place"]> | null): object {
  const artifactLocation = { uri: uriOf(file) };
  if (place === null) return { artifactLocation };
  const { line, column, endLine, endColumn } = place;
  return { artifactLocation, region: { startLine: line, startColumn: column, endLine, endColumn } };
}

/** A relative URI reference: every character but those that separate folders percent-encoded where it must be. */
function uriOf(path: string): string {
  const encoded = path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}
