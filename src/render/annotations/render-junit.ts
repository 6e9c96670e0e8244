import { printableLine } from "../printable.ts";
import { type Annotation, type AnnotationReport, fileOf } from "./annotation.ts";

/**
 * A JUnit report (as Jenkins and GitLab read it): each rule a test suite, each annotation a test case that failed where
 * it is an error and passed with its text on standard output where it is not; a rule with nothing to say is one test
 * case that passed. No two cases of a suite have one name, for GitLab keeps only the first of them.
 */
export function renderJunit({ name, rules, annotations }: AnnotationReport): string {
  const suites = rules.map(({ rule, description }) => {
    const all = annotations.filter((annotation) => annotation.rule === rule);
    const classname = attribute(`${name}.${rule}`);
    const cases =
      all.length > 0
        ? renderCases(classname, all)
        : [`    <testcase classname="${classname}" name="${attribute(description)}"/>`];
    const counts = `tests="${cases.length}" failures="${failuresOf(all)}" errors="0"`;
    const text = [
      `  <testsuite name="${attribute(`${name} ${rule}`)}" ${counts} skipped="0">`,
      ...cases,
      "  </testsuite>",
    ].join("\n");
    return { tests: cases.length, text };
  });
  const tests = suites.reduce((sum, suite) => sum + suite.tests, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(name)}" tests="${tests}" failures="${failuresOf(annotations)}" errors="0">`,
    ...suites.map(({ text }) => text),
    "</testsuites>\n",
  ].join("\n");
}

function failuresOf(annotations: readonly Annotation[]): number {
  return annotations.filter(({ level }) => level === "error").length;
}

function renderCases(classname: string, annotations: readonly Annotation[]): readonly string[] {
  const uses = new Map<string, number>();
  return annotations.map((annotation) => {
    const { rule, level, title, message, place } = annotation;
    const nth = (uses.get(title) ?? 0) + 1;
    uses.set(title, nth);
    const name = nth === 1 ? title : `${title} (${nth})`;
    const file = fileOf(annotation);
    const line = place ? ` line="${place.line}"` : "";
    const where = file === null ? "" : ` file="${attribute(file)}"${line}`;
    const at = place ? `:${place.line}:${place.column}` : "";
    const body = content(file === null ? message : `${file}${at}: ${message}`);
    return [
      `    <testcase classname="${classname}" name="${attribute(name)}"${where}>`,
      level === "error"
        ? `      <failure type="${attribute(rule)}" message="${attribute(message)}">${body}</failure>`
        : `      <system-out>${body}</system-out>`,
      "    </testcase>",
    ].join("\n");
  });
}

/** Text between tags: what is markup is escaped; what XML 1.0 cannot hold at all is replaced by U+FFFD. */
function content(text: string): string {
  return printableLine(text)
    .replace(/[\p{Cs}\ufffe\uffff]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

function attribute(text: string): string {
  return content(text).replaceAll('"', "&quot;");
}
