/** A run of ASCII digits with its separators and decimals. */
export interface ArabicNumber {
  readonly end: number;
  /** Without separators; may hold one point. */
  readonly digits: string;
  readonly decimals: number;
}

/**
 * Reads the digits at `at`: 8855, 1,234.5, 1 000 (only before a unit or multiplier), 5.0.
 *
 * Without `separators` the number ends at the first of them. A comma or space is a separator only between groups of
 * exactly three (12,500 but not 5,12 or 2024,125).
 */
export function readArabic(folded: string, at: number, separators = true): ArabicNumber {
  let end = skipDigits(folded, at);
  let digits = folded.slice(at, end);
  const grouped = separators && end - at <= 3 && folded[at] !== "0" ? skipGroups(folded, end) : end;
  if (grouped > end) {
    digits += folded.slice(end, grouped).replaceAll(/[, ]/g, "");
    end = grouped;
  }
  let decimals = 0;
  if (folded[end] === "." && isDigit(folded.charCodeAt(end + 1))) {
    const after = skipDigits(folded, end + 1);
    decimals = after - end - 1;
    digits += folded.slice(end, after);
    end = after;
  }
  return { end, digits, decimals };
}

/** Whether the code unit is 0–9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The end of the digits that begin at `at`. */
export function skipDigits(folded: string, at: number): number {
  let end = at;
  while (isDigit(folded.charCodeAt(end))) end += 1;
  return end;
}

/** The end of the groups of three that follow; spaces separate only where Han or % comes next (1 000 万元). */
function skipGroups(folded: string, at: number): number {
  const separator = folded[at];
  if (separator !== "," && separator !== " ") return at;
  let end = at;
  while (folded[end] === separator && skipDigits(folded, end + 1) === end + 4) end += 4;
  if (separator === " " && end > at) {
    const next = folded.charCodeAt(folded[end] === " " ? end + 1 : end);
    const point = folded[end] === "." && isDigit(folded.charCodeAt(end + 1));
    if (!(next === 37 || next >= 0x2e80 || point)) return at;
  }
  return end;
}
