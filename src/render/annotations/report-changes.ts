import type { CompareLayer } from "../../compare/choose-changes.ts";
import type {
  Change,
  ClaimChange,
  Comparison,
  PhraseChange,
  SectionChange,
} from "../../compare/comparison.ts";
import type { Say } from "../../dictionaries/messages.ts";
import { beside } from "../compare/change-cells.ts";
import { claimValueText, differenceText } from "../compare/claim-changes.ts";
import { sectionText } from "../compare/section-changes.ts";
import { printableLine } from "../printable.ts";
import type { Annotation, AnnotationReport, FilePlace } from "./annotation.ts";

/** What two texts differ in, and where that stands. */
export interface ChangeReport {
  readonly version: string;
  readonly comparison: Comparison;
  readonly layers: readonly CompareLayer[];
  /** The changes that are wanted. */
  readonly changes: readonly Change[];
  /** Whether a difference fails the run: it is an error then, else a notice. */
  readonly fails: boolean;
  /** Where a record stands in the later text, or in the earlier one where it is gone. */
  readonly placeOf: (record: SectionChange | PhraseChange | ClaimChange) => FilePlace | null;
}

/** The differences as annotations, the claims first; what is kept is none. */
export function reportChanges(report: ChangeReport, say: Say): AnnotationReport {
  const { version, comparison, layers, changes, fails, placeOf } = report;
  const kinds = changes.filter((change) => change !== "kept");
  const annotate = <Item extends SectionChange | PhraseChange | ClaimChange>(
    layer: CompareLayer,
    textOf: (record: Item) => readonly [title: string, message: string],
    records: readonly Item[],
  ): readonly Annotation[] => {
    if (!layers.includes(layer)) return [];
    const wanted = records.filter(({ change }) => change !== "kept" && changes.includes(change));
    return wanted.map((record) => {
      const [title, message] = textOf(record);
      const level = fails ? "error" : "notice";
      return { rule: `${layer}-${record.change}`, level, title, message, ...placeOf(record) };
    });
  };
  return {
    name: "policy-mine compare",
    version,
    rules: layers.flatMap((layer) =>
      kinds.map((change) => ({ rule: `${layer}-${change}`, description: ruleText(layer, change, say) })),
    ),
    annotations: [
      ...annotate("claims", (record: ClaimChange) => claimTexts(record, say), comparison.claims),
      ...annotate("phrases", (record: PhraseChange) => phraseTexts(record, say), comparison.phrases),
      ...annotate("sections", (record: SectionChange) => sectionTexts(record, say), comparison.sections),
    ],
  };
}

function ruleText(layer: CompareLayer, change: Change, say: Say): string {
  return say("compare.rule", { layer: say(`layer.${layer}`), change: say(`compare.${change}`) });
}

function claimTexts(record: ClaimChange, say: Say): readonly [string, string] {
  const { change, before, after } = record;
  const values = beside(before && claimValueText(before, say), after && claimValueText(after, say));
  const parts = [
    values,
    differenceText(record),
    `${before?.sentence.text ?? ""}`,
    `${after?.sentence.text ?? ""}`,
  ];
  return [
    titleOf(change, (after ?? before)?.indicator ?? "", say),
    parts.filter((part) => part !== "").join(" | "),
  ];
}

function phraseTexts({ change, text, before, after }: PhraseChange, say: Say): readonly [string, string] {
  const counts = say("compare.counts", { before: before?.count ?? 0, after: after?.count ?? 0 });
  return [titleOf(change, text, say), `${beside(before?.text, after?.text)} | ${counts}`];
}

function sectionTexts({ change, before, after }: SectionChange, say: Say): readonly [string, string] {
  const name = sectionText(after ?? before) ?? "";
  return [titleOf(change, name, say), beside(sectionText(before), sectionText(after))];
}

function titleOf(change: Change, name: string, say: Say): string {
  return say("compare.title", { change: say(`compare.${change}`), name: printableLine(name) });
}
