import type { Claim } from "../model/extraction.ts";
import type { Span } from "../model/span.ts";
import type { ChainLink } from "./chain-link.ts";
import { distributeItems, splitList, splitPair } from "./distribute-items.ts";
import { firstIn, lastIn } from "./find-in.ts";
import { type Indicator, plain } from "./indicator.ts";
import { grantBehind, nameReceivers } from "./name-receivers.ts";
import { readNounPhrase, rolesOfNoun } from "./read-noun-phrase.ts";
import type { SentenceState } from "./sentence-state.ts";

/**
 * Names each number of a chain by its own item: A、B分别增长x、y; 城乡居民收入分别增长x、y; A、B持续壮大,产值分别增长
 * x、y. Null where the chain does not go with a list.
 */
export function nameItems(state: SentenceState, link: ChainLink): readonly Indicator[] | null {
  const count = link.members.length;
  if (count < 2 || link.members.some(({ mention }) => mention.type !== "quantity")) return null;
  // 处一万元以上十万元以下罚款: both ends of one bracket have one name.
  if (
    count === 2 &&
    link.members[0]?.right.comparator === "atLeast" &&
    link.members[1]?.right.comparator === "under"
  )
    return null;
  const received = nameReceivers(state, link);
  if (received) return received;
  const { context } = state;
  const phrase = readNounPhrase(context, link.span);
  const object = phrase?.object;
  if (!object) return nameByWhatIsBefore(state, link, count);
  // 对东盟、欧盟|分别|进出口2650亿元、2310亿元
  const apart = lastIn(context.folded, "分别", object.start, object.end - 1);
  const listed = apart > object.start ? splitList(context, { start: object.start, end: apart }) : [];
  if (listed.length === count) {
    const measure = { start: apart + 2, end: object.end };
    return listed.map((item) => plain(context, [item, measure]));
  }
  // 新落地|项目、利用内资分别增长…
  const verb = phrase.telling && phrase.verb?.end === object.start ? phrase.verb : null;
  const head = phrase.subject && !phrase.circumstance ? phrase.subject : (verb ?? object);
  const whole = { start: head.start, end: object.end };
  const lists =
    distributeItems(context, whole, count) ??
    distributeItems(context, object, count) ??
    distributeItems(context, wholeList(state, link, object.end), count);
  // 自理、失能老年人分别|补贴|100元、300元
  const granted =
    link.left.verb && rolesOfNoun(context, link.left.verb)?.has("grant") ? [link.left.verb] : [];
  const rate = lists ? sharedRate(context, lists) : [];
  if (lists)
    return lists.map((parts) =>
      plain(context, [...parts, ...(parts === lists.at(-1) ? [] : rate), ...granted]),
    );
  const pair = count === 2 ? splitPair(context, object, context.words.pairs) : null;
  const isApart =
    link.left.distributive || context.folded.slice(object.end, link.clause.end).includes("分别");
  if (pair && isApart) {
    const owner = withoutPair(state, object);
    return pair.map((text) => ({ ...plain(context, [object]), text, owner }));
  }
  if (!link.left.distributive) return null;
  return nameByClauseBefore(state, link, count);
}

/** 工业投资、民间投资|增速|分别…: the rate that only the last item ends with is that of all. */
function sharedRate(
  { folded, words }: SentenceState["context"],
  lists: readonly (readonly Span[])[],
): readonly Span[] {
  const rates = lists.map((parts) => {
    const last = parts.at(-1);
    const found = last && words.words.endingAt(folded, last.end, last.start);
    return last && found?.value.change?.form === "rate"
      ? { start: last.end - found.word.length, end: last.end }
      : null;
  });
  const last = rates.at(-1);
  return last && rates.slice(0, -1).every((rate) => rate === null) ? [last] : [];
}

/** 汽车|产销: the thing that both are said of, where the pair ends the name; null elsewhere. */
function withoutPair({ context }: SentenceState, { start, end }: Span): Indicator | null {
  for (const word of context.words.pairs.keys()) {
    if (end - word.length > start && context.folded.startsWith(word, end - word.length))
      return plain(context, [{ start, end: end - word.length }]);
  }
  return null;
}

/** 货值、船舶进出、新增企业分别增长…: the list from its first item on, verbs in later items and all. */
function wholeList({ context }: SentenceState, { span }: ChainLink, end: number): Span {
  const [first] = splitList(context, span);
  const phrase = first && readNounPhrase(context, first);
  const start =
    phrase?.subject?.start ?? (phrase?.telling ? phrase.verb?.start : undefined) ?? phrase?.object?.start;
  return { start: start ?? span.start, end };
}

/** 城镇、农村居民收入稳步提高,分别增长…; 改造项目12个,完成投资3亿元,分别增长…: each number goes on with an item or a claim before. */
function nameByWhatIsBefore(
  state: SentenceState,
  link: ChainLink,
  count: number,
): readonly Indicator[] | null {
  const { context, claims } = state;
  const before = state.clauseBefore.get(link.clause);
  if (link.left.distributive && before && state.countedUpTo <= before.start) {
    const last = splitList(context, before).at(-1);
    const lists =
      last && distributeItems(context, { start: before.start, end: cutAtPredicate(state, last) }, count);
    return lists ? lists.map((parts) => plain(context, parts)) : null;
  }
  if (grantBehind(state, link)) return null;
  // …产值分别达到326亿元、208亿元,增长22.6%、9.5%: a change goes on with the clause before.
  const from = link.left.change && before ? before.start : link.clause.start;
  const measured = claims.slice(-count);
  const isRow =
    measured.length === count &&
    measured.every(
      ({ kind, quantity }) => kind === "level" && (link.left.distributive || quantity.start >= from),
    );
  if (!isRow) return null;
  return state.explanations.slice(-count).map(({ fields }, index) => ({
    ...plain(context, fields.indicator.spans),
    text: (measured[index] as Claim).indicator,
    inherited: true,
  }));
}

/** 临港装备、绿色能源产业持续壮大,规上产值分别增长…: the list stands in the clause before. */
function nameByClauseBefore(
  state: SentenceState,
  link: ChainLink,
  count: number,
): readonly Indicator[] | null {
  const { context } = state;
  const before = state.clauseBefore.get(link.clause);
  if (!before) return null;
  const items = splitList(context, before);
  if (items.length !== count) return null;
  const last = items.at(-1);
  const subject = last && readNounPhrase(context, last);
  const object = readNounPhrase(context, link.span)?.object;
  if (!last || !object) return null;
  const end = subject?.subject?.end ?? cutAtPredicate(state, last);
  // 生活垃圾|处理能力不断提高,处理率分别…: what the measure says again is none of the item.
  const said = context.folded.slice(object.start, object.start + 2);
  const again = firstIn(context.folded, said, last.start + 2, end + 1);
  const whole = { start: last.start, end: again > 0 ? again : end };
  const names = [...items.slice(0, -1), whole].map((item) => withoutNumber(state, item));
  return names.map((name) => plain(context, [name, object]));
}

/** The end of the noun that a clause begins with: 绿色能源产业 of 绿色能源产业持续壮大. */
function cutAtPredicate(
  state: SentenceState,
  span: { readonly start: number; readonly end: number },
): number {
  const { folded, words } = state.context;
  for (let at = span.start + 2; at < span.end; at++) {
    const found = words.words.startingAt(folded, at, span.end)?.value;
    if (found?.roles.has("adverb") || found?.verb?.anywhere) return at;
  }
  return span.end;
}

/** 54个|政府网站, 4.新增泊位|2.3万个: the noun of an item that a number counts, without that. */
function withoutNumber({ context, input }: SentenceState, { start, end }: Span): Span {
  const from = start + (/^[\s\d.、()]*\.(?!\d)/.exec(context.folded.slice(start, end))?.[0].length ?? 0);
  const counted = input.mentions.findLast((mention) => mention.start >= from && mention.end <= end);
  if (!counted) return { start: from, end };
  return counted.end < end - 1 ? { start: counted.end, end } : { start: from, end: counted.start };
}
