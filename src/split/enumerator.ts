/** The ways a heading is numbered, from the widest to the narrowest. */
export type NumberStyle =
  | "annex"
  | "part"
  | "chapter"
  | "section"
  | "article"
  | "han"
  | "hanBracket"
  | "digit"
  | "digitBracket"
  | "circle";

/** A number that may open a heading: where it stands in the text that was read, its style and value. */
export interface Enumerator {
  readonly start: number;
  /** Behind the number and its mark: at the heading's words. */
  readonly end: number;
  readonly style: NumberStyle;
  readonly value: number;
}

/** Length of the number that an item of a list begins with (一、 （二） 3. 4、 05 ① NO.3 第二位:), 0 where none; 2025年 is none. */
export function numberLength(folded: string): number {
  return LIST_NUMBER.exec(folded)?.[0].length ?? 0;
}

const LIST_NUMBER = new RegExp(
  `^(?:${[
    "[一二三四五六七八九十]{1,3}、",
    "\\([一二三四五六七八九十\\d]{1,3}\\)",
    "\\d{1,2}[.、](?!\\d)",
    "\\d{1,2}\\)",
    "0\\d\\s",
    "0\\d\\s?\\|",
    "\\d{1,2}\\s?[/|]\\s?(?=[一-龥])",
    "[【[]\\d{1,2}[】\\]]",
    "(?:no|part|vol)[.]?\\s?\\d{1,2}[\\s.、:|]",
    "[①-⑳❶-❿]",
    "\\d\\uFE0F?\\u20E3",
    "之[一二三四五六七八九十]{1,3}[、:\\s]",
    "第[一二三四五六七八九十\\d]{1,3}(?:位(?:嘉宾|发言人?)?|[期篇讲集场站])[:、\\s]",
  ].join("|")})\\s*`,
  "i",
);

/** The number at the head of a line, null where it begins with none. */
function readEnumerator(folded: string): Enumerator | null {
  const match = AT_HEAD.exec(folded.slice(0, 24));
  return match === null ? null : enumeratorOf(match, match.index);
}

/**
 * The numbers in one line that stand where a heading may begin, that at its head first. Lines that a scrape has
 * glued together hold many: "…原则。第三章认定程序第九条 …". A reference is none (依照本办法第九条规定).
 */
export function readEnumerators(folded: string): readonly Enumerator[] {
  const head = readEnumerator(folded);
  const found: Enumerator[] = head === null ? [] : [head];
  // Not matchAll, which makes an expression of its own for each line.
  ANYWHERE.lastIndex = 0;
  for (let match = ANYWHERE.exec(folded); match !== null; match = ANYWHERE.exec(folded)) {
    const enumerator = enumeratorOf(match, match.index);
    if (enumerator === null || enumerator.start === (head?.start ?? -1)) continue;
    const before = folded[enumerator.start - 1] ?? "";
    if (mayBegin(enumerator.style, before, folded.slice(enumerator.end, enumerator.end + 2)))
      found.push(enumerator);
  }
  return found;
}

const HAN_NUMBER = "[一二三四五六七八九十百零〇]{1,6}";
const LEGAL = `第\\s?(?:${HAN_NUMBER}|\\d{1,3})\\s?(?:编|篇|部分|章|节|条(?:之${HAN_NUMBER})?)`;
const AT_HEAD = new RegExp(
  `^(?:(${LEGAL})|(${HAN_NUMBER})(?:、|[.](?!\\d))|\\((${HAN_NUMBER})\\)、?|(\\d{1,2})(?:、|[.](?!\\d)|[.](?=20\\d\\d年))|(?:\\((\\d{1,2})\\)|(\\d{1,2})\\))、?|([①-⑳]))`,
);
const ANYWHERE = new RegExp(`(${LEGAL})|(${HAN_NUMBER})、|\\((${HAN_NUMBER})\\)`, "g");

function enumeratorOf(match: RegExpExecArray, start: number): Enumerator | null {
  const [all, legal, han, hanBracket, digit, digitBracket, digitClosed, circle] = match;
  const end = start + all.length;
  const make = (style: NumberStyle, value: number) => (value > 0 ? { start, end, style, value } : null);
  if (legal !== undefined) return make(legalStyle(legal), readNumber(legal.replace(/之.*$/, "")));
  if (han !== undefined) return make("han", readNumber(han));
  if (hanBracket !== undefined) return make("hanBracket", readNumber(hanBracket));
  if (digit !== undefined) return make("digit", Number(digit));
  if (circle !== undefined) return make("circle", circle.charCodeAt(0) - 0x2460 + 1);
  return make("digitBracket", Number(digitBracket ?? digitClosed ?? "0"));
}

function legalStyle(legal: string): NumberStyle {
  if (/[编篇分]$/.test(legal)) return "part";
  if (legal.endsWith("章")) return "chapter";
  return legal.endsWith("节") ? "section" : "article";
}

/** Whether a number inside a line stands where a heading may begin, by what is before and behind it. */
function mayBegin(style: NumberStyle, before: string, behind: string): boolean {
  if (/[。;!?:”"\s)》]/.test(before)) return !/^[、和至或项款]/.test(behind);
  if (style === "han") return false;
  if (style === "hanBracket")
    return (
      /\p{Script=Han}/u.test(before) && !/[第和至或及按]/.test(before) && !/^[、和至或项款]/.test(behind)
    );
  // Glued legal numbers: 认定程序第九条; but 依照第九条, 本法第九条第二款, 第九条和第十条 are references.
  if (!/\p{Script=Han}/u.test(before) || /[照据按和至或及到与的]/.test(before)) return false;
  if (style === "article" && /[法例定款条项]/.test(before)) return false;
  return !/^(?:[、和至或第的]|规定|所)/.test(behind);
}

const HAN_DIGITS = "〇一二三四五六七八九";

/** The value of a number written in Han or Arabic digits: 第二十三条 → 23. 0 where it is none. */
function readNumber(text: string): number {
  const arabic = /\d+/.exec(text);
  if (arabic !== null) return Number(arabic[0]);
  let total = 0;
  let digit = 0;
  for (const character of text.replaceAll("零", "〇")) {
    const at = HAN_DIGITS.indexOf(character);
    if (at >= 0) digit = at;
    else if (character === "十" || character === "百") {
      total += Math.max(1, digit) * (character === "十" ? 10 : 100);
      digit = 0;
    }
  }
  return total + digit;
}
