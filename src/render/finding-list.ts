import type { Finding, Place } from "../check/finding.ts";
import type { Say } from "../dictionaries/messages.ts";
import type { RecordList } from "./record-list.ts";

/** The findings of `check`: what is wrong, and the sentences that do not agree. */
export function listFindings(records: readonly Finding[], say: Say): RecordList<Finding> {
  return {
    columns: [
      {
        name: "path",
        label: say("column.path"),
        ...{ min: 8, max: 24, grouped: true, optional: true },
        cell: ({ path }) => path,
      },
      {
        name: "severity",
        label: say("column.severity"),
        cell: ({ severity }) => say(`severity.${severity}`),
      },
      {
        name: "problem",
        label: say("column.message"),
        min: 16,
        lines: 4,
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
        ...{ min: 20, lines: 5 },
        cell: ({ places }) => (places.length > 1 ? placeText(places.at(-1), say) : null),
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
    last: quantities.at(-1) ?? "",
    firstIndicator: places[0]?.indicator ?? "",
    lastIndicator: places.at(-1)?.indicator ?? "",
  });
}

/** [张三 §3] …the sentence… */
function placeText(place: Place | undefined, say: Say): string {
  if (!place) return "";
  const who = place.official?.name ?? place.official?.organization ?? "";
  const where = [who, say("label.sectionNumber", { id: place.section })]
    .filter((part) => part !== "")
    .join(" ");
  return `[${where}] ${place.sentence.text}`;
}
