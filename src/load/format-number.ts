const HAN = "〇一二三四五六七八九";

/**
 * A list number as a word processor shows it: 3 is "三" for chineseCounting, "③" for decimalEnclosedCircle, "c" for
 * lowerLetter, "iii" for lowerRoman. `format` is a w:numFmt value; one that is not known counts as decimal, and
 * null comes back for bullets and for none.
 */
export function formatListNumber(value: number, format: string): string | null {
  switch (format) {
    case "bullet":
    case "none":
      return null;
    case "chineseCounting":
    case "chineseCountingThousand":
    case "chineseLegalSimplified":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "koreanDigital2":
      return hanNumber(value);
    case "ideographTraditional":
      return cyclic(value, "甲乙丙丁戊己庚辛壬癸");
    case "ideographZodiac":
      return cyclic(value, "子丑寅卯辰巳午未申酉戌亥");
    case "lowerLetter":
      return letters(value);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xfee0 + digit.charCodeAt(0)));
    default:
      return String(value);
  }
}

/** 15 → 十五, 20 → 二十, 105 → 一百〇五; from ten thousand on in Arabic digits. */
function hanNumber(value: number): string {
  if (value < 1 || value > 9_999) return String(value);
  let text = "";
  let gap = false;
  for (const [unit, name] of [
    [1_000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap ||= text !== "";
      continue;
    }
    if (gap) text += "〇";
    gap = false;
    text += digit === 1 && unit === 10 && text === "" ? name : HAN.charAt(digit) + name;
  }
  return text;
}

function cyclic(value: number, characters: string): string {
  return characters.charAt((value - 1) % characters.length);
}

/** 27 → aa, 28 → bb: Word repeats the letter. */
function letters(value: number): string {
  return cyclic(value, "abcdefghijklmnopqrstuvwxyz").repeat(Math.min(10, Math.ceil(value / 26)));
}

function roman(value: number): string {
  if (value < 1 || value > 3_999) return String(value);
  let left = value;
  let text = "";
  for (const [worth, sign] of ROMAN)
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  return text;
}

const ROMAN = [
  [1_000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;
