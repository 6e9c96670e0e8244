import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { type TextLine, textLines } from "../model/text-lines.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";
import type { Layout, Statement } from "./layout.ts";
import { isOrganization, readOrganization } from "./read-organization.ts";
import { markLength } from "./title-lines.ts";
import { wordPattern } from "./word-pattern.ts";

/** One reply with its fields may stand in anything. */
const FEWEST = 2;
/** A card has no more lines between its title and its answer. */
const MOST_FIELDS = 8;
const LONGEST_TITLE = 60;
const LONGEST_FIELD = 100;
/** 承办单位:市公安局, 【答复摘要】 */
const FIELD = /^[【[]?(\p{Script=Han}{2,8})(?:[】\]]\s*:?|\s*[:|])\s*(.*)$/u;
const BESIDE = /(?:^|\s)(\p{Script=Han}{2,8}):\s?(\S+)/gu;
/** 【第017号】, 第017号提案:, (建议058号) before a title. */
const CASE_NUMBER = /^[【[(〔]?[^\s【】[\]()〔〕:]{0,8}?\d{1,5}号?(?:提案|建议)?(?:[】\])〕]:?|:|\s)\s*/u;

interface Field {
  readonly line: TextLine;
  readonly label: string;
  readonly value: string;
  /** Where the value begins, in the document. */
  readonly at: number;
}

/**
 * The layout of replies with fields: a title, fields of which one names the office that replies (承办单位:市公安局), and a
 * label above the answer (答复摘要:). The office speaks. null where fewer than two replies have these.
 */
export function findReplies(
  document: SourceDocument,
  _lines: readonly ContentLine[],
  words: SplitWords,
): Layout | null {
  // Most documents name no office that replies.
  if (!officeLabels(words).test(document.folded)) return null;
  const statements: Statement[] = [];
  let above: TextLine | null = null;
  let card: Field[] = [];
  for (const line of textLines(document.folded)) {
    if (line.text === "") continue;
    const fields = readFields(line);
    const isAnswer = words.questionWords.get(fields.at(-1)?.label ?? "") === "answer";
    if (fields.length === 0 || card.length > MOST_FIELDS || (!isAnswer && line.text.length > LONGEST_FIELD)) {
      above = line;
      card = [];
      continue;
    }
    card.push(...fields);
    if (!isAnswer) continue;
    const statement = replyOf(document, above, card, words);
    if (statement !== null) statements.push(statement);
    card = [];
    above = null;
  }
  return statements.length < FEWEST ? null : { name: "reply", statements, score: statements.length };
}

const officeLabels = wordPattern(
  ({ questionWords }) => questionWords,
  (kinds) => new RegExp([...kinds].flatMap(([word, kind]) => (kind === "office" ? [word] : [])).join("|")),
);

/** The field that a line is, or those that stand side by side in it: 第8号 提案人:张三 承办单位:市公安局. */
function readFields(line: TextLine): readonly Field[] {
  const { text, at } = line;
  const beside = text.length > LONGEST_FIELD ? [] : [...text.matchAll(BESIDE)];
  if (beside.length > 1)
    return beside.map((match) => {
      const [all, label = "", value = ""] = match;
      return { line, label, value, at: at + match.index + all.length - value.length };
    });
  const match = FIELD.exec(text);
  if (match === null) return [];
  const value = match[2] ?? "";
  return [{ line, label: match[1] ?? "", value, at: at + text.length - value.length }];
}

function replyOf(
  document: SourceDocument,
  above: TextLine | null,
  card: readonly Field[],
  words: SplitWords,
): Statement | null {
  const office = card.find(({ label }) => words.questionWords.get(label) === "office");
  const answer = card.at(-1)?.line;
  // 案由:关于…的提案 is one of the fields.
  const named = card.find(({ label }) => isTitleLabel(label, words));
  const title = named?.line ?? above;
  if (office === undefined || answer === undefined || title === null) return null;
  if (title.text.length > LONGEST_TITLE || /[。;,]$/.test(title.text)) return null;
  const name = office.value.split(/[、,;(\s]/)[0] ?? "";
  const official = isOrganization(name, words) ? readOrganization(name, words) : null;
  if (official === null) return null;
  const { at } = office;
  const say = (from: number, to: number) => document.text.slice(at + from, at + to);
  const lead = named === undefined ? leadLength(title.text, words) : named.at - title.at;
  const first = named === undefined ? title.at : (card[0]?.line.at ?? title.at);
  return {
    start: first,
    body: answer.at,
    title: document.text.slice(title.at + lead, title.at + title.text.length).trim(),
    subtitle: null,
    official: {
      name: null,
      post: null,
      organization: say(0, name.length),
      region: official.region === null ? null : say(official.region.start, official.region.end),
    },
  };
}

/** 题目, 提案标题 */
function isTitleLabel(label: string, words: SplitWords): boolean {
  return [label, label.slice(-2)].some((word) => words.bylineMarks.get(word) === "title");
}

/** Length of the number of a case and of the marks before a title. */
function leadLength(text: string, words: SplitWords): number {
  const number = CASE_NUMBER.exec(text)?.[0].length ?? numberLength(text);
  return number + markLength(text.slice(number), words);
}
