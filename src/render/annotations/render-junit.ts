import { printableLine } from "../printable.ts";
import type { Annotation, AnnotationReport } from "./annotation.ts";

/**
 * A JUnit report (as Jenkins and GitLab read it): each rule a test suite, each annotation a test case that failed where
 * it is an error and passed with its text on standard output where it is not; a rule with nothing to say is one test
 * case that passed.
 */
export function renderJunit({ name, rules, annotations }: AnnotationReport): string {
  const suites = rules.map(({ rule, description }) => {
    const all = annotations.filter((annotation) => annotation.rule === rule);
    const cases =
      all.length > 0
        ? all.map((annotation) => caseOf(name, annotation))
        : [`    <testcase classname="${attribute(`${name}.${rule}`)}" name="${attribute(description)}"/>`];
    const failures = all.filter(({ level }) => level === "error").length;
    const head = `  <testsuite name="${attribute(`${name} ${rule}`)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0">`;
    return [head, ...cases, "  </testsuite>"].join("\n");
  });
  const tests = rules.reduce(
    (sum, { rule }) => sum + Math.max(1, annotations.filter((one) => one.rule === rule).length),
    0,
  );
  const failures = annotations.filter(({ level }) => level === "error").length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(name)}" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites,
    "</testsuites>\n",
  ].join("\n");
}

function caseOf(name: string, { rule, level, title, message, path, place }: Annotation): string {
  const where = path === null ? "" : `${path}${place ? `:${place.line}:${place.column}` : ""}`;
  const file = path === null ? "" : ` file="${attribute(path)}"${place ? ` line="${place.line}"` : ""}`;
  const head = `    <testcase classname="${attribute(`${name}.${rule}`)}" name="${attribute(title)}"${file}>`;
  const body = content([where, message].filter((part) => part !== "").join(": "));
  const inner =
    level === "error"
      ? `<failure type="${attribute(rule)}" message="${attribute(message)}">${body}</failure>`
      : `<system-out>${body}</system-out>`;
  return `${head}\n      ${inner}\n    </testcase>`;
}

/** Text between tags: markup characters, and those that XML 1.0 does not have at all, stand for nothing. */
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
