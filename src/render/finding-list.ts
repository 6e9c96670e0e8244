import type { Finding, Place } from "../check/finding.ts";
import type { Say } from "../dictionaries/messages.ts";
import { pathColumn, type RecordList } from "./record-list.ts";

/** The findings of `check`: what is wrong, and the sentences that do not agree. */
export function listFindings(records: readonly Finding[], say: Say): RecordList<Finding> {
  return {
    columns: [
      // Of many files one may have a finding: which one is always said.
      { ...pathColumn(records, say), optional: false },
      {
        name: "severity",
        label: say("column.severity"),
        cell: ({ severity }) => say(`severity.${severity}`),
      },
      {
        name: "problem",
        label: say("column.message"),
        min: 16,
        lines: 8,
        cell: (finding) => findingText(finding, say),
      },
      {
        name: "first",
        label: say("column.firstPlace"),
        min: 20,
        lines: 5,
        cell: ({ places }) => placeText(places[0], say),
      },
      {
        name: "second",
        label: say("column.secondPlace"),
        ...{ min: 20, lines: 5, ifAny: true },
        cell: ({ places }) => placeText(otherSentence(places), say),
      },
      { name: "code", label: "code", optional: true, cell: ({ code }) => code },
    ],
    records,
    empty: say("empty.findings"),
  };
}

/** What is wrong, in one sentence. */
export function findingText({ code, indicator, computed, places }: Finding, say: Say): string {
  const quantities = places.map(({ quantity }) => quantity.text);
  return say(`finding.${code}`, {
    indicator,
    computed: computed ?? "",
    first: quantities[0] ?? "",
    parts: quantities.slice(1).join(" + "),
    last: quantities.at(-1) ?? "",
    firstIndicator: places[0]?.indicator ?? "",
    lastIndicator: places.at(-1)?.indicator ?? "",
  });
}

/** The last place, where it is in another sentence than the first: one sentence is not shown twice. */
function otherSentence(places: readonly Place[]): Place | undefined {
  const last = places.at(-1);
  return last?.sentence.start === places[0]?.sentence.start ? undefined : last;
}

/** [张三 §3] …the sentence… */
function placeText(place: Place | undefined, say: Say): string | null {
  if (!place) return null;
  const who = place.official?.name ?? place.official?.organization ?? "";
  const where = [who, say("label.sectionNumber", { id: place.section })]
    .filter((part) => part !== "")
    .join(" ");
  return `[${where}] ${place.sentence.text}`;
}
