/**
 * Folds a text for matching: every UTF-16 code unit becomes exactly one, so that offsets into the folded text
 * are offsets into the original.
 *
 * Full-width digits, letters and punctuation become ASCII (０ → 0, ， → ,, （ → (), the ideographic space a
 * space, the dashes and waves that join two numbers become - and ~, the bars of captions (来源丨新华社) become |.
 * Chinese punctuation without an ASCII twin (。、“”《》) stays. `simplified` adds pairs for a text in traditional
 * characters (國 → 国); see dictionaries/traditional.tsv.
 */
export function foldText(text: string, simplified?: ReadonlyMap<string, string>): string {
  if (simplified === undefined && text.length <= WORD && isPlain(text)) return text;
  const units = unitsOf(text);
  foldUnits(units, simplified === undefined ? BASE : withPairs(simplified));
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString("utf16le");
}

/** A plain loop over a table: a callback for each comma would cost more than all of the decoding. */
function foldUnits(units: Uint16Array, table: Int32Array): void {
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index] ?? 0;
    units[index] = unit + (table[unit] ?? 0);
  }
}

/** Up to this length a text is taken for a word of a dictionary, of which thousands are folded at each start. */
const WORD = 64;

/** Whether a text holds nothing but ASCII and Han characters, which fold to themselves. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7e && (unit < 0x3400 || unit > 0x9fff || unit === 0x4e28)) return false;
  }
  return true;
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  Buffer.from(units.buffer).write(text, "utf16le");
  return units;
}

/**
 * How far every code unit is from the one that it folds to: 0 for nearly all, so that the table takes no time to make.
 */
const BASE = baseTable();

const PAIRED = new WeakMap<ReadonlyMap<string, string>, Int32Array>();

function withPairs(pairs: ReadonlyMap<string, string>): Int32Array {
  const known = PAIRED.get(pairs);
  if (known !== undefined) return known;
  const table = BASE.slice();
  for (const [from, to] of pairs) table[from.charCodeAt(0)] = to.charCodeAt(0) - from.charCodeAt(0);
  PAIRED.set(pairs, table);
  return table;
}

function baseTable(): Int32Array {
  const table = new Int32Array(0x10000);
  const fold = (from: number, to: number) => {
    table[from] = to - from;
  };
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) fold(unit, unit - 0xfee0);
  for (let unit = 0x2002; unit <= 0x200a; unit += 1) fold(unit, 0x20);
  for (const unit of [0x00a0, 0x202f, 0x3000]) fold(unit, 0x20);
  for (let unit = 0x2010; unit <= 0x2015; unit += 1) fold(unit, 0x2d);
  fold(0x2212, 0x2d);
  for (const unit of [0x301c, 0x223c]) fold(unit, 0x7e);
  fold(0x2236, 0x3a);
  for (const unit of [0x2223, 0x2502, 0x4e28, 0xfe31]) fold(unit, 0x7c);
  return table;
}
