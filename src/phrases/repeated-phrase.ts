import type { PhraseCues } from "../dictionaries/phrase-cues.ts";
import type { PhraseWords } from "../dictionaries/phrase-words.ts";
import type { Candidate } from "./candidate.ts";
import { countSequences, type Sequence } from "./count-sequences.ts";
import { STAGE } from "./name-front.ts";
import { categoryOf } from "./named-mentions.ts";
import type { Reading, Word } from "./reading.ts";
import { SHORT_TEXT } from "./short-text.ts";

/**
 * Phrases that nobody marks but the document repeats: 复合型供销社, 社区嵌入式服务点.
 *
 * A sequence of nouns counts where it hangs together (its rarest word seldom stands without the others) and stands
 * free on both sides (what comes before and after varies; otherwise it is a part of a longer phrase, which is taken
 * instead). Variety is the quadratic entropy 1 - Σp² of the neighbours: like Shannon's, but the same to the last bit
 * on every machine. Left out: a verb in front, only generic words (综合管理平台), names of offices (省科技厅), and what
 * ends with a word for anything (担保金额).
 */
export function findRepeatedPhrases(reading: Reading, known: PhraseWords): readonly Candidate[] {
  const least = reading.folded.length < SHORT_TEXT ? 2 : 3;
  const found: Candidate[] = [];
  for (const sequence of [...countSequences(reading, LONGEST, least), ...keptWords(reading)]) {
    const sure = weigh(reading, sequence, known);
    if (sure <= 0) continue;
    const weight = reading.isRules && isIncidental(reading, sequence) ? sure * INCIDENTAL : sure;
    const { length, places } = sequence;
    for (const place of places) {
      const start = reading.tokens[place]?.start ?? 0;
      const end = reading.tokens[place + length - 1]?.end ?? 0;
      const text = reading.folded.slice(start, end);
      const category = categoryOf(reading.words[place + length - 1]);
      found.push({ start, end, text, form: "repeated", origin: "discovered", category, weight });
    }
  }
  return found;
}

/** Long words that the text comes back to again and again, as sequences of one: 承兑汇票. */
function keptWords({ words, numbers, counts, folded }: Reading): readonly Sequence[] {
  const places = new Map<number, number[]>();
  for (let index = 0; index < words.length; index++) {
    const number = numbers[index] ?? 0;
    const count = counts[number] ?? 0;
    if (count < OFTEN || count * STRETCH < folded.length) continue;
    const word = words[index];
    if (word?.kind !== "word" || word.role !== null || word.text.length < LONG_WORD) continue;
    const found = places.get(number);
    if (found === undefined) places.set(number, [index]);
    else found.push(index);
  }
  return [...places.values()].map((found) => ({ length: 1, places: found }));
}

const LONG_WORD = 4;
const OFTEN = 8;
/** So many characters hold one. */
const STRETCH = 1000;

/**
 * What rules repeat is for the most part whom and what they apply to (渡口经营者, 渡口供电设施), and no matter of
 * policy, unless their title is about it, or it ends as the name of an instrument or of what a law works by (渡口许可证).
 */
function isIncidental(
  { folded, tokens, words, title, cues }: Reading,
  { places, length }: Sequence,
): boolean {
  const first = places[0] ?? 0;
  if ((words[first + length - 1]?.head?.strength ?? 0) > 0) return false;
  const text = folded.slice(tokens[first]?.start, tokens[first + length - 1]?.end);
  if (cues("means").endsOf(text)) return false;
  if (places.length >= BOUND_LEAST && places.length * SUBJECT >= folded.length && !WHOM.test(text))
    return false;
  return !sharesWith(title, text, SHARED);
}

/** So many characters in a row are more than the name of a field that all of the rules are about: 铁路. */
const SHARED = 3;
const INCIDENTAL = 0.6;
/** Where so many characters hold one, all of the rules are about it, unless it is whom they bind. */
const SUBJECT = 200;
const WHOM = /(?:人|者|人员|企业|单位|部门)$/u;

const LONGEST = 6;
const LEAST_COHESION = 0.34;
const LEAST_VARIETY = 0.3;
/** Words that stand together as often, and nowhere else, may be parts of one that jieba does not know: 单, 用途 and 卡. */
const BOUND = 0.9;
const BOUND_LEAST = 10;

function weigh(reading: Reading, sequence: Sequence, known: PhraseWords): number {
  const { length, places } = sequence;
  const first = places[0] ?? 0;
  const cohesion = places.length / rarestOf(reading, first, length);
  if (cohesion < LEAST_COHESION) return 0;
  const words = reading.words.slice(first, first + length);
  const isBound = places.length >= BOUND_LEAST && cohesion >= BOUND;
  if (!isNounPhrase(words, reading.title, known, isBound)) return 0;
  if (endsWithPlace(reading, first, length)) return 0;
  const variety = Math.min(varietyAt(reading, places, -1), varietyAt(reading, places, length));
  if (variety < LEAST_VARIETY) return 0;
  const repeated = places.length / (places.length + 4);
  const specific = words.some((word) => word.kind === "term" || word.role === null) ? 0.06 : 0;
  const ordinary = isOrdinary(words, reading) ? ORDINARY : 0;
  const subject = isSubject(words, reading) ? SUBJECT_OF_TITLE : 0;
  return 0.08 + 0.3 * repeated + 0.1 * Math.min(1, cohesion) + specific + subject - ordinary;
}

/** 渡口市场 of 滨海市渡口市场管理条例: rather than 渡口, which stands there as well. */
function isSubject(words: readonly Word[], { isRules, title }: Reading): boolean {
  const named = RULES_OF.exec(title);
  return (
    isRules && named !== null && title.slice(0, named.index).endsWith(words.map(({ text }) => text).join(""))
  );
}

const RULES_OF = /(?:监督|管理|保护|促进|处理|防治)*(?:暂行|试行|实施)?(?:条例|办法|规定|规则|细则|法)$/u;
const SUBJECT_OF_TITLE = 0.14;

/**
 * One short word and generic ones make an ordinary compound (渡船项目, 安全渡运), which every text of the field repeats; not
 * where the title has it, nor with a branch of the economy (都市农业).
 */
function isOrdinary(words: readonly Word[], { title, cues }: Reading): boolean {
  const specific = words.filter(isSpecific);
  const text = words.map((word) => word.text).join("");
  const [only] = specific;
  if (only === undefined || specific.length > 1 || only.kind === "term") return false;
  if (cues("sector").has(words.at(-1)?.text ?? "")) return false;
  return only.text.length <= 3 && !title.includes(text) && !title.includes(only.text);
}

const ORDINARY = 0.1;

/** 渡口码头上 is a place on 渡口码头 where that stands without 上 as well; 普通高中 is none. */
function endsWithPlace({ folded, tokens, words, cues }: Reading, first: number, length: number): boolean {
  const last = words[first + length - 1]?.text ?? "";
  const place = last.slice(-1);
  if (last.length !== 2 || !cues("place").has(place)) return false;
  const start = tokens[first]?.start ?? 0;
  const bare = folded.slice(start, (tokens[first + length - 1]?.end ?? 0) - 1);
  const around = folded.slice(Math.max(0, start - REACH), start + REACH);
  for (let at = around.indexOf(bare); at >= 0; at = around.indexOf(bare, at + bare.length)) {
    if (around.charAt(at + bare.length) !== place) return true;
  }
  return false;
}

/** How far around its first place a name is looked for in another form: the cost must not go with the whole document. */
const REACH = 50_000;

/** How often the rarest word of a sequence stands in the document. */
function rarestOf({ numbers, counts }: Reading, first: number, length: number): number {
  let rarest = Number.POSITIVE_INFINITY;
  for (let index = first; index < first + length; index++) {
    rarest = Math.min(rarest, counts[numbers[index] ?? 0] ?? 1);
  }
  return rarest;
}

function isNounPhrase(words: readonly Word[], title: string, known: PhraseWords, isBound: boolean): boolean {
  const first = words[0];
  const last = words.at(-1);
  const { cues } = known;
  if (first === undefined || last === undefined) return false;
  const text = words.map((word) => word.text).join("");
  if (text.length < 4 || text.length > 16 || known.terms.has(text)) return false;
  if (isOffice(text, cues) || (first.text.length > 2 && isOffice(first.text, cues))) return false;
  // 消防设计审查 holds a verb that became part of the name; 推进 never does.
  // 融资 in 融资担保公司 governs as often as not, and 手续 is a word for anything, but not where the title has them.
  // but not 简化 in 关于简化退休手续, which governs there.
  const isTopic = title.includes(text) && !title.includes(`关于${text}`);
  if (!isTopic && (first.role === "soft" || cues("ordinary").endsOf(last.text))) return false;
  // 组织 of 调解组织 is a body, anywhere else it governs.
  if (words.some((word) => word.role === "inner" && (word !== last || word.text !== "组织"))) return false;
  if (STAGE.test(last.text) || words.every(({ text: word }) => REGION.test(word))) return false;
  const isMatter =
    words.some((word) => isSpecific(word) && !cues("amount").has(word.text)) ||
    (sharesWith(title, text, FIELD) && !cues("title").endsOf(last.text));
  const mayStand =
    (mayBegin(first, cues) && mayEnd(last, cues)) || (isBound && (isSingle(first) || isSingle(last)));
  return mayStand && isMatter;
}

function isSingle({ text }: Word): boolean {
  return text.length === 1;
}

/** Generic words are a subject where so many characters in a row are of the title: 养老服务设施 in rules of 养老服务. */
const FIELD = 4;

function sharesWith(title: string, text: string, length: number): boolean {
  for (let at = 0; at + length <= text.length; at++) {
    if (title.includes(text.slice(at, at + length))) return true;
  }
  return false;
}

/** 凤凰苑小区一期 is a place; so is 广州市天河区. */
const REGION = /^.{1,6}[省市县区州盟旗镇乡]$/u;

function mayBegin({ text }: Word, cues: PhraseCues): boolean {
  return (text.length > 1 || cues("begins").has(text)) && !TIME.test(text) && !cues("part").has(text);
}

/** 三季度 in 三季度渔获 says when. */
const TIME = /(?:季度|年度|半年|月份)$/u;

function mayEnd({ text, role, head }: Word, cues: PhraseCues): boolean {
  if (role === "soft" && (head?.strength ?? 0) === 0) return false;
  if (text.length === 1 && !cues("ends").has(text)) return false;
  return !(cues("place").has(text) || (text.length > 2 && cues("place").endsOf(text)));
}

function isSpecific({ text, role }: Word): boolean {
  return role === null && text.length > 1;
}

/** Offices and posts are who, not what: 省科技厅, 市场监管局, 党组书记, 税务所, 环境保护部; not 高新区, not 研究所. */
function isOffice(text: string, cues: PhraseCues): boolean {
  return cues("office").endsOf(text) || /[^究]所$|.{4}部$/u.test(text);
}

/**
 * Quadratic entropy of the words that stand at `offset` from each place; the edge of a text counts as ever new, and
 * all single characters as one, which belongs to the phrase: 师 and 员 after 社会工作.
 */
function varietyAt(reading: Reading, places: readonly number[], offset: number): number {
  const counts = new Map<Word | null | undefined, number>();
  for (const place of places) {
    const found = reading.words[place + offset];
    const word = found?.kind === "word" && found.role === null && found.text.length === 1 ? null : found;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let same = 0;
  for (const [word, count] of counts) {
    if (word === undefined || word?.kind === "mark") same += count / places.length ** 2;
    else same += (count / places.length) ** 2;
  }
  return 1 - same;
}
