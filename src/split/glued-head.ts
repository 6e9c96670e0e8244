import type { ContentLine } from "./content-line.ts";

/** How far into the first line of a document its head may go. */
const LONGEST_HEAD = 240;
/** A line that is shorter than this is a line of its own. */
const SHORTEST = 160;

/**
 * Cuts the head off the first line of a document that a scrape has glued into one line: its title with the meeting
 * (…在某县第二十届人民代表大会第五次会议上), who speaks up to the salutation (县长 张三各位代表:), and the speech. A line
 * without a meeting and a salutation stays in one piece.
 */
export function cutGluedHead(line: ContentLine): readonly ContentLine[] {
  if (line.folded.length < SHORTEST) return [line];
  const head = line.folded.slice(0, LONGEST_HEAD);
  const meeting = /(?:会议|大会)上\)?\s*/.exec(head);
  if (meeting === null) return [line];
  const from = meeting.index + meeting[0].length;
  const salutation = /(?:各位\p{Script=Han}{2,4}|同志们)[^。]{0,12}?[:!]\s*/u.exec(head.slice(from));
  if (salutation === null || salutation.index > 60) return [line];
  const to = from + salutation.index + salutation[0].length;
  return [
    pieceOf(line, 0, from, false),
    pieceOf(line, from, to, false),
    pieceOf(line, to, line.folded.length, true),
  ];
}

function pieceOf(line: ContentLine, from: number, to: number, prose: boolean): ContentLine {
  const folded = line.folded.slice(from, to).trimEnd();
  const start = line.start + from;
  return {
    lineStart: from === 0 ? line.lineStart : start,
    start,
    end: start + folded.length,
    folded,
    level: 0,
    prose,
  };
}
