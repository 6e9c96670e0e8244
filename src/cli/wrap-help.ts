import { displayWidth } from "../render/table/display-width.ts";

/**
 * Breaks a text of the help into lines of `width` columns: at spaces, and between Han characters, which have none;
 * a closing mark stays with what stands before it, an opening one with what comes after.
 */
export function wrapHelp(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => wrapLine(line, width))
    .join("\n");
}

/** "（可选：json, csv）" gives "（可", "选：", "json, ", "csv）"; "one (of a)" gives "one ", "(of ", "a)". */
const PIECES =
  /[（《“‘]*(?:\p{Script=Han}|[^\s\p{Script=Han}（《“‘，。；：、）》”’]+|[（《“‘，。；：、）》”’])[，。；：、）》”’]*\s*|\s+/gu;

function wrapLine(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(PIECES)) {
    if (line !== "" && displayWidth(line) + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
