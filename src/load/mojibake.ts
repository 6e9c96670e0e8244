import { commonCharacters } from "../dictionaries/common-characters.ts";
import type { CharacterProfile } from "./plausibility.ts";

/** Fewer Han characters than this say nothing about the whole. */
const ENOUGH = 100;

/** Characters were lost; UTF-8 was read as GBK; UTF-8 was read as Windows-1252. */
type Mojibake = "lost" | "gbk" | "western";

/**
 * What is wrong with a text that decodes well but was ruined by an earlier conversion; null where it was not.
 *
 * "锟斤拷" and U+FFFD in masses: lost for good. "鏀垮簻" for 政府: UTF-8 that was read as GBK. "æ”¿åºœ": UTF-8
 * that was read as Windows-1252. A list of rare names is not mojibake: the second is only said where turning
 * the conversion back gives Chinese.
 */
export function mojibakeIn(sample: string, profile: CharacterProfile): Mojibake | null {
  const { han, familiar, lost, western } = profile;
  if (lost > 20 && lost * 20 > han + lost) return "lost";
  if (western > ENOUGH && western > 10 * han && /[åæçèé][\u00a0-\u00bf\u0152-\u2122]/.test(sample))
    return "western";
  if (han >= ENOUGH && familiar * 20 < han && turnsBackIntoChinese(sample)) return "gbk";
  return null;
}

/** Whether the bytes of the text in GBK are Chinese in UTF-8. Only asked of texts that look wrong. */
function turnsBackIntoChinese(sample: string): boolean {
  const codes = gbkCodes();
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

/** The two-byte code of every character of GBK. */
function gbkCodes(): ReadonlyMap<string, number> {
  const codes = new Map<string, number>();
  const decoder = new TextDecoder("gbk");
  for (let code = 0x8140; code <= 0xfefe; code += 1)
    codes.set(decoder.decode(Uint8Array.of(code >> 8, code & 0xff)), code);
  return codes;
}
