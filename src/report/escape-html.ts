import { printable } from "../render/printable.ts";

/** A text as it may stand in an element or a quoted attribute: nothing of a document is markup. */
export function escapeHtml(text: string): string {
  return printable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Data for a script element: JSON without any character that could end the element or the line. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The code of a script element; a "</script" in a string of it would end the element. */
export function scriptCode(code: string): string {
  return code.replace(/<(\/script|!--)/gi, "\\x3c$1");
}
