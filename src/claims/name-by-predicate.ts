import type { Span } from "../model/span.ts";
import { isAmongLast, saysItsOwn } from "./among-last.ts";
import { type Indicator, joined, plain, verbOf } from "./indicator.ts";
import { nameByMemory } from "./name-by-memory.ts";
import type { Naming } from "./naming.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { PhraseContext } from "./phrase-context.ts";

/** Names a number by what is said behind it, where no noun stands there; null where something else names it. */
export function nameByPredicate(
  naming: Naming,
  predicate: Span,
  phrase: NounPhrase | null,
): Indicator | null {
  const { context, left, role } = naming;
  if (role === "time" && !left.change) return plain(context, [predicate]);
  if (!phrase && context.folded.startsWith("相比", predicate.start)) return nameByMemory(naming, phrase);
  if (left.verb) return role === "count" ? nameByDeed(context, left.verb, predicate) : null;
  return phrase?.object || left.reached || left.change ? null : nameBySaying(naming, predicate);
}

/** 每年至少进行一次|检测评估: behind a verb of doing, what is said is what is done. */
function nameByDeed(context: PhraseContext, verb: Span, predicate: Span): Indicator {
  if (verbOf(context, verb)?.telling === false) return plain(context, [predicate]);
  // 新建60个|开放休闲林地: in front of a noun what looks like a verb is part of it.
  return plain(context, [verb, predicate]);
}

/** 3000人|脱贫: what is said, alone or of what was measured before. */
function nameBySaying(naming: Naming, predicate: Span): Indicator {
  const { context, memory, unit } = naming;
  const own = plain(context, [withoutAdverbs(context, predicate)]);
  // 80分以上|为优秀
  if (memory.last && unit !== "%" && /^(?:为|是|属|视)/.test(own.text))
    return { ...memory.last, inherited: true };
  // 连续5年|高于全国平均水平 goes on with what was measured; 连续6年|成为… says something of its own.
  if (memory.last && isAmongLast(naming, predicate)) return joined(context, memory.last, own);
  if (!memory.base) return own;
  const isApart = verbOf(context, predicate)?.telling === false || saysItsOwn(naming);
  return isApart ? own : joined(context, memory.base, own);
}

/** 3000人|全部脱贫, 实现脱贫: what is said, without how far. */
function withoutAdverbs({ folded }: PhraseContext, { start, end }: Span): Span {
  const width =
    /^(?:全部|全都|均|都|已经?|实现(?![^,。]*的))+(?=.{2})/.exec(folded.slice(start, end))?.[0].length ?? 0;
  return { start: start + width, end };
}
