import { commonCharacters } from "../dictionaries/common-characters.ts";

/** Fewer Han characters than this say nothing about the whole. */
const ENOUGH_HAN = 100;

/**
 * How much a decoded text looks like Chinese: about 1 for real prose, near 0 for Han characters at random,
 * below 0 where control characters, private use or U+FFFD abound. Characters of ASCII do not count.
 *
 * Two bytes at random give a Han character in all of these encodings; what tells the right one is that a third
 * of the characters of any Chinese text are the same two hundred.
 */
export function plausibilityOf(text: string): number {
  const common = commonCharacters();
  let counted = 0;
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x20 && unit < 0x7f) continue;
    if (unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x0c || unit === 0x1a) continue;
    counted += 1;
    sum += isHan(unit) ? (common.has(text.charAt(index)) ? 2 : 0.3) : weightOfOther(unit);
  }
  return counted === 0 ? (text.length === 0 ? -1 : 0.5) : sum / counted;
}

/** Whether a plausibility is that of a text at all. */
export function looksLikeChinese(plausibility: number): boolean {
  return plausibility > 0.15;
}

function weightOfOther(unit: number): number {
  if (unit < 0x20 || unit === 0x7f || unit === 0xfffd) return -6;
  if ((unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff01 && unit <= 0xff5e)) return 1;
  if ((unit >= 0x2010 && unit <= 0x2027) || unit === 0xb7 || unit === 0xa0) return 1;
  return -1;
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/**
 * What is wrong with a text that decodes well but was ruined by an earlier conversion; null where it was not.
 *
 * "锟斤拷" and U+FFFD in masses: lost for good. "鏀垮簻" for 政府: UTF-8 that was read as GBK. "æ”¿åºœ": UTF-8
 * that was read as Windows-1252. A list of rare names is not mojibake: the second is only said where turning
 * the conversion back gives Chinese.
 */
export function mojibakeIn(sample: string): string | null {
  const expected = "expected the text as it was before; convert it again from its source";
  const common = commonCharacters();
  let han = 0;
  let familiar = 0;
  let lost = 0;
  let western = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const unit = sample.charCodeAt(index);
    if (unit < 0x80) continue;
    if (isHan(unit)) {
      han += 1;
      if (common.has(sample.charAt(index))) familiar += 1;
      if (unit === 0x951f || unit === 0x65a4 || unit === 0x62f7) lost += 1;
    } else if (unit === 0xfffd) lost += 1;
    else if (unit <= 0x00ff) western += 1;
  }
  if (lost > 20 && lost * 20 > han + lost)
    return `characters were lost in an earlier conversion (U+FFFD, 锟斤拷); ${expected}`;
  if (western > ENOUGH_HAN && western > 10 * han && /[åæçèé][\u0080-\u00bf\u0152-\u2122]/.test(sample))
    return `UTF-8 text that was read as Western European in an earlier conversion; ${expected}`;
  if (han >= ENOUGH_HAN && familiar * 20 < han && turnsBackIntoChinese(sample))
    return `UTF-8 text that was read as GBK in an earlier conversion; ${expected}`;
  return null;
}

/** Whether the bytes of the text in GBK are Chinese in UTF-8. Only asked of texts that look wrong. */
function turnsBackIntoChinese(sample: string): boolean {
  const codes = new Map<string, number>();
  const decoder = new TextDecoder("gbk");
  for (let code = 0x8140; code <= 0xfefe; code += 1)
    codes.set(decoder.decode(Uint8Array.of(code >> 8, code & 0xff)), code);
  const bytes: number[] = [];
  for (const character of sample) {
    const code = codes.get(character);
    if (code !== undefined) bytes.push(code >> 8, code & 0xff);
    else bytes.push(character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : 0x3f);
  }
  const back = new TextDecoder("utf-8").decode(Uint8Array.from(bytes));
  const common = commonCharacters();
  let familiar = 0;
  for (const character of back) if (common.has(character)) familiar += 1;
  // The conversion loses some bytes, so U+FFFD in it is no objection.
  return familiar * 10 > sample.length;
}
