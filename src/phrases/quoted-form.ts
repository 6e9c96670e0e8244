import type { PhraseForm } from "./candidate.ts";

/** What a quoted stretch is made like, and how sure it is that it is a coinage of policy. */
export interface QuotedForm {
  readonly form: PhraseForm;
  readonly weight: number;
}

/**
 * Tells the form of a quoted stretch by its characters; null where it is no phrase: a single character, a sentence,
 * speech, a date, a name in Latin letters.
 */
export function formOfQuoted(inner: string): QuotedForm | null {
  const { length } = inner;
  if (
    length < 2 ||
    length > LONGEST ||
    SENTENCE_MARK.test(inner) ||
    DAY.test(inner) ||
    !HAN_OR_DIGIT.test(inner)
  )
    return null;
  if (inner.includes("+") || inner.includes("×")) return formOfSum(inner);
  if (inner.includes("、") || inner.includes(",")) return formOfParts(inner);
  if (inner.includes("-") || inner.includes("→")) return formOfFlow(inner);
  if (NOT_HAN.test(inner)) return formOfDigits(inner);
  if (/[·• ]/.test(inner)) return length <= 20 ? { form: "coined", weight: 0.72 } : null;
  if (ONE_OF_LIST.test(inner) || VAGUE_COUNT.test(inner) || MEASURE.test(inner))
    return { form: "loose", weight: 0.38 };
  if (COUNTED.test(inner)) return { form: "numbered", weight: length <= 8 ? 0.86 : 0.7 };
  if (length > LONGEST_RUN) return null;
  const weight = length === 2 ? PAIR : 0.78 - 0.02 * Math.max(0, length - 6);
  const spoken = length > 4 ? SPOKEN : SPOKEN_SHORT;
  return spoken.test(inner) || QUESTION.test(inner)
    ? { form: "loose", weight: 0.38 }
    : { form: "coined", weight };
}

const LONGEST = 64;
const LONGEST_RUN = 16;
/** Two characters in quotation marks are a figure of speech more often than not: “影子”, but also “禁塑”. */
const PAIR = 0.56;
/** “谁在推动改革？” and “好不好” are sentences, “《办法》” is a title; “诊断+提升” is neither. */
/** “七一” and “五一” are days. */
const DAY = /^[一二三四五六七八九十]{2}$/u;
const SENTENCE_MARK = /[。！？!?;；:…《》]|^(.)[不没]有?\1$/u;
const HAN_OR_DIGIT = /[\p{Script=Han}\d+]/u;
/** “246”, “5.0”, “3+X” without a Han character: a number that only its head explains. */
const NOT_HAN = /^[^\p{Script=Han}]+$/u;
/** A count and what it counts, or two counts: “三访一评”, “三个年”, “双百”, “两整治一提升”. */
const COUNTED = /^(?:[一二三四五六七八九十百千万两双零]|\d{1,4})/;
/** A count of nothing in particular: “四类”, “两地”, “15条”, “90后”, “一百年”, “一个声音”. */
const VAGUE_COUNT = /^[一二三四五六七八九十百两双\d]+[类方地者个项种点条步层级后端边年月天]$|^一个/;
/** 一核 of “一核两翼”, which the text goes on to explain. */
const ONE_OF_LIST = /^一.$/u;
/** A condition: “年满18周岁以上”, “5万元以内”; not “500强”. */
const MEASURE = /\d[^\d]*(?:以上|以下|以内|以外)$/;
/** Words of a sentence: “看北京首先要从政治上看”, “有课本的”; not in “最后一公里”. */
const SPOKEN = /[了是把就也都从你我他她吗呢吧着]|要|的|不|没有|首先|怎样|什么/;

/** Of these, what makes a sentence of four characters: “是我的错”; not “有求必应”, “一管就死”. */
const SPOKEN_SHORT = /[了是的我你他她吗呢吧]/;

/** “如何种”, “谁来种”; not “谁开设谁主办”. */
const QUESTION = /什么|如何|怎[么样]|为何|哪[里些儿]|啥|^[^谁]*谁[^谁]*$/u;

function formOfSum(inner: string): QuotedForm | null {
  const parts = inner.split(/[+×]/);
  if (parts.some((part) => part.length > 14) || inner.length > 48) return null;
  const filled = parts.filter((part) => part !== "");
  if (filled.length === 0) return null;
  if (filled.some((part) => /^[\dA-Za-z]+$/.test(part)) || filled.length < parts.length) {
    return { form: "formula", weight: filled.length < 2 ? 0.6 : 0.88 };
  }
  return { form: "chain", weight: 0.9 };
}

/** “揭榜挂帅、赛马制” is a list; “加快建设强省、因地制宜发展新质生产力” reads like a sentence. */
function formOfParts(inner: string): QuotedForm | null {
  const parts = inner.split(/[、,]/);
  const lengths = parts.map((part) => part.length);
  const longest = Math.max(...lengths);
  const shortest = Math.min(...lengths);
  if (shortest < 1 || parts.length > 12) return null;
  if (parts.some((part) => part.length > 2 && part.includes("的"))) return { form: "loose", weight: 0.38 };
  const even = longest - shortest <= 1;
  if (inner.includes(",") && (!even || longest > 9)) return null;
  if (longest > 16) return null;
  if (longest > 9) return { form: even ? "list" : "loose", weight: even ? 0.62 : 0.42 };
  return { form: "list", weight: even ? 0.86 : 0.72 };
}

function formOfFlow(inner: string): QuotedForm | null {
  // 首页->办事->查询 is the way through a web site.
  if (inner.includes(">")) return null;
  const parts = inner.split(/-+|→/);
  if (parts.length < 2 || parts.some((part) => part.length < 1 || part.length > 14)) return null;
  if (!/\p{Script=Han}/u.test(inner)) return null;
  return parts.length === 2 ? { form: "flow", weight: 0.66 } : { form: "flow", weight: 0.86 };
}

/** “357” and “1310” are names that need their head; “25·7” is a date, “HQ400” the name of a thing. */
function formOfDigits(inner: string): QuotedForm | null {
  return /^\d{2,5}X?$/.test(inner) ? { form: "numbered", weight: 0.8 } : null;
}
