import type { PhraseCues } from "../dictionaries/phrase-cues.ts";
import type { PhraseHead, PhraseWords, WordRole } from "../dictionaries/phrase-words.ts";
import type { PolicyTerm } from "../dictionaries/policy-terms.ts";
import { ARTICLES_OF_RULES, countArticles } from "../model/count-articles.ts";
import { foldText } from "../model/fold.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Token, TokenKind } from "../model/token.ts";
import { WordTable } from "./word-table.ts";

/** What is known of one distinct token text. */
export interface Word {
  readonly text: string;
  readonly kind: TokenKind;
  readonly role: WordRole | null;
  /** The entry of the dictionary that it is a wording of. */
  readonly term: PolicyTerm | null;
  readonly head: PhraseHead | null;
  /** Whether it is a compound that is distinctive of nobody: 高新技术企业. */
  readonly isCommon: boolean;
  /** What a long word that is no head ends with: 体系 of 服务体系. */
  readonly tail: WordTail | null;
  /** Whether a head, of one word or of several, may end with it. */
  readonly endsHead: boolean;
  /** Whether it is what is done to something, named as a noun: 普查. */
  readonly isAction: boolean;
}

/** The head that a word ends with, and whether what stands before it in the word is specific: 通报 of 通报制度 is. */
interface WordTail {
  readonly head: PhraseHead;
  readonly isSpecific: boolean;
}

/** A document as the rules of this stage read it: its tokens, each with what is known of its word. */
export interface Reading {
  readonly folded: string;
  /** The document's title, folded; "" where it has none. */
  readonly title: string;
  readonly tokens: readonly Token[];
  /** One a token. */
  readonly words: readonly Word[];
  /** Indices of the tokens that are terms of the dictionary, in order. */
  readonly terms: readonly number[];
  /** Indices of the tokens with which a head may end, and of those that are actions, in order. */
  readonly headEnds: readonly number[];
  readonly actions: readonly number[];
  /** Indices of the tokens that are numbers, in order. */
  readonly figures: readonly number[];
  /** For each token the number of its word, from 0, in the order of first use in the document. */
  readonly numbers: Int32Array;
  /** How often each distinct word stands in the document, by its number. */
  readonly counts: readonly number[];
  /** 1 where a token begins, or the text ends. */
  readonly boundaries: Uint8Array;
  readonly cues: PhraseCues;
  /** Whether it is a set of rules: a law, a regulation, measures in articles. */
  readonly isRules: boolean;
}

/** The words that were looked up, for all documents that are read with the same tables. */
const tables = new WeakMap<PhraseWords, WordTable>();

function tableOf(known: PhraseWords): WordTable {
  let table = tables.get(known);
  if (table === undefined) {
    table = new WordTable((text, kind) => lookUp(text, kind, known));
    tables.set(known, table);
  }
  return table;
}

/** Looks up every token of a document once. */
export function readTokens(document: SourceDocument, tokens: readonly Token[], known: PhraseWords): Reading {
  const { folded } = document;
  const table = tableOf(known);
  table.begin();
  const boundaries = new Uint8Array(folded.length + 1);
  const words: Word[] = new Array(tokens.length);
  const numbers = new Int32Array(tokens.length);
  const counts: number[] = [];
  const terms: number[] = [];
  const headEnds: number[] = [];
  const actions: number[] = [];
  const figures: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const { start, end, kind } = tokens[index] as Token;
    const entry = table.numberAt(folded, start, end, kind);
    const number = table.numberHere(entry, counts.length);
    const word = table.word(entry);
    words[index] = word;
    if (kind === "term") terms.push(index);
    else if (kind === "number") figures.push(index);
    if (word.endsHead) headEnds.push(index);
    if (word.isAction) actions.push(index);
    numbers[index] = number;
    counts[number] = (counts[number] ?? 0) + 1;
    boundaries[start] = 1;
  }
  boundaries[folded.length] = 1;
  return {
    ...{ folded, tokens, words, terms, headEnds, actions, figures, numbers, counts, boundaries },
    title: foldText(document.title ?? ""),
    cues: known.cues,
    isRules: countArticles(folded) === ARTICLES_OF_RULES,
  };
}

function lookUp(text: string, kind: TokenKind, known: PhraseWords): Word {
  const role = known.roles.get(text) ?? formedRole(text, known);
  const head = known.heads.get(text) ?? null;
  const term = (kind === "term" && known.terms.get(text)) || null;
  const isCommon = text.length >= 4 && known.commonplaces.has(text);
  const tail = kind === "word" && head === null ? tailOf(text, known) : null;
  const endsHead = tail !== null || known.headEndings.has(text);
  const isAction = kind === "word" && known.cues("action").has(text);
  return { text, kind, role, term, head, isCommon, tail, endsHead, isAction };
}

/** The longest head behind two other characters: 机制 of 长效机制, 制 of 准入制. */
function tailOf(text: string, { heads, roles }: PhraseWords): WordTail | null {
  for (let from = 2; from < text.length; from++) {
    const head = heads.get(text.slice(from));
    if (head === undefined) continue;
    const role = roles.get(text.slice(0, from));
    return { head, isSpecific: role === undefined || role === "soft" };
  }
  return null;
}

/** What the form of a word tells of its role: 一九五四年 is a time, 四种 and 吊销其 are no nouns, 一级 tells no more than a rank, 建设好 governs. */
function formedRole(text: string, known: PhraseWords): WordRole | null {
  const last = text.charAt(text.length - 1);
  if ((last === "年" && YEAR.test(text)) || ((last === "种" || last === "地") && KINDS.test(text)))
    return "function";
  if (text.startsWith("第") && ORDINAL.test(text)) return "function";
  if (text.length === 3 && last === "其") return "function";
  if (PLACED.test(text)) return "function";
  if (GRADE.test(text)) return "generic";
  // 由医保 is a preposition and a noun.
  if (text.startsWith("由") && AGENT.test(text)) return "function";
  if (text.length === 3 && DONE.test(text)) {
    const role = known.roles.get(text.slice(0, 2));
    return role === "verb" || role === "soft" || role === "inner" ? "verb" : null;
  }
  return joinedRole(text, known);
}

const YEAR = /^[一二三四五六七八九〇零十]{2,}年$/u;
const AGENT = /^由[^来于衷].+$/u;
/** 第一 in 第一梯队 names nothing, nor does 第十六条. */
const ORDINAL = /^第[一二三四五六七八九十百]+[章节条款项]?$/u;
/** 所在区, 区内 and 自治县 say where, and jieba has 检查和 for one word. */
const PLACED = /^(?:所在[^地]|[区县镇村境域]内|自治[县州旗]|..和)$/u;
/** 四种 and 两地 count what has no name. */
const KINDS = /^[一二两三四五六七八九十几多各][种地]$/u;
/** 一级 of 一级补助. */
const GRADE = /^[一二三四五]级$/u;
/** 担负起, 落实到 and 建设好 are verbs with their result; 市场化 is none. */
const DONE = /[起到出好成完入为]$/u;

/** 继续加强 and 严格执行: an adverb and a verb, or two verbs, govern as a verb does; 国家有关 is no noun either. */
function joinedRole(text: string, { roles }: PhraseWords): WordRole | null {
  if (text.length !== 4) return null;
  const first = roles.get(text.slice(0, 2));
  const second = roles.get(text.slice(2));
  if (second === "function") return "function";
  // 大力发展 governs as 发展 may.
  if (first === "function" && second === "soft") return "verb";
  const governs = second === "verb" || second === "inner";
  return governs && (first === "function" || first === "verb" || first === "inner") ? "verb" : null;
}

/** Whether a word may stand inside a name: no mark, no number, nothing that governs a phrase. */
export function mayBeInside(word: Word): boolean {
  return (
    (word.kind === "word" || word.kind === "term" || word.kind === "latin") &&
    word.role !== "function" &&
    word.role !== "verb"
  );
}

/** Index of the token that holds `offset`, or tokens.length past the end. Binary search. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
