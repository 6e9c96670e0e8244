import type { ClaimWords } from "../dictionaries/claim-words.ts";
import type { RankMention } from "./mention.ts";
import { readSmallNumeral } from "./read-small-numeral.ts";

/**
 * Finds the places in an order: 居全市第一, 位列全国百强县第8位, 稳居全省前三, 跃居首位.
 *
 * An ordinal is a rank only where it is said of whom or with a verb of rank, and nothing is counted off behind
 * it. Taken: 增速居全市第一。 Left: 第一书记, 今年第一批, 把安全放在首位, 前三季度.
 */
export function findRanks(folded: string, words: ClaimWords): readonly RankMention[] {
  const ranks: RankMention[] = [];
  for (const match of folded.matchAll(RANK)) {
    const rank = readRank(folded, match, words, ranks.at(-1));
    if (rank) ranks.push(rank);
  }
  return ranks;
}

const RANK =
  /第 ?([一二两三四五六七八九十百〇零\d]{1,5})(?:[位名](?!于|为|列)|大(?=[\u4e00-\u9fff]{2})(?![学桥街道队会楼厦坝堤院]))?|(?:首位|榜首|第一位|首名)|前([一二两三四五六七八九十百\d]{1,4})(?:[位名强甲])?(?![%‰.\d?]|,\d{3}(?!\d))|(?<![\d前.])(\d{1,2}|[二三四五六七八九]?十[一二三四五六七八九]?|100)强(?=[,;。、)]|$)/gm;

function readRank(
  folded: string,
  match: RegExpMatchArray,
  words: ClaimWords,
  before: RankMention | undefined,
): RankMention | null {
  const start = match.index as number;
  const end = start + match[0].length;
  const top = match[2] !== undefined || match[3] !== undefined;
  const numeral = match[1] ?? match[2] ?? match[3];
  const position = numeral === undefined ? 1 : readSmallNumeral(numeral);
  if (position === null || position === 0) return null;
  if (isCountedOff(folded, end, match[0], words)) return null;
  // 首位女性主席 is the first of a kind.
  if (
    match[0] === "首位" &&
    /^[\u4e00-\u9fff]/.test(folded.charAt(end)) &&
    !"的并且和与及其为是,".includes(folded.charAt(end))
  )
    return null;
  const scope = readScope(folded, start, words);
  // 跻身服务业全国|10强; 12家企业入围全国50强 counts those that are in it.
  if (match[3] !== undefined && !ENTERING.test(folded.slice(Math.max(0, start - ENTRY), start))) return null;
  // 居全省投资潜力第3、绿色发展|第5: an item has the scope of the one before.
  if (!scope && before && ITEM.test(folded.slice(before.end, start)))
    return { type: "rank", start, end, rank: { ...before.rank, position, top }, lead: start };
  if (!scope) return null;
  // 位居全省|营商环境|第3、绿色转型第5: what the items of a list are ranked by is no part of their scope.
  // 跻身|服务业|全国10强
  const branch = scope.verb ? BRANCH.exec(folded.slice(scope.start, scope.end)) : null;
  if (branch?.[1] && branch[2]) {
    const lead = scope.start + branch[1].length;
    return { type: "rank", start, end, rank: { scope: branch[2], position, top }, lead, by: scope.start };
  }
  const isBy = scope.verb && MEASURE.test(folded.slice(scope.start, scope.end));
  const among =
    isBy || NEXT.test(folded.slice(end, end + LONGEST_ITEM))
      ? words.rankWords.startingAt(folded, scope.start, scope.end)
      : null;
  const by = among?.value.has("scope") ? scope.start + among.word.length : scope.end;
  if (among && scope.end - by > 2)
    return { type: "rank", start, end, rank: { scope: among.word, position, top }, lead: start, by };
  // 世界第二大经济体, not 第二大任务
  if (match[0].endsWith("大") && scope.start === scope.end) return null;
  if (scope.start === scope.end && (!scope.verb || folded.charAt(end) === "的")) return null;
  // 从全国第五提升到|第三: where it came from tells among whom.
  const isFrom = scope.start === scope.end && before && RISEN.test(folded.slice(before.end, start));
  if (isFrom) return { type: "rank", start, end, rank: { ...before.rank, position, top }, lead: scope.lead };
  return {
    type: "rank",
    start,
    end,
    rank: { scope: folded.slice(scope.start, scope.end), position, top },
    lead: scope.lead,
  };
}

/** How far in front of 10强 its verb may stand, and that no number stands between. */
const ENTRY = 24;
const ENTERING =
  /(?:^|[,;。、\n])[^\d,;。、\n]{0,12}(?:跻身|进入|进位|迈入|晋级|挺进|稳居|位居|荣膺|入围)[^\d,;。、]{0,12}$/;

/** 第一批, 前三季度, 第一书记: behind a rank stands no measure word and no noun of the list. */
function isCountedOff(folded: string, end: number, text: string, words: ClaimWords): boolean {
  if (text.endsWith("大")) return false;
  if (/[位名首]$/.test(text) || text === "首位")
    return /^(?:的|以内)?(?:候选|书记)/.test(folded.slice(end, end + 5));
  return words.rankWords.startingAt(folded, end)?.value.has("reject") === true;
}

/** What is ranked next in a list of ranks: 、绿色发展|第5. */
const ITEM = /^、[\u4e00-\u9fff]{2,14}$/;

/** 从全国第8位|前移至|第5位 */
const RISEN = /^(?:名|位)?,?(?:提升|上升|跃升|攀升|升|前移|进位|晋升|晋位|下滑|降|退|跃居|提高)[至到为]?$/;

/** 位居全国|创新能力|第3: by what they are ranked. */
const MEASURE = /(?:指数|潜力|[能活争]力|水平|质量|总量|增速|增幅|规模|环境|意度|[率量])$/;

/** 服务业|全国 */
const BRANCH = /^([\u4e00-\u9fff]{2,8})(全[国省市]|世界|全球)$/;

/** The item behind a rank: 、绿色发展第5. */
const NEXT = /^、[\u4e00-\u9fff]{2,14}第[\d一二三四五六七八九十]/;
const LONGEST_ITEM = 17;

interface Scope {
  readonly start: number;
  readonly end: number;
  readonly lead: number;
  readonly verb: boolean;
}

/** How far in front of a rank its scope may begin. */
const REACH = 18;

/** The words between the verb of rank (or the first word of scope) and the rank: 全国百强县 of 居全国百强县第8位. */
function readScope(folded: string, at: number, words: ClaimWords): Scope | null {
  let end = at;
  while (end > 0 && "的 由从".includes(folded.charAt(end - 1))) end--;
  // 全省|排名|由第12位上升至第8位
  if (/排[名位]$/.test(folded.slice(end - 2, end)) && end < at) end -= 2;
  let floor = Math.max(0, at - REACH);
  for (let back = at - 1; back >= floor; back--) {
    // 居各省、区第一
    const isPair =
      folded.charAt(back) === "、" &&
      /^[省市州县]、[市区县旗](?![\u4e00-\u9fff]{0,12}、)/.test(folded.slice(back - 1, back + 15));
    if (!isPair && ",、;:。\n()“”".includes(folded.charAt(back))) floor = back + 1;
  }
  let scopeStart = -1;
  for (let from = end; from >= floor; from--) {
    const verb = words.rankWords.endingAt(folded, from, floor);
    if (verb?.value.has("verb") && (from === end || isScopeAt(folded, from, end, words))) {
      let lead = from - verb.word.length;
      const outer = words.rankWords.endingAt(folded, lead, floor);
      if (outer?.value.has("verb")) lead -= outer.word.length;
      return { start: from, end, lead, verb: true };
    }
    const word = words.rankWords.startingAt(folded, from, end);
    if (word?.value.has("scope") && from < end && !/[同与和在对把及、]/.test(folded.slice(from, end)))
      scopeStart = from;
  }
  return scopeStart < 0 ? null : { start: scopeStart, end, lead: scopeStart, verb: false };
}

/** Whether what stands between a verb of rank and the rank can be a scope (居|全市|第一, not 为|保障…|第一). */
function isScopeAt(folded: string, from: number, end: number, words: ClaimWords): boolean {
  if (words.rankWords.startingAt(folded, from, end)?.value.has("scope")) return true;
  return /^(?:[\p{Script=Han}\d]{2,8}?(?:[市省县区国州]|城市|地区)|[三四五六七八九十百\d]{1,3}强)$/u.test(
    folded.slice(from, end),
  );
}
