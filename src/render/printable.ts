/**
 * A text as it may go to a terminal: every control character (C0, C1, DEL) and every mark that turns the direction of
 * writing is replaced by U+FFFD, so that no document can move the cursor or rewrite what stands there. Line ends and
 * tabs stay.
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

/** The same on one line: each run of line ends, tabs and spaces is one space. */
export function printableLine(text: string): string {
  return printable(text.replace(/\s+/g, " ").trim());
}
