import type { Span } from "../model/span.ts";
import { lastIn } from "./find-in.ts";
import { type Indicator, plain } from "./indicator.ts";
import type { Naming } from "./naming.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { PhraseContext } from "./phrase-context.ts";

/** Ends of a name that says itself what a number of years is: 平均年龄, 预期寿命. */
const AGE = /(?:年龄|寿命|龄$|岁数)/;

/** 单身申请人|可独立申请: what those of an age may do, must do or get is no part of their name. */
const FATE =
  /(?<=.{2})(?:可(?![再持燃支])|应(?![届聘征])|须|个人|用(?![户工人地车])|每[人月年]|按照?|享受|免[费缴除于]|不[缴得享予])/;

/**
 * Names an age by whose it is: 单身申请人年龄 of 年满30周岁的单身申请人可独立申请; 年龄 alone where nobody is named.
 *
 * Null where the number is no age, or the words in front of it say already what it is (申请人年龄不超过45周岁).
 */
export function nameAge(
  { context, at, left, right, role, memory, topic }: Naming,
  phrase: NounPhrase | null,
): Indicator | null {
  if (role !== "age" || (left.change && left.change.form !== "level")) return null;
  const front = phrase?.object ?? null;
  if (front && AGE.test(context.folded.slice(front.start, front.end))) return null;
  const behind = right.noun && personIn(context, right.noun);
  const sex = front && /^[男女]性?$/.test(context.folded.slice(front.start, front.end)) ? front : null;
  const owner = behind
    ? [...(sex ? [sex] : []), behind]
    : front && isPerson(context, front)
      ? [personIn(context, front)]
      : [];
  if (owner.length === 0 && memory.last && AGE.test(memory.last.text))
    return { ...memory.last, inherited: true };
  // 本办法所称青年,|是指45周岁以下…
  const isDefined = owner.length === 0 && /[是系]指[年不]?[满超]?过?$/.test(context.folded.slice(at - 5, at));
  const defined = isDefined ? topic() : null;
  const named = plain(context, defined ? [defined] : owner);
  return { ...named, text: `${named.text}年龄` };
}

/** 失能的|老年人|可享受…: the last noun behind an age, without what is said of it. */
function personIn({ folded }: PhraseContext, { start, end }: Span): Span {
  const fate = FATE.exec(folded.slice(start, end));
  // 65岁以上失能的老年人|、残疾人: the first of those that are listed.
  const listed = /(?<=的[\u4e00-\u9fff]{2,6})、/.exec(folded.slice(start, end));
  const to = Math.min(fate ? start + fate.index : end, listed ? start + listed.index : end);
  const from = lastIn(folded, "的", start, to - 2) + 1;
  return { start: Math.max(start, from), end: to };
}

/** 女性, 申请人; not 计算至, 经批准. */
function isPerson({ folded }: PhraseContext, { start, end }: Span): boolean {
  return !/^(?:计算|经|自|从|在|按|[是系]?指)|[至到在]$/.test(folded.slice(start, end));
}
