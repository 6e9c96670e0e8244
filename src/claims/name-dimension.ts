import { type Indicator, plain } from "./indicator.ts";
import type { Naming } from "./naming.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { readRight } from "./read-right.ts";

/** 一条|长, 宽: a dimension with nothing in front of it that it could be of. */
const DIMENSION = /(?:^|[一二两三四五六七八九十\d][条座个根道处段幢间])(?:总|平均)?[长宽深高厚]$/;

/** 260米、宽2米、深1.5米的|: the dimension and those behind it, up to what all are of. */
const SIZES =
  /^[\d.]+余?(?:公里|[厘毫千]?米)(?:左右|以上)?(?:[、,和](?:总|平均)?[长宽深高厚](?:度)?[约达为近]?[\d.]+余?(?:公里|[厘毫千]?米)(?:左右|以上)?){0,3}的/;

/** How much of the text behind a number is looked at. */
const REACH = 80;

/** 长260米、宽2米的|生态沟: a dimension is named by what stands behind the last of them. Null where none does. */
export function nameDimension({ context, at, role }: Naming, phrase: NounPhrase | null): Indicator | null {
  const object = phrase?.object;
  if (role !== "amount" || !object || !"长宽深高厚".includes(context.folded.charAt(object.end - 1)))
    return null;
  if (!DIMENSION.test(context.folded.slice(object.start, object.end))) return null;
  const behind = context.folded.slice(at, at + REACH);
  const sizes = SIZES.exec(behind)?.[0].length ?? 0;
  const end = behind.slice(sizes).search(/[,;。、\d]|$/);
  const noun = sizes > 0 ? readRight(context, at + sizes, at + sizes + end).noun : null;
  return noun && plain(context, [noun, { start: object.end - 1, end: object.end }]);
}
