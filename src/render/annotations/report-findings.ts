import type { Finding, Severity } from "../../check/finding.ts";
import type { Say } from "../../dictionaries/messages.ts";
import { findingText } from "../finding-list.ts";
import type { Annotation, AnnotationReport, FilePlace } from "./annotation.ts";

/** Contradictions that `check` looked for and found, and where they stand. */
export interface FindingCheck {
  readonly version: string;
  readonly looked: readonly Finding["code"][];
  readonly findings: readonly Finding[];
  /** Whether a finding fails the check; it is an error then, however grave it is. */
  readonly fails: (finding: Finding) => boolean;
  /** The place of the last of the numbers that do not agree. */
  readonly placeOf: (finding: Finding) => FilePlace;
}

/** Findings as annotations: what is wrong, and the sentences that do not agree. */
export function reportFindings(
  { version, looked, findings, fails, placeOf }: FindingCheck,
  say: Say,
): AnnotationReport {
  return {
    name: "policy-mine check",
    version,
    rules: looked.map((rule) => ({ rule, description: say(`check.rule.${rule}`) })),
    annotations: findings.map((finding): Annotation => {
      const sentences = new Set(finding.places.map(({ sentence }) => sentence.text));
      return {
        rule: finding.code,
        level: fails(finding) ? "error" : LEVELS[finding.severity],
        title: finding.indicator,
        message: [findingText(finding, say), ...sentences].join(" | "),
        ...placeOf(finding),
      };
    }),
  };
}

const LEVELS: Readonly<Record<Severity, Annotation["level"]>> = {
  error: "error",
  warning: "warning",
  hint: "notice",
};
