import type { Layout, Statement } from "./layout.ts";

/**
 * Whether the turns of an interview stand inside statements that have bylines of their own: under 某局局长 张三, a
 * reporter asks and 张三: answers, then comes the next official. Each official then has one statement. One official
 * alone, or a list of guests above the turns of a conference, is none.
 */
export function turnsAreNested(turns: Layout, bylines: Layout): boolean {
  if (bylines.statements.length < 2) return false;
  const speaking = turns.statements.filter((turn) => turn.official?.name != null && !asks(turn));
  if (speaking.length === 0) return false;
  const spoken = new Set<Statement>();
  let at = -1;
  for (const turn of speaking) {
    while ((bylines.statements[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= turn.start) at++;
    const own = bylines.statements[at];
    // A turn that is its own byline stands in no other's statement.
    if (own === undefined || turn.start < own.body || !isSame(own, turn)) return false;
    spoken.add(own);
  }
  return spoken.size >= 2;
}

/**
 * Whether what people are quoted with in news prose stands below headings of which each has one of them: then the
 * headings are where the statements begin.
 */
export function headsHold(heads: Layout, prose: Layout): boolean {
  return prose.statements.every((turn) => {
    if (turn.official === null) return true;
    const own = heads.statements.findLast((head) => head.start <= turn.start);
    const said = turn.official.name ?? "";
    const name = own?.official?.name ?? "";
    return name !== "" && (name.startsWith(said) || said.startsWith(name));
  });
}

function asks(turn: Statement): boolean {
  return turn.official?.post?.endsWith("记者") === true;
}

/** The same name, or the surname by which the official is called, perhaps with the title: 张局长 is 张三, a 副局长. */
function isSame(own: Statement, turn: Statement): boolean {
  const name = own.official?.name ?? "";
  const said = turn.official?.name ?? " ";
  if (name === "" || name.startsWith(said)) return name !== "";
  const surname = [1, 2].find((length) => said.length > length && name.startsWith(said.slice(0, length)));
  return surname !== undefined && own.official?.post?.includes(said.slice(surname)) === true;
}
