import type { NounRole } from "../dictionaries/claim-words.ts";
import type { Span } from "../model/span.ts";
import { firstIn } from "./find-in.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { rolesOfNoun } from "./read-noun-phrase.ts";

/**
 * Splits the list in front of 分别 into one name for each number: 集成电路、汽车零配件、锂电池出口 → 集成电路出口, …
 *
 * Each name is a list of spans (the item and the tail it shares with the last one). Null where the list does not
 * have `count` items.
 */
export function distributeItems(
  context: PhraseContext,
  span: Span,
  count: number,
): readonly (readonly Span[])[] | null {
  const all = splitList(context, span);
  // 信息传输和信息服务业、租赁和商务服务业分别…
  const items = all.length > count ? splitList(context, span, "、") : all;
  if (items.length !== count) return null;
  const last = items.at(-1) as Span;
  const counted = countedTail(context, last, count);
  if (counted) {
    const { name, tail } = counted;
    return items.map((item) => (item === last ? [name, tail] : [item, tail]));
  }
  const head = sharedHead(context, items);
  if (head) return items.map((item, index) => (index === 0 ? [item] : [head, item]));
  // 进口货值、入境游客、免税销售额: where the first item is whole, all are.
  const tail = isWhole(context, items[0] as Span) ? null : sharedTail(context, items);
  return items.map((item, index) => {
    if (item === last || isWhole(context, item)) return [item];
    const own = tail ?? tailOfNext(context, item, items[index + 1]);
    return own ? [item, cutOverlap(context, item, own)] : [item];
  });
}

/** 甲型、乙型和丙型|三种|方式的效应: what stands behind the number of all of them is of each. */
function countedTail(
  { folded }: PhraseContext,
  { start, end }: Span,
  count: number,
): { readonly name: Span; readonly tail: Span } | null {
  const found = /^(.{2,12}?)(两|[二三四五六七八九]|\d)(?:[种类个项家]|者(?=的))的?(?=..)/.exec(
    folded.slice(start, end),
  );
  const size =
    found?.[2] === "两" ? 2 : "一二三四五六七八九".indexOf(found?.[2] ?? "") + 1 || Number(found?.[2]);
  if (!found?.[1] || size !== count) return null;
  return {
    name: { start, end: start + found[1].length },
    tail: { start: start + found[0].length, end },
  };
}

/** What the items share with the end of the last, by the surest sign that there is. */
function sharedTail(context: PhraseContext, items: readonly Span[]): Span | null {
  const last = items.at(-1) as Span;
  const measure = measureTail(context, last);
  const each = tailFromEach(context, last);
  if (each && (!measure || each.start < measure.start)) return each;
  return (
    tailBehindEnding(context, items) ??
    measure ??
    tailBehindHead(context, items) ??
    tailFromShared(context, items)
  );
}

/** 高中阶段和高等教育毛入学率: of whole items, one that is joined by 和 to the next shares its measure. */
function tailOfNext(context: PhraseContext, item: Span, next: Span | undefined): Span | null {
  const isJoined = next !== undefined && "和与及".includes(context.folded.charAt(item.end));
  return isJoined ? measureTail(context, next) : null;
}

/** 入境游客数量和花费, 单位产值用水量、能耗: items that need an owner share the one that the first names. */
function sharedHead(context: PhraseContext, items: readonly Span[]): Span | null {
  const first = items[0] as Span;
  const isRates = items.every(({ end }) => context.folded.charAt(end - 1) === "率");
  const tail = measureTail(context, first) ?? (isRates ? { start: first.end - 3, end: first.end } : null);
  if (!tail || tail.start - first.start < 2) return null;
  // 单位产值能耗和二氧化碳排放
  const isRatio = /^(?:单位|每)/.test(context.folded.slice(first.start, tail.start));
  const leans = (item: Span) => {
    const roles = rolesOfNoun(context, item);
    // 诉求解决率、满意率; 儿童入园率和普惠率
    const isBareRate = isRates && item.end - item.start === 3;
    if (isRatio) return !/^(?:单位|每|[人户亩]均)/.test(context.folded.slice(item.start, item.end));
    return isBareRate || roles?.has("relational") === true || roles?.has("leaning") === true;
  };
  return items.slice(1).every(leans) ? { start: first.start, end: tail.start } : null;
}

/** 城乡居民…: one word that stands for the two that its characters name. */
export function splitPair(
  context: PhraseContext,
  span: Span,
  pairs: ReadonlyMap<string, readonly [string, string]>,
): readonly [string, string] | null {
  const text = context.folded.slice(span.start, span.end);
  let longest = "";
  for (const word of pairs.keys()) if (word.length > longest.length && text.includes(word)) longest = word;
  const [first, second] = pairs.get(longest) ?? [];
  return first && second ? [text.replace(longest, first), text.replace(longest, second)] : null;
}

/** The items of a list joined by 、 和 与 及, outside quotes and brackets. */
export function splitList(context: PhraseContext, span: Span, joiners = "、和与及"): Span[] {
  const { folded, pairs } = context;
  const items: Span[] = [];
  let start = span.start;
  const close = (end: number) => {
    if (end > start) items.push({ start, end });
  };
  for (let at = span.start; at < span.end; at++) {
    const partner = pairs.get(at);
    if (partner !== undefined && partner < span.end) {
      at = partner;
      continue;
    }
    const width = joiners.includes(folded.charAt(at)) || joiners.length > 1 ? joinerAt(folded, at, start) : 0;
    if (width === 0) continue;
    close(at);
    start = at + width;
    at = start - 1;
  }
  close(span.end);
  return items;
}

/** 、 always joins; 和 与 及 only between two names, not in 和平, 及时, 与会, 普及, 参与, 总和. */
function joinerAt(folded: string, at: number, start: number): number {
  const character = folded.charAt(at);
  if (character === "、") return 1;
  if (folded.startsWith("以及", at)) return 2;
  if (!"和与及".includes(character) || at - start < 2) return 0;
  if (/^(?:和[平谐美睦]|及[时格以]|与[会时])/.test(folded.slice(at, at + 2))) return 0;
  return /(?:[普涉惠顾触波危不]及|[参赠授给付]与|[共温缓饱总中]和)$/.test(folded.slice(at - 1, at + 1))
    ? 0
    : 1;
}

/** 居民医保和公共卫生服务|人均财政补助标准: 人均 begins what is measured. */
function tailFromEach({ folded }: PhraseContext, { start, end }: Span): Span | null {
  const found = /[人户亩]均/.exec(folded.slice(start + 2, end));
  return found ? { start: start + 2 + found.index, end } : null;
}

/** The longest measure at the end of a name (居民人均可支配收入), with something of the name before it. */
function measureTail(context: PhraseContext, item: Span): Span | null {
  for (let from = item.start + 1; from < item.end; from++) {
    const tail = { start: from, end: item.end };
    if (rolesOfNoun(context, tail)?.has("measure")) return tail;
  }
  return null;
}

function isMeasured(roles: ReadonlySet<NounRole> | null): boolean {
  return roles !== null && (roles.size > 1 || !(roles.has("grant") || roles.has("group")));
}

/** Whether an item names what is measured itself (死亡人数, 覆盖率), and takes no tail from the last. */
function isWhole(context: PhraseContext, item: Span): boolean {
  if (rolesOfNoun(context, item)?.has("substance")) return false;
  return (
    isMeasured(rolesOfNoun(context, item)) ||
    beginsWithVerb(context, item) ||
    /[数量额率值比重]$/.test(context.folded.slice(item.start, item.end)) ||
    measureTail(context, item) !== null
  );
}

/** 接待游客, 新增就业: an item with a verb of its own. */
function beginsWithVerb({ folded, words }: PhraseContext, item: Span): boolean {
  const first = words.words.startingAt(folded, item.start, item.end);
  if (first?.value.roles.has("noun") && first.word.length === item.end - item.start) return true;
  return first?.value.verb?.telling === true;
}

/**
 * 食品、药品抽检合格率; 装备制造业、高技术制造业增加值占比; 涉诈、涉毒警情: what stands behind the part of the last item
 * that is like the item before it, in its ending or in its first character.
 */
function tailBehindEnding({ folded }: PhraseContext, items: readonly Span[]): Span | null {
  const last = items.at(-1) as Span;
  const before = items.at(-2);
  if (!before) return null;
  const length = before.end - before.start;
  const name = folded.slice(before.start, before.end);
  const text = folded.slice(last.start, last.end);
  for (let size = Math.min(3, length - 1); size > 0; size--) {
    const at = text.indexOf(name.slice(-size), size > 1 ? 1 : length - size);
    const isAlike = at > 0 && (size > 1 || at === length - size) && at + size < text.length - 1;
    if (isAlike) return { start: last.start + at + size, end: last.end };
  }
  const isPrefixed = length === 2 && name.charAt(0) === text.charAt(0) && text.length > 3;
  return isPrefixed ? { start: last.start + length, end: last.end } : null;
}

/** 地表水、近岸海域水质优良比例: the character that the first item ends with begins the tail. */
function tailFromShared({ folded }: PhraseContext, items: readonly Span[]): Span | null {
  const [first, last] = [items[0] as Span, items.at(-1) as Span];
  if (items.length !== 2 || !/[数量额率值比重例度]/.test(folded.charAt(last.end - 1))) return null;
  const at = firstIn(folded, folded.charAt(first.end - 1), last.start + 2, last.end - 3);
  return at > 0 ? { start: at + 1, end: last.end } : null;
}

/** 食品、药品抽检合格率: without a known measure, what stands behind a head as long as the first item's. */
function tailBehindHead(context: PhraseContext, items: readonly Span[]): Span | null {
  const first = items[0] as Span;
  const last = items.at(-1) as Span;
  const start = last.start + (first.end - first.start);
  const length = first.end - first.start;
  const isEven = items.length > 2 && items.slice(0, -1).every((item) => item.end - item.start === length);
  const isMeasure = isEven || /[数量额率值比重]$/.test(context.folded.slice(last.start, last.end));
  return isMeasure && last.end - start >= 2 && !isWhole(context, first) ? { start, end: last.end } : null;
}

/** 城镇居民 + 居民人均…: what the item already says is not said again. */
function cutOverlap(context: PhraseContext, item: Span, tail: Span): Span {
  const { folded } = context;
  const name = folded.slice(item.start, item.end);
  for (let length = Math.min(4, name.length - 1); length > 1; length--) {
    if (folded.startsWith(name.slice(-length), tail.start))
      return { start: tail.start + length, end: tail.end };
  }
  return tail;
}
