import type { SplitWords } from "../dictionaries/split-words.ts";

/**
 * How surely a folded text is the name of a person, from 3 (王小明, 欧阳志远, 阿里木·买买提) over 2 (李军)
 * and 1 (an everyday word that some are called: 方向; a rare surname) to 0 (any two to five Han characters) and
 * -1 (no name: 余姚市, 我们的).
 */
export function nameStrength(folded: string, words: SplitWords): number {
  const name = joinName(folded);
  // What is longer than any name is not looked at more closely.
  if (name.length > LONGEST_OF_PARTS && !DOT.test(name)) return -1;
  if (name.length > 3 ? isOfParts(name, words) : name.length === 3 && words.nameParts.has(name)) return 3;
  if (name.length > LONGEST_NAME && !DOT.test(name)) return -1;
  // 李 军, 司马 光 and 卫 东平 are names; 局长 张三 is not one.
  const parts = name === folded ? [name] : folded.trim().split(/\s+/);
  if (parts.length > 1 && parts.some((part) => part.length > 1) && !isSetApart(parts, words)) return -1;
  if (DOTTED.test(name)) return dottedStrength(name, words);
  if (/^第[一二三四五六七八九十]/.test(name)) return -1;
  // 阿的木呷: a surname may hold what no given name does.
  const given = isCompound(name.slice(0, 2), words) ? 2 : 1;
  if (!HAN_NAME.test(name) || NO_NAME.test(name.slice(given))) return -1;
  if (name.length < 4 && SHORT_BEFORE_VERB.test(name)) return -1;
  // 王在田 is a name, 王在 the beginning of a sentence.
  if (name.includes("在", 1))
    return name.length === 3 && name[1] === "在" && words.surnames.has(name.slice(0, 1)) ? 1 : -1;
  if (PLACE_END.test(name) && name.length > 2) return -1;
  const place = words.regions.get(name);
  if ((place !== undefined && place !== "city") || words.organizations.has(name) || words.titles.has(name))
    return -1;
  if (/^(?:post|unit|title)$/.test(words.bylineMarks.get(name) ?? "")) return -1;
  if (isTitleOf(name, words) || (name.length > 3 && startsWithTitle(name, words))) return -1;
  if (isCompound(name.slice(0, 2), words) && (name.length === 3 || name.length === 4))
    return words.lookalikes.has(name) ? 1 : 3;
  const use = words.surnames.get(name.slice(0, 1));
  // 河　清 is set to the width of a name, as 目　录 is to that of a heading.
  if (use === undefined && name.length === 2 && parts.length === 2)
    return words.lookalikes.has(name) || words.headingWords.has(name) || words.bylineMarks.has(name) ? 0 : 1;
  if (use === undefined || name.length > 4) return 0;
  // 鄢萍委员 is a name and a title.
  if (name.length === 4 && endsWithTitle(name, words)) return -1;
  // 方圆回应(称) is a name and a verb.
  if (name.length === 4 && words.speechVerbs.has(name.slice(2))) return -1;
  if (words.lookalikes.has(name) || name.length === 4) return use === "common" ? 1 : 0;
  if (name.length === 2) return use === "common" ? 2 : 1;
  if (words.lookalikes.has(name.slice(0, 2))) return 1;
  return use === "common" ? 3 : 2;
}

/** Whether four characters may be the surnames of both parents and a given name: 李王明月. */
export function isOfTwo(name: string, words: SplitWords): boolean {
  const both = name.slice(0, 2);
  if (words.surnames.get(name[0] ?? "") !== "common" || words.surnames.get(name[1] ?? "") !== "common")
    return false;
  return !words.lookalikes.has(both) && !words.regions.has(both) && !words.lookalikes.has(name.slice(0, 3));
}

/** The same of a name with a dot: 阿里木·买买提. */
function dottedStrength(name: string, words: SplitWords): number {
  const dot = name.search(DOT);
  // 阿里木·买买提谈民生, 对话阿里木·买买提
  if (/^(?:对话|专访)/.test(name) || /[谈说讲在的我你围绕蹲审率]/.test(name.slice(dot))) return -1;
  // 柳溪镇·张三: a place, and who speaks for it.
  if (/(?:[省市县区镇乡局厅]|街道)$/.test(name.slice(0, dot))) return -1;
  return holdsTitle(name, words) || endsWithTitle(name, words) ? -1 : 3;
}

/** Surname and given name with a space between them: 卫 东平, 欧阳 敬之, 司马 光. */
function isSetApart([surname = "", given = "", ...more]: readonly string[], words: SplitWords): boolean {
  if (more.length > 0)
    return isCompound(surname, words) && given.length + more.join("").length === more.length + 1;
  return given.length <= 2 && (surname.length === 1 || isCompound(surname, words));
}

/** 扎西顿珠, 乌云塔娜: two parts, or more, of names without a surname. */
function isOfParts(name: string, words: SplitWords): boolean {
  if (name === "") return true;
  return [2, 3, 4].some(
    (length) =>
      length <= name.length &&
      words.nameParts.has(name.slice(0, length)) &&
      isOfParts(name.slice(length), words),
  );
}

/** 平江市市长艾力·吐尔逊: a title stands in what is written before the dot. */
function holdsTitle(name: string, words: SplitWords): boolean {
  const first = name.slice(0, name.search(DOT));
  return Array.from(first).some((_, at) => startsWithTitle(first.slice(at), words));
}

/** 县长艾尼瓦尔·吐尔逊 and 董事长李军 are more than a name. */
function startsWithTitle(name: string, words: SplitWords): boolean {
  return [2, 3, 4, 5].some((length) => {
    const kind = words.titles.get(name.slice(0, length));
    return kind !== undefined && kind !== "prefix";
  });
}

/** 古丽娜尔·艾力委员 is a name and a title. */
function endsWithTitle(name: string, words: SplitWords): boolean {
  return [2, 3].some((length) => {
    const kind = words.titles.get(name.slice(-length));
    return kind !== undefined && kind !== "prefix";
  });
}

/** 罗书记, 欧阳局长: a surname and a title call somebody, and name nobody in full; 区政协委员 begins with no surname. */
export function isTitleOf(name: string, words: SplitWords): boolean {
  const length = surnameLength(name, words);
  if (length === 0 || name.length < length + 2 || name.length > length + LONGEST_CALL) return false;
  const title = name.slice(length);
  const kind = words.titles.get(title.startsWith("副") ? title.slice(1) : title);
  return kind !== undefined && kind !== "prefix" && !words.titles.has(name);
}

const LONGEST_CALL = 3;

/** Length of the surname that a text begins with: 2 of 欧阳局长, 1 of 罗书记, 0 where it begins with none. */
export function surnameLength(text: string, words: SplitWords): number {
  if (isCompound(text.slice(0, 2), words)) return 2;
  return words.surnames.get(text.slice(0, 1)) === "common" ? 1 : 0;
}

function isCompound(surname: string, words: SplitWords): boolean {
  return words.surnames.get(surname) === "compound";
}

/** A name without the spaces that set it to a width: "李　军" is 李军. */
export function joinName(text: string): string {
  return text.replace(/\s+/g, "");
}

const DOTTED = /^\p{Script=Han}{1,8}(?:[·•・‧.]\p{Script=Han}{1,8}){1,3}$/u;
const DOT = /[·•・‧.]/;
const LONGEST_NAME = 5;
/** 阿卜杜热合曼 */
const LONGEST_OF_PARTS = 7;
const HAN_NAME = /^\p{Script=Han}{2,5}$/u;
/** Characters that no given name holds: 王小明 is one, 我们的 and 金等 are none. */
const NO_NAME = /[的了是把等被对并或这们个及我你他她就要推促请说]|提(?![明汗江尼拉]|$)/;
/** 买买提明 and 马哈木提 are names, 张三提 the beginning of 张三提出. */
const SHORT_BEFORE_VERB = /^..?提/;
/** 余姚市, 海曙区, 江苏省; 王区 stays possible. */
const PLACE_END = /[省市县区镇局厅委办]$/;
