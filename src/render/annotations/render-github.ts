import type { Say } from "../../dictionaries/messages.ts";
import { printable, printableLine } from "../printable.ts";
import { type Annotation, type AnnotationReport, fileOf } from "./annotation.ts";

/**
 * Workflow commands of GitHub Actions: `::error file=a.txt,line=3,col=5,title=…::…`.
 *
 * GitHub shows ten annotations of a level for a step and drops the rest without a word, so at most ten are given, and
 * how many are hidden is said in a notice.
 */
export function renderGithub({ annotations }: AnnotationReport, say: Say): string {
  const lines: string[] = [];
  const hidden: string[] = [];
  for (const level of ["error", "warning", "notice"] as const) {
    const all = annotations.filter((annotation) => annotation.level === level);
    // The notice that says what is hidden is one of the ten.
    const most = level === "notice" && (hidden.length > 0 || all.length > MOST) ? MOST - 1 : MOST;
    lines.push(...all.slice(0, most).map(commandOf));
    if (all.length > most) hidden.push(say(`annotation.hidden.${level}`, { n: all.length - most }));
  }
  if (hidden.length > 0)
    lines.push(`::notice title=policy-mine::${escapeData(hidden.join(say("list.separator")))}`);
  return lines.map((line) => `${line}\n`).join("");
}

/** Annotations of a level that GitHub shows for a step. */
const MOST = 10;

function commandOf(annotation: Annotation): string {
  const { level, title, message, place = null } = annotation;
  const file = fileOf(annotation);
  const properties = [
    ...(file === null ? [] : [["file", file] as const, ...placeOf(place)]),
    ["title", printableLine(title)] as const,
  ];
  const head = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
  return `::${level} ${head}::${escapeData(printableLine(message))}`;
}

/** GitHub takes columns only where the place ends on the line where it begins. */
function placeOf(
  place: NonNullable<Annotation["place"]> | null,
): readonly (readonly [name: string, value: number])[] {
  if (place === null) return [];
  const { line, column, endLine, endColumn } = place;
  const lines = [["line", line] as const];
  return line === endLine
    ? [...lines, ["col", column], ["endColumn", endColumn]]
    : [...lines, ["endLine", endLine]];
}

/** As @actions/core escapes the text of a command. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** As @actions/core escapes a property, which must not hold : and , either. */
function escapeProperty(text: string): string {
  return escapeData(printable(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
