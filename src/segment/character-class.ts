/** What a UTF-16 code unit is for cutting. Surrogates are told apart by `classAt`. */
const MARK = 0;
export const HAN = 1;
export const DIGIT = 2;
export const LETTER = 3;
export const SPACE = 4;
const HIGH_SURROGATE = 5;

const CLASSES = buildClasses();

/** The class of the character at `index`; a lone surrogate is a mark. */
export function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const found = CLASSES[unit];
  if (found === undefined) return MARK;
  return found === HIGH_SURROGATE ? classOfPair(unit, text.charCodeAt(index + 1)) : found;
}

/** Code units of the character at `index`: 2 for a surrogate pair, else 1. */
export function widthAt(text: string, index: number): 1 | 2 {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit < 0xdc00 && isLow(text.charCodeAt(index + 1)) ? 2 : 1;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Planes 2 and 3 hold the Han characters of the extensions B and later: 𬭚 and other names of elements. */
function classOfPair(high: number, low: number): number {
  return high >= 0xd840 && high < 0xd8c0 && isLow(low) ? HAN : MARK;
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const ranges: readonly (readonly [number, number, number])[] = [
    [0x09, 0x0d, SPACE],
    [0x20, 0x20, SPACE],
    [0x30, 0x39, DIGIT],
    [0x41, 0x5a, LETTER],
    [0x61, 0x7a, LETTER],
    [0x85, 0x85, SPACE],
    [0xa0, 0xa0, SPACE],
    [0xc0, 0xd6, LETTER],
    [0xd8, 0xf6, LETTER],
    [0xf8, 0x24f, LETTER],
    [0x370, 0x52f, LETTER],
    [0x1e00, 0x1fff, LETTER],
    [0x2000, 0x200f, SPACE],
    [0x2028, 0x202f, SPACE],
    [0x205f, 0x206f, SPACE],
    [0x3000, 0x3000, SPACE],
    [0x3007, 0x3007, HAN],
    [0x3040, 0x30ff, LETTER],
    [0x3400, 0x4dbf, HAN],
    [0x4e00, 0x9fff, HAN],
    [0xac00, 0xd7af, LETTER],
    [0xd800, 0xdbff, HIGH_SURROGATE],
    [0xf900, 0xfaff, HAN],
    [0xfeff, 0xfeff, SPACE],
  ];
  for (const [first, last, value] of ranges) classes.fill(value, first, last + 1);
  return classes;
}
