import type { PhraseWords } from "../dictionaries/phrase-words.ts";
import type { Candidate } from "./candidate.ts";
import { findCoinedMentions } from "./coined-mentions.ts";
import { categoryOf, namedMentions } from "./named-mentions.ts";
import { type Reading, tokenAt } from "./reading.ts";

/**
 * What rules say the meaning of, wherever it stands: 创新积分 of 本办法所称创新积分，是指…, and 养老服务设施 of
 * （三）养老服务设施，是指….
 *
 * Left out: people (从业人员), times, commonplaces, and terms of the dictionary, which are found without.
 */
export function findDefinedTerms(reading: Reading, known: PhraseWords): readonly Candidate[] {
  const abbreviated = reading.folded.includes("称") ? abbreviatedTo(reading, known) : [];
  if (!reading.folded.includes("指")) return abbreviated;
  const found = [
    ...abbreviated,
    ...definedBy(reading, OWN, SUBJECT, known),
    ...definedBy(reading, LISTED, MEMBER, known),
    ...(reading.isRules ? definedBy(reading, BARE, MEMBER, known) : []),
  ];
  const places = new Set(found.map(({ start }) => start));
  return found.concat(findCoinedMentions(reading, found).filter(({ start }) => !places.has(start)));
}

/** 本条例所称固体废物，是指: the subject of the rules. */
const OWN =
  /(?:本(?:法|条例|办法|规定|细则|规则|规程|解释|意见|通知|方案|标准|指南)|前款)所称的?[“"]?([一-龥]{3,14}?)[”"]?(?:\([^()]{1,30}\))?,?(?:是|系|均)?指/gu;
/** （三）养老服务设施，是指: one of several words. */
const LISTED =
  /(?<=^|\n)[ \t]*(?:\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])[ \t]*[“"]?([一-龥]{4,14}?)[”"]?(?:\([^()]{1,30}\))?[,:]?是指/gu;
/** A paragraph of rules that begins 渡运信息是指. */
const BARE = /(?<=^|\n)[ \t]*[“"]?(?!本)([一-龥]{4,14}?)[”"]?(?:\([^()]{1,30}\))?[,:]?是指/gu;
const SUBJECT = 0.5;
const MEMBER = 0.42;

function definedBy(
  { folded, tokens, words, boundaries }: Reading,
  definition: RegExp,
  weight: number,
  known: PhraseWords,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const match of folded.matchAll(definition)) {
    const text = match[1] ?? "";
    const start = match.index + match[0].indexOf(text);
    const end = start + text.length;
    if (boundaries[start] !== 1 || boundaries[end] !== 1 || OTHERS.test(text) || text.includes("的"))
      continue;
    if (known.terms.has(text) || known.commonplaces.has(text)) continue;
    const category = categoryOf(words[tokenAt(tokens, end - 1)]);
    found.push({ start, end, text, form: "named", origin: "pattern", category, weight });
  }
  return found;
}

/**
 * 专项发展资金 of 滨海地区专项发展资金（以下简称“专项发展资金”）, where the text goes on to speak of it: a fund, a programme or an
 * instrument that has a name of its own.
 */
function abbreviatedTo({ folded, tokens, words }: Reading, known: PhraseWords): readonly Candidate[] {
  const found: Candidate[] = [];
  let looked = 0;
  for (const match of folded.matchAll(ABBREVIATED)) {
    const text = match[1] ?? "";
    const start = match.index + match[0].indexOf(text);
    const end = start + text.length;
    const last = words[tokenAt(tokens, end - 1)];
    const isNamed = NAMED.has(last?.head?.category ?? "") && (last?.head?.strength ?? 0) > 0;
    if ((!isNamed && !text.endsWith("资金")) || known.terms.has(text) || known.commonplaces.has(text))
      continue;
    if (++looked > MOST) break;
    const places = placesOf(folded, text);
    if (places.length < KEPT) continue;
    found.push(...namedMentions(text, places, isNamed ? categoryOf(last) : "instrument", SUBJECT));
  }
  return found;
}

const ABBREVIATED = /\((?:以下|下文|下)?简?称[为:]?[“"]?(\p{Script=Han}{4,12})[”"]?\)/gu;
const NAMED: ReadonlySet<string> = new Set(["instrument", "programme", "structure"]);
/** Mentions, that in the definition and the name before it among them. */
const KEPT = 4;
/** What is looked for in all of the text must stay few. */
const MOST = 40;

function placesOf(folded: string, text: string): readonly number[] {
  const found: number[] = [];
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.length)) found.push(at);
  return found;
}

/** Who or when, not what. */
const OTHERS = /(?:人|者|人员|部门|单位|年度|期间)$/u;
