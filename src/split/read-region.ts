import type { SplitWords } from "../dictionaries/split-words.ts";

/**
 * How many characters at the head of a folded text name a place: 3 of 余姚市科技局, 5 of 宁波高新区科技创新局,
 * 6 of 河南省驻马店市委, 0 of 国家市场监管总局.
 *
 * A chain of place names is taken whole; each is a stem of at most six characters (autonomous counties: 14) and
 * one of the suffixes of regions.tsv.
 */
export function regionLength(folded: string, words: SplitWords): number {
  let reached = 0;
  let from = provinceLength(folded, words);
  for (;;) {
    const to = placeEnd(folded, from, words);
    if (to === 0) return reached;
    reached = to;
    from = to;
  }
}

const LONGEST_STEM = 6;
const LONGEST_AUTONOMOUS = 14;
const LONGEST_SUFFIX = 8;

function provinceLength(folded: string, words: SplitWords): number {
  for (const length of [3, 2]) {
    if (words.regions.get(folded.slice(0, length)) !== "province") continue;
    return /^[省市自特]/.test(folded.slice(length)) ? 0 : length;
  }
  return 0;
}

/** End of the one place name that begins at `from`, 0 where none does. */
function placeEnd(folded: string, from: number, words: SplitWords): number {
  const furthest = Math.min(folded.length, from + LONGEST_AUTONOMOUS + LONGEST_SUFFIX);
  for (let to = from + 2; to <= furthest; to++) {
    const suffix = suffixAt(folded, from, to, words);
    if (suffix === 0) continue;
    const stem = folded.slice(from, to - suffix);
    const autonomous = folded.startsWith("自治", to - suffix);
    // 省城市规划研究所 is the province's, 区城市管理局 the district's; 市北区 is a place.
    if (/^(?:[省区县]|国家)/.test(stem)) return 0;
    if (
      stem.length > (autonomous ? LONGEST_AUTONOMOUS : LONGEST_STEM) ||
      /[^\p{Script=Han}]|[与及委]|.驻|政府|^[一二三四五六七八九十两几多各][位名]/u.test(stem)
    )
      return 0;
    return extend(folded, from, to, words);
  }
  return 0;
}

/** 杭州 goes on to 杭州市, 徐州 to 徐州市, 津市 to 津市市; 宁波市 before 市场监管局 or 市监局 and 宁海县 before 县委 do not. */
function extend(folded: string, from: number, to: number, words: SplitWords): number {
  const next = folded.slice(to, to + 1);
  if (!/[省市区县镇]/.test(next) || isNot(folded, to, words)) return to;
  if (next === folded[to - 1] && to - from > 2) return to;
  return to + 1;
}

/** Whether a word that only looks like the end of a place begins at `at`: 市场. */
function isNot(folded: string, at: number, words: SplitWords): boolean {
  return words.regions.get(folded.slice(at, at + 2)) === "not";
}

/** Length of the longest suffix that ends at `to`; 0 where none does, or where it is part of another word. */
function suffixAt(folded: string, from: number, to: number, words: SplitWords): number {
  if (!words.regionEnds.has(folded[to - 1] ?? "")) return 0;
  for (let length = Math.min(LONGEST_SUFFIX, to - from); length > 0; length--) {
    if (words.regions.get(folded.slice(to - length, to)) !== "suffix") continue;
    const whole = length === to - from;
    if (whole && isGeneric(folded.slice(from, to))) return 0;
    if (whole && length < 3) continue;
    // 县市 is no place; but 安吉县|市场监督管理局.
    if (words.regions.get(folded.slice(to - 1, to + 1)) === "not" && !isNot(folded, to, words)) return 0;
    if (words.regions.get(folded.slice(from, to)) === "word") return 0;
    // 市|城市建设局 and 某某智慧城市 are no places; 盐城市 is.
    if (folded.startsWith("城市", to - 2) && (to - from > 3 || folded[from] === "市")) return 0;
    // 某某都市报 is a paper; 成都市 is a place.
    if (/^都市[快晨晚]?报/.test(folded.slice(to - 2, to + 2))) return 0;
    // 贫困山区 and 特色城镇 are no places; 泉山区 is a district, 慈城镇 a town.
    const isDistrict = to - from === 3 && /^(?:山区|城镇)/.test(folded.slice(to - 2, to));
    if (!isDistrict && words.regions.get(folded.slice(to - 2, to)) === "not") return 0;
    return length;
  }
  return 0;
}

/** 自治区党委 names no place; 高新区科技局 does, within its city. */
function isGeneric(place: string): boolean {
  return place.startsWith("自治") || place.startsWith("特别");
}
