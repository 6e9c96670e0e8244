import type { Span } from "../model/span.ts";
import { readNounPhrase } from "./read-noun-phrase.ts";
import type { SentenceState } from "./sentence-state.ts";
import { announcedMeasure } from "./share-measure.ts";

/** (一), 1., ①: the beginning of an item. */
const MARKER = /^\s*(?:\([一二三四五六七八九十\d]{1,3}\)|[\d]{1,2}[.、](?!\d)|[\u2460-\u2473])/;

/** How many items, and how many characters, are looked back over for what announces them. */
const MOST_ITEMS = 12;
const REACH = 600;

/** What stands in the line above a list: 个人缴费费率 of 个人缴费费率:\n(1)职工为0.2%;\n(2)居民为0.1%. Null where the line is no item. */
export function announcedAbove({ context, input }: SentenceState): Span | null {
  const { folded } = context;
  let start = input.paragraph + 1;
  const floor = Math.max(0, start - REACH);
  for (let items = 0; items < MOST_ITEMS; items++) {
    if (!MARKER.test(folded.slice(start, start + 8))) return null;
    const end = start - 1;
    if (end <= floor) return null;
    start = folded.slice(floor, end).lastIndexOf("\n") + floor + 1;
    if (start === floor && floor > 0) return null;
    if (folded.charAt(end - 1) === ":") return measureOf(context, { start, end: end - 1 });
  }
  return null;
}

/** The measure in the last clause of a line: 奖励标准 of 对认定的企业给予奖励,奖励标准. */
function measureOf(context: SentenceState["context"], { start, end }: Span): Span | null {
  const from = start + (/[\s\S]*[,;。]/.exec(context.folded.slice(start, end))?.[0].length ?? 0);
  const object = readNounPhrase(context, { start: from, end })?.object;
  return object?.end === end ? announcedMeasure(context, object) : null;
}
