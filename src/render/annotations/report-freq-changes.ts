import type { Say } from "../../dictionaries/messages.ts";
import type { ChangeKind } from "../../freq/find-changes.ts";
import type { FreqChangeRecord } from "../freq-list.ts";
import type { Annotation, AnnotationReport, FilePlace } from "./annotation.ts";

/** What a check of term frequencies found, and what it looked for. */
export interface FreqCheck {
  readonly version: string;
  readonly looked: readonly ChangeKind[];
  readonly records: readonly FreqChangeRecord[];
  /**
   * Where a change is shown: each use of a forbidden term, the place in a list or baseline of one that is not there.
   */
  readonly placesOf: (record: FreqChangeRecord) => readonly FilePlace[];
  /** What is said of a baseline that is out of date, where there is one. */
  readonly stale: (FilePlace & { readonly message: string; readonly fails: boolean }) | null;
}

/**
 * Changes as annotations, one a place: the first place of each, then the further uses of forbidden terms. What fails
 * the check is an error, up and down are notices, the rest are warnings.
 */
export function reportFreqChanges(check: FreqCheck, say: Say): AnnotationReport {
  const { version, looked, records, placesOf, stale } = check;
  const first: Annotation[] = [];
  const further: Annotation[] = [];
  for (const record of records) {
    const annotation = annotationOf(record, say);
    const [place, ...others] = placesOf(record);
    first.push({ ...annotation, ...place });
    for (const other of others) further.push({ ...annotation, ...other });
  }
  return {
    name: "policy-mine freq",
    version,
    rules: [...(stale === null ? [] : ["stale"]), ...looked].map((rule) => ({
      rule,
      description: say(`freq.rule.${rule}`),
    })),
    annotations: [...(stale === null ? [] : [staleAnnotation(stale, say)]), ...first, ...further],
  };
}

function staleAnnotation(
  { path, place, message, fails }: NonNullable<FreqCheck["stale"]>,
  say: Say,
): Annotation {
  return {
    ...{ rule: "stale", level: fails ? "error" : "warning", title: say("freq.stale"), message },
    ...{ path, place },
  };
}

function annotationOf(record: FreqChangeRecord, say: Say): Annotation {
  return {
    rule: record.kind,
    level: record.fails ? "error" : NOTICES.includes(record.kind) ? "notice" : "warning",
    title: say("freq.title", { kind: say(`freq.${record.kind}`), term: record.term }),
    message: messageOf(record, say),
  };
}

const NOTICES: readonly ChangeKind[] = ["up", "down"];

function messageOf({ kind, before, count, rateBefore, rate }: FreqChangeRecord, say: Say): string {
  if (kind === "missing") return say("freq.message.missing");
  if (before === null) return say("freq.message.forbidden", { n: count });
  return say("freq.message.change", {
    ...{ before, count, rateBefore: (rateBefore ?? 0).toFixed(2), rate: rate.toFixed(2) },
  });
}
