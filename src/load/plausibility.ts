import { commonCharacters } from "../dictionaries/common-characters.ts";

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

/** What kinds of characters a sample of a text holds; all are counts. */
export interface CharacterProfile {
  readonly han: number;
  /** Of `han`, those among the commonest of Chinese prose. */
  readonly familiar: number;
  /** U+FFFD and the characters of 锟斤拷, which it becomes when it is converted once more. */
  readonly lost: number;
  /** Letters of Western Europe beyond ASCII. */
  readonly western: number;
  readonly simplified: number;
  readonly traditional: number;
}

/** Counts the kinds of characters of a sample. */
export function characterProfile(sample: string): CharacterProfile {
  const kinds = kindTable();
  const counts = new Int32Array(KINDS.length);
  for (let index = 0; index < sample.length; index += 1) {
    const kind = kinds[sample.charCodeAt(index)] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const of = (kind: (typeof KINDS)[number]) => counts[KINDS.indexOf(kind)] ?? 0;
  const familiar = of("both") + of("simplified") + of("traditional");
  return {
    han: familiar + of("han") + of("garbled"),
    familiar,
    lost: of("lost") + of("garbled"),
    western: of("western"),
    simplified: of("simplified"),
    traditional: of("traditional"),
  };
}

const KINDS = ["other", "western", "lost", "garbled", "han", "both", "simplified", "traditional"] as const;

let table: Uint8Array | undefined;

/** The kind of every code unit, as an index into KINDS. */
function kindTable(): Uint8Array {
  if (table !== undefined) return table;
  const made = new Uint8Array(0x10000);
  made.fill(KINDS.indexOf("western"), 0xa0, 0x100);
  made.fill(KINDS.indexOf("han"), 0x4e00, 0xa000);
  for (const [character, script] of commonCharacters()) made[character.charCodeAt(0)] = KINDS.indexOf(script);
  for (const character of "锟斤拷") made[character.charCodeAt(0)] = KINDS.indexOf("garbled");
  made[0xfffd] = KINDS.indexOf("lost");
  table = made;
  return made;
}

/** Whether a text is in traditional characters. A simplified text that quotes some is not. */
export function isTraditional(profile: CharacterProfile): boolean {
  return profile.traditional > 2 * profile.simplified;
}
