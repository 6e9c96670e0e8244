/**
 * Columns that a text takes on a terminal: 2 for wide and full-width characters, 0 for combining marks, else 1.
 *
 * The characters of ambiguous width that Chinese text is full of (“ ” · — …) count 1, as the terminals in use draw
 * them and as cli-table3 counts them; both must agree, or columns shift. Ranges: Unicode EastAsianWidth.txt, W and F.
 */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** displayWidth of one character. */
export function characterWidth(character: string): number {
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

const NARROW = /^[\u0020-\u007e]*$/;
const ZERO = /^[\u0300-\u036f]/;
const WIDE =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3040-\u3247\u3250-\u4dbf\u4e00-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;
