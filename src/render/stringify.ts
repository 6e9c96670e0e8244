/**
 * JSON.stringify for output: one line that neither a terminal nor a line splitter takes for anything else.
 *
 * C1 controls (U+009B starts an escape sequence), U+2028, U+2029 and the marks that turn the direction of writing are
 * escaped; JSON itself escapes C0 and lone surrogates.
 */
export function stringify(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, escapeCodeUnit);
}

function escapeCodeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
