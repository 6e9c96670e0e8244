import type { TaskWords } from "../dictionaries/task-words.ts";
import type { Claim, MinedDocument, Official } from "../model/extraction.ts";
import { foldText } from "../model/fold.ts";
import { groupBy } from "../model/group-by.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { textOf } from "../model/span.ts";
import { fallsShort } from "./falls-short.ts";
import { openCursor, readDrafts } from "./read-drafts.ts";
import type { Named } from "./read-responsible.ts";
import type { Responsible, Task, TaskTarget } from "./task.ts";

/** A document and who speaks where in it. */
export interface TaskInput {
  readonly mined: MinedDocument;
  /** null for a saved result: only the sentences of its targets are known. */
  readonly source: Pick<SourceDocument, "text" | "folded" | "furniture"> | null;
  readonly officialOf: (section: number) => Official | null;
}

/** Lists what is to be done, in the order of the text: every target, and every commitment where the text is at hand. */
export function listTasks(input: TaskInput, words: TaskWords): readonly Task[] {
  return input.source === null ? tasksOfClaims(input) : tasksOfText(input, input.source, words);
}

function tasksOfClaims({ mined, officialOf }: TaskInput): readonly Task[] {
  const headOf = openHeads(mined, officialOf);
  const targets = mined.claims.filter((one) => isTarget(one) && !isMissed(one));
  const bySentence = groupBy(targets, ({ sentence }) => sentence.start);
  return [...bySentence.values()].flatMap((claims) => {
    const [first] = claims;
    if (!first) return [];
    const head = headOf(first.section);
    return [
      {
        ...head,
        topic: null,
        kind: "target" as const,
        item: first.sentence,
        targets: claims.map(targetOf),
        deadline: deadlineOf(first.sentence.text, claims),
        responsible: responsibleOf(null, head.official),
      },
    ];
  });
}

function tasksOfText(
  { mined, officialOf }: TaskInput,
  source: NonNullable<TaskInput["source"]>,
  words: TaskWords,
): readonly Task[] {
  const { text, folded } = source;
  const claims = mined.claims.filter(({ kind }) => kind !== "first" && kind !== "streak");
  const headOf = openHeads(mined, officialOf);
  const drafts = readDrafts(mined, source, openCursor(claims), words);
  return drafts.map(({ section, topic, item, own, named, deadline }) => {
    const head = headOf(section);
    return {
      ...head,
      topic,
      kind: own.length > 0 ? "target" : "commitment",
      item: { start: item.start, end: item.end, text: textOf(text, item) },
      targets: own.map(targetOf),
      deadline: deadlineOf(folded.slice(item.start, item.end), own) ?? deadline,
      responsible: responsibleOf(named, head.official),
    };
  });
}

function isTarget({ status, kind }: Claim): boolean {
  return status === "target" && kind !== "first" && kind !== "streak";
}

function isMissed({ quantity, sentence }: Claim): boolean {
  const [start, end] = [quantity.start - sentence.start, quantity.end - sentence.start];
  return fallsShort(foldText(sentence.text), { start, end }, { start: 0, end: sentence.text.length });
}

type Head = Pick<Task, "path" | "section" | "heading" | "official">;

function openHeads(
  { path, sections }: MinedDocument,
  officialOf: TaskInput["officialOf"],
): (id: number) => Head {
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  return (id) => ({ path, section: id, heading: titles.get(id) ?? null, official: officialOf(id) });
}

function targetOf(claim: Claim): TaskTarget {
  const { id, kind, indicator, quantity, value, min, max, unit, comparator, period, direction, basis } =
    claim;
  return { id, kind, indicator, quantity, value, min, max, unit, comparator, period, direction, basis };
}

/**
 * The time that the item names for the end of its work, else the time of its targets: 到2027年, 2026年6月底前, 年底前,
 * “十五五”末; but not 2025年以来, which is a beginning.
 */
function deadlineOf(text: string, targets: readonly Claim[]): string | null {
  const named = DEADLINE.exec(text)?.[0];
  if (named !== undefined) return named;
  return (
    targets.find(({ period }) => period?.end != null && !/[来起]$/.test(period.text))?.period?.text ?? null
  );
}

const DEADLINE = new RegExp(
  [
    // 2026年6月底前, 到2026年6月30日前, 2026年上半年以前
    /(?:到|至)?\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:底|末|上半年|年底|年末)?(?:之?前|以前)/,
    /(?:到|至)\d{4}年(?:\d{1,2}月)?(?:底|末)?/,
    /\d{1,2}月(?:底|\d{1,2}日)?前/,
    // 年内, but not 三年内
    /(?:今年)?(?:年底|(?<![一二两三四五十几\d])年内|上半年|三季度|6月底)前?/,
    /[“"]十[四五六]五[”"](?:期?末|期间)/,
  ]
    .map(({ source }) => source)
    .join("|"),
);

function responsibleOf(named: Named | null, official: Official | null): Responsible {
  if (named !== null) return { from: "stated", ...named };
  const speaker = official?.organization ?? official?.region ?? official?.name ?? null;
  const nobody = { lead: [], support: [] };
  if (speaker === null) return { from: "none", ...nobody, responsible: [] };
  return { from: "speaker", ...nobody, responsible: [speaker] };
}
