import type { ChainLink } from "./chain-link.ts";
import { lastIn } from "./find-in.ts";
import { type Indicator, plain } from "./indicator.ts";
import type { Mention } from "./mention.ts";
import { isRegion } from "./name-by-region.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { readNounPhrase } from "./read-noun-phrase.ts";
import type { SentenceState } from "./sentence-state.ts";

/**
 * Names a number that no word of its sentence names by where it stands: behind a
 * name in front of a bracket, in a row of a table.
 */
export function nameByPlace(state: SentenceState, link: ChainLink): Indicator | null {
  return nameByBracket(state, link) ?? nameByRow(state);
}

/** The scope that begins a longer one: 全国 of 全国发展潜力百强县. */
const AMONG = /^(?:全[国省市区县球]|世界|全球|国内|省内|市内)/;

/** 荣登全国|发展潜力百强县|榜首: what an order is of, where nothing else says what was ranked. */
export function nameByScope(context: PhraseContext, mention: Mention): Indicator | null {
  if (mention.type !== "rank" || mention.by !== undefined) return null;
  const { scope } = mention.rank;
  const { folded } = context;
  const at = scope === "" ? -1 : folded.lastIndexOf(scope, mention.start);
  const width = AMONG.exec(scope)?.[0].length ?? 0;
  // 全省|排名|由第12位上升至第8位
  const order = /^(?:综合)?排[名位]/.exec(folded.slice(at + scope.length, mention.start))?.[0].length ?? 0;
  if (order > 0 && at >= 0)
    return plain(context, [{ start: at + scope.length, end: at + scope.length + order }]);
  if (scope === "" || at < mention.lead || width === 0 || scope.length - width < 3) return null;
  return plain(context, [{ start: at + width, end: at + scope.length }]);
}

/** 绿色工厂|(共86家)、绿色园区|(共5家): whether a number is all that its bracket holds, and none stands in front of that. */
export function isAloneInBracket({ context, input }: SentenceState, { clause, members }: ChainLink): boolean {
  const [first] = members;
  if (clause.depth === 0 || !first || first.mention.end !== clause.end) return false;
  const front = context.folded.slice(clause.start, first.mention.start);
  // 广东(5万亿元)、江苏|(4万亿元)
  if (front === "" && first.mention.type === "quantity" && first.mention.quantity.unit !== "%")
    return isItemBefore(context, clause.start - 1);
  if (!/^(?:共|共计|合计|计|总计)$/.test(front)) return false;
  return !input.mentions.some(({ end }) => end === clause.start - 1);
}

/** The longest name in a list of names with a bracket each. */
const LONGEST_NAME = 12;

/** 、江苏|(4万亿元): a name behind the bracket of another, or a region behind any mark. */
function isItemBefore(context: PhraseContext, end: number): boolean {
  const front = context.folded.slice(Math.max(0, end - LONGEST_NAME - 2), end);
  if (/\)[、和与及](?![和与及])[\u4e00-\u9fff]{2,12}$/.test(front)) return true;
  const width = /(?:^|[\s、,;。和与及])((?![和与及])[\u4e00-\u9fff]{2,8})$/.exec(front)?.[1]?.length ?? 0;
  return width > 0 && isRegion(context, { start: end - width, end });
}

/** 推广的改革举措|(共23项): a number alone in a bracket counts what stands in front of the bracket. */
function nameByBracket({ context, clauses }: SentenceState, { clause }: ChainLink): Indicator | null {
  const around = clauses[clause.parent];
  const from = around
    ? Math.max(around.start, lastIn(context.folded, ")", around.start, clause.start - 1) + 1)
    : 0;
  const start = from + (/^[、和与及]/.test(context.folded.charAt(from)) ? 1 : 0);
  const phrase = around ? readNounPhrase(context, { start, end: clause.start - 1 }) : null;
  return phrase?.object ? plain(context, [phrase.object]) : null;
}

/** The longest beginning of a row that is looked through for its name. */
const LONGEST_ROW = 160;

/** How many cells are looked back over. */
const MOST_CELLS = 4;

/** A cell that holds a name and nothing else, but for its number. */
const CELL = /^([\s\d.、()]*)([\u4e00-\u9fff]{2,19}[率数量额度值比重人家个])\s*$/;

/** | 重点人群签约率 | 逐年提高。2025年达到|80%: the last cell before that is a name. */
function nameByRow({ context, input }: SentenceState): Indicator | null {
  const { folded } = context;
  const start = Math.max(input.paragraph + 1, input.sentence.start - LONGEST_ROW);
  let end = folded.slice(start, input.sentence.start).lastIndexOf("|") + start;
  for (let cells = 0; end > start && cells < MOST_CELLS; cells++) {
    const from = folded.slice(start, end).lastIndexOf("|") + start + 1;
    const cell = CELL.exec(folded.slice(from, end));
    const name = cell?.[2] && {
      start: from + (cell[1] ?? "").length,
      end: from + (cell[1] ?? "").length + cell[2].length,
    };
    if (name) return { ...plain(context, [name]), inherited: true };
    end = from - 1;
  }
  return null;
}
