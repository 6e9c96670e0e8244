/**
 * Folds a text for matching: every UTF-16 code unit becomes exactly one, so that offsets into the folded text
 * are offsets into the original.
 *
 * Full-width digits, letters and punctuation become ASCII (０ → 0, ， → ,, （ → (), the ideographic space a
 * space, and the dashes and waves that join two numbers become - and ~. Chinese punctuation without an ASCII
 * twin (。、“”《》) stays.
 */
export function foldText(text: string): string {
  return text.replace(FOLDED, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    return LOOSE[character] ?? character;
  });
}

const FOLDED = /[\uff01-\uff5e\u3000\u00a0\u2002-\u200a\u202f\u2010-\u2015\u2212\u301c\u223c\u2236]/g;

const LOOSE: Readonly<Record<string, string>> = {
  "\u3000": " ",
  "\u00a0": " ",
  "\u2002": " ",
  "\u2003": " ",
  "\u2004": " ",
  "\u2005": " ",
  "\u2006": " ",
  "\u2007": " ",
  "\u2008": " ",
  "\u2009": " ",
  "\u200a": " ",
  "\u202f": " ",
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2015": "-",
  "\u2212": "-",
  "\u301c": "~",
  "\u223c": "~",
  "\u2236": ":",
};
