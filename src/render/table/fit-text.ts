import { characterWidth, displayWidth } from "./display-width.ts";

/** Cuts a text to `width` columns; what was cut ends in …. */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 1;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Cuts the start of a text that is wider than `width` columns; what is left begins with …. */
export function shortenStart(text: string, width: number): string {
  let kept = "";
  let used = 1;
  for (const character of Array.from(text).reverse()) {
    used += characterWidth(character);
    if (used > width) break;
    kept = character + kept;
  }
  return `…${kept}`;
}

/**
 * Breaks a text into at most `maxLines` lines of `width` columns; what does not fit ends in ….
 *
 * A break falls between any two Han characters, never inside a number or a Latin word that fits on a line, and no
 * line starts with a closing mark: "居全市第一、" / "增速", not "居全市第一" / "、增速". With a `separator`, a list
 * breaks behind it wherever its items fit on a line.
 */
export function wrap(text: string, width: number, maxLines: number, separator?: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const unit of unitsOf(text, width, separator)) {
    if (displayWidth(line) + displayWidth(unit.trimEnd()) <= width) {
      line += unit;
      continue;
    }
    const carried = CLOSING.test(unit) ? lastCharacter(line) : "";
    const whole = line.slice(0, line.length - carried.length);
    if (whole.trim() !== "") lines.push(whole);
    line = (carried + unit).trimStart();
  }
  if (line.trim() !== "") lines.push(line);
  const whole = lines.length <= maxLines ? lines : lines.slice(0, maxLines - 1);
  const rest = lines.slice(whole.length).join("");
  return [...whole.map((one) => one.trimEnd()), ...(rest === "" ? [] : [shorten(rest.trimEnd(), width)])];
}

/** Marks that a line must not start with: 、，。；）》” and the like. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]/u;
const WORDS = /[\w.,+%-]+|./gsu;

function* unitsOf(text: string, width: number, separator: string | undefined): Generator<string> {
  const items = separator === undefined ? [text] : text.split(separator);
  for (const [index, item] of items.entries()) {
    const whole = index < items.length - 1 ? item + separator : item;
    if (separator !== undefined && displayWidth(whole.trimEnd()) <= width) yield whole;
    else yield* wordsOf(whole, width);
  }
}

function* wordsOf(text: string, width: number): Generator<string> {
  for (const [word] of text.matchAll(WORDS)) {
    if (word.length <= width) yield word;
    else yield* word;
  }
}

/** The last character of a line that has others before it, else nothing. */
function lastCharacter(line: string): string {
  const last = Array.from(line.slice(-2)).at(-1) ?? "";
  return last.length < line.length ? last : "";
}
