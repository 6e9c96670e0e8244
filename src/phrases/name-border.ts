import type { PhraseHead } from "../dictionaries/phrase-words.ts";
import { frontOf } from "./name-front.ts";
import { mayBeInside, type Reading, type Word } from "./reading.ts";

/**
 * Words that a name does not reach over: a programme (钱江人才计划 in 钱江人才计划遴选机制) or a body (理工大学 in
 * 理工大学成果池), where something specific follows; and 建设 before the name of a place (建设创新型城市).
 */
export function isBorder(reading: Reading, index: number, { category }: PhraseHead, end: number): boolean {
  const word = reading.words[index] as Word;
  const isPlace = category === "institution" || category === "concept";
  if (isPlace && (word.role === "inner" || isBuilding(reading, index, end))) return true;
  if (reading.cues("transitive").has(word.text) && governsNoun(reading, index, end)) return true;
  if (reading.cues("amount").has(word.text) && isApart(reading, index + 1)) return true;
  const isBody =
    word.role !== "generic" && !KIND_OF_BODY.test(word.text) && reading.cues("body").endsOf(word.text);
  if (!isProgramme(word) && !isBody) return false;
  return frontOf(reading, index + 1, end).specific >= 2;
}

/**
 * 完善 in 区域协同完善防洪体系 governs the noun that follows, as 组织 does in 船主组织渡运工程; before another verb or the head
 * (服务优化机制) it does not.
 */
function governsNoun(reading: Reading, index: number, end: number): boolean {
  if (reading.words[index]?.text === "组织" && MEMBERS.test(reading.words[index - 1]?.text ?? ""))
    return false;
  if (index + 1 === end) return reading.words[end]?.tail?.isSpecific ?? false;
  // 船务公司完善内部安全机制 says who does it.
  if (reading.cues("body").endsOf(reading.words[index - 1]?.text ?? "")) return true;
  const next = reading.words[index + 1];
  return (
    next !== undefined &&
    (next.role === null || next.role === "generic") &&
    frontOf(reading, index + 1, end).specific >= 2
  );
}

/** 集体经济组织 and 社会组织 are bodies. */
const MEMBERS = /(?:经济|社会|群众|行业|专业|合作|党)$/u;

/** What follows 费用 in 费用大病保险基金 or 费用限额标准 is another thing; 费用 of 费用分担机制 is what is shared. */
function isApart({ words, cues }: Reading, index: number): boolean {
  return words[index]?.kind === "term" || cues("amount").has(words[index]?.text ?? "");
}

/** 建设 of 建设创新型城市 governs; 发展 of 城乡统筹发展示范区, behind a noun and before the head, is part of the name. */
function isBuilding({ words, cues }: Reading, index: number, end: number): boolean {
  if (!cues("building").has(words[index]?.text ?? "")) return false;
  if (index + 1 < end) return true;
  const before = words[index - 1];
  if (before === undefined || !mayBeInside(before) || cues("body").endsOf(before.text)) return true;
  return before.role !== null && before.role !== "soft";
}

/** 医疗机构 and 养老机构 are many. */
const KIND_OF_BODY = /^..机构$/u;

function isProgramme(word: Word): boolean {
  if (word.term !== null) return word.term.category === "programme";
  return word.head?.category === "programme" && word.head.strength > 1;
}
