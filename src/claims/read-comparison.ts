import { splitBases } from "./bases.ts";
import { lastIn } from "./find-in.ts";
import type { Change, LeftReading } from "./left-context.ts";

/** How far a comparison reaches back from its number. */
const COMPARISON = 24;

const COMPARED =
  /(?<!不|不[得应能宜])(?:高出|高于|快于|领先于|优于|多于|早于|好于|低于|慢于|少于|落后于|低出)([^,;、。(\d]{2,14})$/;

/** 高于去年同期0.12个百分点: the noun between the comparison and the number is its basis. */
export function takeComparison({ folded, start, draft }: LeftReading): boolean {
  if (draft.change || draft.verb || draft.comparator) return false;
  const window = folded.slice(Math.max(start, draft.nounEnd - COMPARISON), draft.nounEnd);
  if (!window.includes("于") && !window.includes("出")) return false;
  const match = COMPARED.exec(window) ?? comparedWithSeveral(window);
  if (!match?.[1] || match[1].startsWith("每") || !/[\p{L}\d”)]$/u.test(match[1])) return false;
  const from = draft.nounEnd - match[0].length;
  // 达到或优于Ⅲ类的断面41个 says which ones.
  if (folded.charAt(from - 1) === "或") return false;
  draft.basis = { start: draft.nounEnd - match[1].length, end: draft.nounEnd };
  draft.change = { direction: /^(?:低|慢|少|落)/.test(match[0]) ? "down" : "up", form: "compare" };
  draft.changeSpan = { start: from, end: draft.basis.start };
  draft.nounEnd = from;
  return true;
}

const SEVERAL = /(?:高出|高于|快于|领先于|优于|多于|低于|慢于|少于|落后于|低出)([^,;。(\d]{3,18})$/;

/** 增速分别高于|全国、全省|0.6个、0.3个百分点 */
function comparedWithSeveral(window: string): RegExpExecArray | null {
  const match = window.includes("、") || window.includes("和") ? SEVERAL.exec(window) : null;
  const end = window.length;
  return match?.[1] && splitBases(window, { start: end - match[1].length, end }) ? match : null;
}

/** 比全国高2个百分点: 高 / 低 / 快 … count only behind 比 or 较 and what is compared with. */
export function takeShortComparison(reading: LeftReading, from: number, change: Change): boolean {
  const { draft } = reading;
  const than = findThan(reading, from);
  if (than < 0 || than + 1 >= from) return false;
  draft.change = change;
  draft.changeSpan = { start: from, end: draft.nounEnd };
  draft.basis = { start: than, end: from };
  return true;
}

/** 较2020年|增长5%: a 比 / 较 phrase right in front of the word of change. */
export function takeThan(reading: LeftReading): boolean {
  const { draft } = reading;
  if (!draft.change || draft.basis) return false;
  const than = findThan(reading, draft.nounEnd);
  if (than < 0 || than + 1 >= draft.nounEnd) return false;
  draft.basis = { start: than, end: draft.nounEnd };
  draft.nounEnd = than;
  return true;
}

/** Where 比 / 较 begins that compares with what follows it up to `end`; -1 where there is none. 占比, 同比 are none. */
function findThan({ folded, start }: LeftReading, end: number): number {
  for (let at = end - 1; at >= Math.max(start, end - COMPARISON); at--) {
    const character = folded.charAt(at);
    if (character === "、" && isAmongBases(folded, start, at, end)) continue;
    if (",;。、".includes(character)) return -1;
    if ("例重率值较赛如照由为是达从缩扩".includes(folded.charAt(at + 1))) continue;
    const compares =
      character === "较" || (character === "比" && !"占同环对配之分性无正反".includes(folded.charAt(at - 1)));
    if (compares) return folded.startsWith("相", at - 1) ? at - 1 : at;
  }
  return -1;
}

/** 比|全国、|全省平均水平|分别高 */
function isAmongBases(folded: string, start: number, at: number, end: number): boolean {
  const than = Math.max(lastIn(folded, "比", start, at), lastIn(folded, "较", start, at)) + 1;
  const stop = folded.startsWith("分别", end - 2) ? end - 2 : end;
  return than > start && splitBases(folded, { start: than, end: stop }) !== null;
}

const ONSET = /[自从在][^,;。]{1,26}?(?:之日起|日起|之日|起)$/;

/** 自受理申请之日起|30日内: from when a length of time runs says nothing of what it measures. */
export function takeOnset({ folded, start, draft }: LeftReading): boolean {
  if (!"起日".includes(folded.charAt(draft.nounEnd - 1))) return false;
  const match = ONSET.exec(folded.slice(Math.max(start, draft.nounEnd - 32), draft.nounEnd));
  if (!match) return false;
  draft.nounEnd -= match[0].length;
  draft.closed = true;
  return true;
}

/** 占全市|0.37%, 超全市|1/9: the whole of a share stands between 占 (or the bound) and the number. */
export function takeWhole({ folded, start, words, draft }: LeftReading): boolean {
  if (draft.whole || draft.change || draft.reached) return false;
  const found = words.rankWords.endingAt(folded, draft.nounEnd, start);
  if (!found?.value.has("scope")) return false;
  const from = draft.nounEnd - found.word.length;
  const before = words.words.endingAt(folded, from, start);
  if (!folded.startsWith("占", from - 1) && !before?.value.before) return false;
  draft.whole = { start: from, end: draft.nounEnd };
  draft.nounEnd = from;
  return true;
}

const BOUNDED = /(?:不得?(?:超过|高于|低于|少于)|最高不超过|不足|不到)([^,;、。(\d]{2,14})$/;

/** 不超过|活动总支出金额|30%: the whole of a share stands between its bound and the number. */
export function takeBoundedWhole({ folded, start, words, draft }: LeftReading): boolean {
  if (draft.whole || draft.change || draft.comparator || draft.reached || draft.verb) return false;
  const window = folded.slice(Math.max(start, draft.nounEnd - COMPARISON), draft.nounEnd);
  const match = window.includes("不") ? BOUNDED.exec(window) : null;
  if (!match?.[1]) return false;
  const from = draft.nounEnd - match[1].length;
  const bound = words.words.endingAt(folded, from, start);
  if (!bound?.value.before) return false;
  draft.whole = { start: from, end: draft.nounEnd };
  draft.comparator = bound.value.before;
  draft.nounEnd = from - bound.word.length;
  return true;
}

/** How far a whole may reach back from 的. */
const WHOLE = 30;

/** 约为|全国平均|的70%, 等于|一九四九年|的2.5倍: the whole stands between a bound (or 为, 到) and 的. */
export function takeWholeOf({ folded, start, periods, words, draft }: LeftReading): boolean {
  if (!draft.closed || draft.whole || folded.charAt(draft.nounEnd) !== "的") return false;
  // 占比超过10%的|有44种 counts those of which it holds.
  if (/^的共?有/.test(folded.slice(draft.nounEnd, draft.nounEnd + 3))) return false;
  // 占生产总值比重由2020年|的35%提升到42% tells when it was so.
  const when = periods.get(draft.nounEnd);
  if (when && when.start >= start && "由从".includes(folded.charAt(when.start - 1))) return false;
  for (let at = draft.nounEnd - 2; at >= Math.max(start, draft.nounEnd - WHOLE); at--) {
    if (",;。、".includes(folded.charAt(at))) return false;
    const inner = words.words.startingAt(folded, at, draft.nounEnd);
    const from = inner ? at + inner.word.length : at;
    if (!inner || from >= draft.nounEnd) continue;
    // 不得超过|其净资产|的10倍: the longest word that ends there, not 过.
    const found = words.words.endingAt(folded, from, start) ?? inner;
    const { before, change, roles } = found.value;
    // 最低工资标准的1.5倍 is no lower bound; 按低保标准的1.6倍 has none.
    if (/^最.$/.test(found.word)) continue;
    // 违|约|金最高不超过总价的5%
    if (found.word === "约" && /[违节契条合预签制公]/.test(folded.charAt(from - 2))) continue;
    const isMeasuredBy = roles.has("preposition") && found.word.startsWith("按");
    if (!before && change?.form !== "level" && !roles.has("reach") && !isMeasuredBy) continue;
    if (change?.form === "level") {
      draft.change = change;
      draft.changeSpan = { start: from - found.word.length, end: from };
    }
    draft.whole = { start: from, end: draft.nounEnd };
    draft.comparator ??= before ?? null;
    draft.reached = true;
    draft.nounEnd = from - found.word.length;
    return true;
  }
  return false;
}
