import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Layout, Statement } from "./layout.ts";

/** So much of a piece is looked at. */
const HEAD = 600;
const LONGEST_WORD = 5;
/** 我们 and 我局 speak; 我市 and 我省 stand in every notice, 自我 in every praise. */
const FIRST_PERSON = /(?<![自忘无])我(?![国省市县区州镇乡])|本人|咱/;

/** Whether the beginning of a piece is said in the first person. */
export function isFirstPerson(folded: string, start: number, end: number): boolean {
  return FIRST_PERSON.test(folded.slice(start, Math.min(end, start + HEAD)));
}

/**
 * Whether the pieces of a layout tell about the people above them instead of being said by them: where the title is that
 * of a list (任前公示, 领导工作分工), or more than half of them open so (分管办公室、人事处; 1975年6月出生). What most of them
 * say in the first person is no list, whatever its title: 干部任前公示·表态发言.
 */
export function isRoster(document: SourceDocument, layout: Layout, words: SplitWords): boolean {
  const pieces = layout.statements.map((statement, index) => ({
    official: statement.official,
    text: said(document, statement, layout.statements[index + 1]),
  }));
  const own = pieces.filter(({ official }) => official !== null);
  const spoken = own.filter(({ text }) => FIRST_PERSON.test(text)).length;
  if (spoken * 2 > own.length) return false;
  const kind = kindOfTitle(document, words);
  if (kind !== null) return kind === "list";
  const told = own.filter(
    ({ text, official }) =>
      !FIRST_PERSON.test(text) && (tellsAbout(text, words) || portrays(text, official?.name ?? "")),
  ).length;
  return told > 1 && told * 2 > own.length;
}

function said({ folded }: SourceDocument, { body }: Statement, next: Statement | undefined): string {
  return folded.slice(body, Math.min(next?.start ?? folded.length, body + HEAD)).trimStart();
}

/** What a title says: 2025年任前公示, 领导工作分工 are lists; what holds 发言 or 述职 is said, 新闻发言人 is somebody. */
export function kindOfTitle({ title }: SourceDocument, words: SplitWords): "list" | "speech" | null {
  const text = title?.trim() ?? "";
  let listed = false;
  for (let at = 0; at < text.length; at++)
    for (let length = 2; length <= LONGEST_WORD; length++) {
      const word = text.slice(at, at + length);
      if (words.bylineMarks.get(word) === "speech" && text[at + length] !== "人") return "speech";
      listed ||= words.rosterWords.get(word) === "title";
    }
  return listed ? "list" : null;
}

/** Whether half of the clauses of the first sentence, or the label before it (建设内容:), are what a list says. */
function tellsAbout(text: string, words: SplitWords): boolean {
  const sentence = text.slice(0, text.search(/[。!?\n]|$/));
  const label = /^[^,;:]{2,8}(?=:)/.exec(sentence)?.[0] ?? "";
  if (opensOrCloses(label, words)) return true;
  const clauses = sentence.split(/[,;:]/).map((clause) => clause.trim());
  const about = clauses.filter((clause) => opensOrCloses(clause, words)).length;
  return about * 2 >= clauses.length;
}

/** 张三是某水库管理所所长,…: opens with who that is, and quotes nothing. */
function portrays(text: string, name: string): boolean {
  return (
    name !== "" &&
    text.startsWith(name) &&
    /^(?:同志)?[是系]/.test(text.slice(name.length)) &&
    !/[“"「]/.test(text)
  );
}

/** 分管办公室, 大学学历; 负责人 is somebody. */
function opensOrCloses(clause: string, words: SplitWords): boolean {
  for (let length = 2; length <= Math.min(LONGEST_WORD, clause.length); length++) {
    if (words.rosterWords.get(clause.slice(0, length)) === "opens" && clause[length] !== "人") return true;
    if (words.rosterWords.get(clause.slice(-length)) === "closes") return true;
  }
  return false;
}
