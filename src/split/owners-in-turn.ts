import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";
import { isFirstPerson } from "./is-roster.ts";
import { isOrganization, readOrganization } from "./read-organization.ts";
import { regionLength } from "./read-region.ts";
import type { SpeakerLine } from "./speaker-line.ts";
import { COUNTED, isQuestion } from "./title-lines.ts";

/** Fewer may be a division of duties, or the lines of a form. */
const FEWEST = 3;
/** In a text of more such lines the others are not looked at. */
const MOST = 200;
const LONGEST_HEAD = 20;
const LONGEST_TITLE = 40;
const SHORTEST_TEXT = 20;
/** How far into the text a place is looked for with its suffix. */
const TEXT = 20_000;
/** How far above the first head an exchange is announced. */
const LEAD = 160;
/** A line that holds the head and nothing else: ◎市教育局, 一、宁波市. */
const ALONE = "";
/** 市水利局:…, 【宁波】…, ■ 宁波 | … */
const HEAD = /^(?:([^\p{P}\p{S}\s]{2,20}(?:\([^()]{1,8}\))?)\s*([:|])|(【)([^】]{2,20})】:?)\s*/u;
/** The same, and (市水利局):…, behind a word that answers. */
const HEAD_OR_BRACKET =
  /^(?:([^\p{P}\p{S}\s]{2,20}(?:\([^()]{1,8}\))?)\s*([:|])|(【)([^】]{2,20})】:?|\(([^()]{2,20})\)\s*:?)\s*/u;
/** 答:, 【答复】, 答 before (市水利局). */
const ANSWER = /^[【[]?(\p{Script=Han}{1,5})(?:[】\]]\s*:?|:|(?=\())\s*/u;

/** What a head without a name is: 市水利局, 宁波, or two to four characters that may be a place. */
export type OwnerKind = "organization" | "place" | "maybe";

interface Owner {
  readonly line: number;
  readonly head: string;
  readonly at: number;
  readonly mark: string;
  readonly kind: OwnerKind;
  readonly body: number;
  /** What stands behind the head in its line. */
  readonly rest: string;
  /** A word says that it answers: 市水利局答复:…, 答(市水利局):… */
  readonly answers: boolean;
}

/**
 * The turns of a text, with organisations and places that speak in turn where their lines name nobody (金华:… may be a
 * name), and nobody is named right below: 【金华】 / 张三(某局局长):….
 */
export function withOwners(
  document: SourceDocument,
  lines: readonly ContentLine[],
  turns: readonly SpeakerLine[],
  words: SplitWords,
): readonly SpeakerLine[] {
  const named = new Set(turns.flatMap(({ line, name, bare }) => (name === "" || bare ? [] : [line])));
  const isOwn = ({ line, rest }: Owner) => !named.has(line) && !(rest === "" && named.has(line + 1));
  const owners = ownersInTurn(document, lines, isOwn, words);
  const taken = new Set(owners.map(({ line }) => line));
  return [...turns.filter(({ line }) => !taken.has(line)), ...owners].sort((a, b) => a.line - b.line);
}

/**
 * Organisations and places that speak in turn, with no name and no post: 市水利局:…, 宁波:…, three or more with the same
 * mark. They are believed where most of what stands behind them is said in the first person or answers the question above
 * it (谁来修路? / 市交通局:…), or where an exchange is announced right above (宁波:旧家电“换”出大市场 below 做法摘编如下); 市水利局:负责河道疏浚。 is a
 * division of duties. Among places that are known, words that no list knows are places as well.
 */
function ownersInTurn(
  document: SourceDocument,
  lines: readonly ContentLine[],
  isOwn: (owner: Owner) => boolean,
  words: SplitWords,
): readonly SpeakerLine[] {
  const owners = lines.flatMap((line, index) => readOwner(line, index, words) ?? []).slice(0, MOST);
  const found: SpeakerLine[] = [];
  for (const mark of new Set(owners.map((owner) => owner.mark))) {
    const alike = owners.filter((owner) => owner.mark === mark && isOwn(owner) && !isForm(lines, owner));
    const places = placesAmong(document, alike);
    for (const frame of [places, alike.filter(({ kind }) => kind === "organization")])
      if (new Set(frame.map(({ head }) => head)).size >= FEWEST && areSpoken(document, lines, frame, words))
        found.push(...frame.map((owner) => speakerOf(document, owner, words)));
  }
  return found;
}

function readOwner(line: ContentLine, index: number, words: SplitWords): Owner | null {
  // Most lines are running text without a mark near their beginning, or too long for a head of their own.
  const isLong = line.prose || line.folded.length > LONGEST_HEAD * 2;
  if (isLong && !/[:|】)]/.test(line.folded.slice(0, LONGEST_HEAD * 2))) return null;
  const number = numberLength(line.folded.slice(0, LONGEST_HEAD));
  const answer = ANSWER.exec(line.folded.slice(number, number + LONGEST_HEAD));
  const marked = words.questionWords.get(answer?.[1] ?? "") === "answer";
  const skip = number + (marked ? (answer?.[0].length ?? 0) : 0);
  const text = line.folded.slice(skip, skip + LONGEST_HEAD + 4);
  const match = (marked ? HEAD_OR_BRACKET : HEAD).exec(text);
  if (match === null) {
    const kind = marked || line.prose || text.length > LONGEST_HEAD ? null : ownerKind(text, words);
    if (kind === null || kind === "maybe") return null;
    const at = line.start + skip;
    return { line: index, head: text, at, mark: ALONE, kind, body: line.end, rest: "", answers: false };
  }
  const said = match[1] ?? match[4] ?? match[5] ?? "";
  const ends = answerEnd(said, words);
  const head = said.slice(0, said.length - ends);
  if (words.bylineMarks.has(head) || words.titles.has(head)) return null;
  const kind = ownerKind(head, words);
  if (kind === null) return null;
  const start = line.start + skip;
  const at = start + match[0].indexOf(head);
  const rest = line.folded.slice(skip + match[0].length).trim();
  return {
    line: index,
    head,
    at,
    mark: match[2] ?? match[3] ?? "",
    kind,
    body: start + match[0].length,
    rest,
    answers: marked || ends > 0,
  };
}

/** Length of the word behind an organisation that says that it answers: 2 of 市水利局答复. */
function answerEnd(head: string, words: SplitWords): number {
  return [2, 1].find((size) => words.questionWords.get(head.slice(-size)) === "answer") ?? 0;
}

export function ownerKind(head: string, words: SplitWords): OwnerKind | null {
  const known = words.regions.get(head);
  if (known === "province" || known === "city" || regionLength(head, words) === head.length) return "place";
  // 市财政局(金融办)
  if (isOrganization(head.replace(/\([^()]*\)$/, ""), words)) return "organization";
  return /^\p{Script=Han}{2,4}$/u.test(head) ? "maybe" : null;
}

/** 宁波:12家 and nothing below it. */
function isForm(lines: readonly ContentLine[], { line, rest }: Owner): boolean {
  const below = lines[line + 1];
  return rest.length < SHORTEST_TEXT && (below?.prose !== true || below.folded.length < SHORTEST_TEXT);
}

/** The heads that are places, where most of them are known to be, or stand in the text with their suffix: 安吉 beside 安吉县. */
function placesAmong({ folded }: SourceDocument, owners: readonly Owner[]): readonly Owner[] {
  const possible = owners.filter(({ kind }) => kind !== "organization");
  const text = folded.slice(0, TEXT);
  const known = possible.filter(
    ({ kind, head }) => kind === "place" || new RegExp(`${head}[市县区州旗盟乡镇]`, "u").test(text),
  );
  return known.length >= FEWEST - 1 && known.length * 2 > possible.length ? possible : [];
}

/**
 * Whether most of the pieces answer a question above the head, say 我们, or have a title or running text beside it where an
 * exchange is announced.
 */
function areSpoken(
  document: SourceDocument,
  lines: readonly ContentLine[],
  frame: readonly Owner[],
  words: SplitWords,
): boolean {
  const spoken = frame.filter(({ body }, index) => {
    const next = frame[index + 1]?.at ?? document.folded.length;
    return isFirstPerson(document.folded, body, next);
  }).length;
  const titled = frame.filter(({ line, rest, mark }) => {
    const below = lines[line + 1];
    if (mark === ALONE) return below?.prose === true;
    if (rest.length >= SHORTEST_TEXT && lines[line]?.prose === true) return true;
    if (rest.length < 4 || rest.length > LONGEST_TITLE || lines[line]?.prose !== false) return false;
    return below?.prose === true && !COUNTED.test(rest);
  }).length;
  const asked = frame.filter(
    ({ line, rest, answers }) => answers || (rest !== "" && isQuestion(lines[line - 1])),
  ).length;
  const most = frame.length / 2;
  return Math.max(spoken, asked) > most || (titled > most && isAnnounced(document, frame[0]?.at ?? 0, words));
}

/**
 * Whether the title, or what stands right above the first head, says that there was an exchange: 6个地市作了交流, 现将做法摘编如下.
 * News of places are none, and a plan that speaks of 经验 far above its 职责分工 is none.
 */
export function isAnnounced(
  { folded, title }: SourceDocument,
  first: number,
  { rosterWords }: SplitWords,
): boolean {
  const head = `${title ?? ""}\n${folded.slice(Math.max(0, first - LEAD), first)}`;
  for (let at = 0; at < head.length; at++)
    for (const length of [2, 3]) if (rosterWords.get(head.slice(at, at + length)) === "said") return true;
  return false;
}

function speakerOf(
  document: SourceDocument,
  { line, head, at, kind, body, rest }: Owner,
  words: SplitWords,
): SpeakerLine {
  const official = ownerOfficial(document, head, at, kind, words);
  const flags = { salutes: false, bare: false, press: false, inline: false, postOnly: false };
  return {
    line,
    official,
    name: "",
    weight: 0.5,
    body,
    alone: rest === "",
    mark: null,
    surname: "",
    ...flags,
  };
}

/** An organisation or a place that speaks, as an official without name and post; `at` is where its words begin. */
export function ownerOfficial(
  document: SourceDocument,
  head: string,
  at: number,
  kind: OwnerKind,
  words: SplitWords,
): Official {
  const say = (from: number, to: number) => document.text.slice(at + from, at + to);
  const region =
    kind === "organization" ? readOrganization(head, words)?.region : { start: 0, end: head.length };
  return {
    name: null,
    post: null,
    organization: kind === "organization" ? say(0, head.length) : null,
    region: region == null ? null : say(region.start, region.end),
  };
}
