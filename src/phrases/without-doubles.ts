import { BitFilter } from "../dictionaries/bit-filter.ts";
import type { Phrase } from "../model/extraction.ts";

/**
 * Without what says again what another phrase says in a few characters less or more; a reader would list one of them. What is
 * only repeated may go (广东省居住证 and 居住证业务 beside 居住证), and a name that stands there once or twice and differs at its
 * front (多元化资金补充机制 beside another name, 资金补充机制; 居民长护险基金 beside 职工长护险基金): where the other is surer, or
 * stands there more often. `explained` are in order of their score.
 */
export function withoutDoubles<T extends { readonly phrase: Phrase }>(explained: readonly T[]): readonly T[] {
  const phrases = explained.map(({ phrase }) => phrase);
  const alike = indexAlike(phrases);
  return explained.filter(
    ({ phrase }, index) =>
      !isUnsure(phrase) ||
      !alike(index).some((at) => {
        const other = phrases[at] as Phrase;
        return saysTheSame(phrase, other) && outranks(other, phrase, at < index);
      }),
  );
}

/**
 * Finds the phrases that may say the same as one of them, by what both hold: one is the other without a few characters at its
 * ends, or both end alike. Comparing all with all would take seconds for the thousands of phrases of a long document.
 */
function indexAlike(phrases: readonly Phrase[]): (index: number) => readonly number[] {
  const byText = new Map<string, number[]>();
  const byEnd = new Map<string, number[]>();
  for (const [index, { text }] of phrases.entries()) {
    push(byText, text, index);
    for (const end of endsOf(text)) if ((byEnd.get(end)?.length ?? 0) < MOST_TWINS) push(byEnd, end, index);
  }
  const shapes = new BitFilter(new Uint32Array(SHAPE_WORDS));
  for (const { text } of phrases) shapes.add(shapeOf(text, 0, text.length));
  const held = phrases.map((): number[] => []);
  for (const [index, { text }] of phrases.entries()) {
    for (const [start, end] of partsOf(text)) {
      if (!shapes.mayHold(shapeOf(text, start, end))) continue;
      for (const at of byText.get(text.slice(start, end)) ?? []) {
        held[index]?.push(at);
        held[at]?.push(index);
      }
    }
  }
  return (index) => [
    ...(held[index] ?? []),
    ...endsOf(phrases[index]?.text ?? "").flatMap((end) => byEnd.get(end) ?? []),
  ];
}

/** Of the many names that end alike those with the highest scores are compared. */
const MOST_TWINS = 40;

function push(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** What most parts of a text differ in from all phrases: the first character, the last one and the length. */
function shapeOf(text: string, start: number, end: number): number {
  return Math.imul((text.charCodeAt(start) << 16) | text.charCodeAt(end - 1), 31) + end - start;
}

const SHAPE_WORDS = 2 ** 10;

/**
 * The parts of a text that would say the same: without up to FEW_CHARACTERS at its ends, or without a longer front, where
 * what is left is a name of its own.
 */
function* partsOf({ length }: string): Generator<readonly [start: number, end: number]> {
  for (let cut = 1; cut <= FEW_CHARACTERS && cut < length; cut++)
    for (let front = 0; front <= cut; front++) yield [front, length - cut + front];
  for (let front = FEW_CHARACTERS + 1; front <= LONGEST_FRONT && length - front >= WHOLE; front++)
    yield [front, length];
}

/** The long ends of a text, which it shares with its twins. */
function endsOf(text: string): readonly string[] {
  const ends: string[] = [];
  for (let front = 1; front <= LONGEST_TWIN && text.length - front >= tailFor(front); front++)
    ends.push(text.slice(front));
  return ends;
}

function isUnsure({ origins, category }: Phrase): boolean {
  const [origin] = origins;
  if (origins.length > 1) return false;
  return origin === "discovered" || (origin === "pattern" && category !== "document");
}

/**
 * The one that stands there more often; of two that are only repeated, again and again, the one that scores far more. `isBefore`:
 * whether it has the higher score.
 */
function outranks(phrase: Phrase, other: Phrase, isBefore: boolean): boolean {
  if (!isUnsure(phrase) || phrase.count === other.count) return isBefore;
  const areRepeated = phrase.origins[0] === "discovered" && other.origins[0] === "discovered";
  const isFar = phrase.score >= FAR_MORE * other.score || other.score >= FAR_MORE * phrase.score;
  if (areRepeated && isFar && Math.min(phrase.count, other.count) >= OFTEN) return isBefore;
  return phrase.count > other.count;
}

function saysTheSame(
  { text, origins, category, count }: Phrase,
  { text: other, origins: others, count: times }: Phrase,
): boolean {
  const isName = origins[0] === "pattern";
  if (isName && count <= times && addsNothing(text, other, others[0] === "pattern")) return true;
  if (isName && count > SELDOM) return false;
  // 模具产业学院 says more than 产业学院.
  if (isName && (others[0] === "dictionary" || others[0] === "quoted")) return false;
  if (SCALED.has(category) && areTwins(text, other)) return true;
  // 渡口组织 that is repeated again and again is another thing than 渡口.
  if (
    !isName &&
    others[0] !== "dictionary" &&
    others[0] !== "quoted" &&
    text.length > other.length &&
    count >= 2 * OFTEN
  )
    return false;
  const [short, long] = text.length > other.length ? [other, text] : [text, other];
  const longer = long.length - short.length;
  if (longer === 0 || longer > LONGEST_FRONT) return false;
  if (longer > FEW_CHARACTERS)
    return isName && others.length === 1 && short.length >= WHOLE && long.endsWith(short);
  return isName ? long.endsWith(short) : long.includes(short);
}

/** 渡口补贴标准 and 全市渡口补贴 beside 渡口补贴; 渡口矩阵体系 beside 渡口矩阵, which is a name already. */
function addsNothing(text: string, other: string, isName: boolean): boolean {
  if (text.startsWith(other)) {
    const tail = text.slice(other.length);
    return TAIL.test(tail) || (isName && FRAME.test(tail));
  }
  return text.endsWith(other) && WHERE.test(text.slice(0, -other.length));
}

const TAIL = /^(?:制度|标准|工作|活动|措施|办法)$/u;
const FRAME = /^(?:体系|机制|模式)$/u;
const WHERE = /^(?:城乡|[全我本各][省市县区]|[省市县]级|国家|地方|.{1,2}[省市县区])$/u;

/** What is set for several groups, unlike programmes and places: two campaigns may differ at their fronts alone. */
const SCALED: ReadonlySet<string> = new Set(["instrument", "concept"]);

/** 城镇特困人员生活标准 and 农村特困人员生活标准 are one row of a table. */
function areTwins(text: string, other: string): boolean {
  let same = 0;
  while (same < text.length && text.at(-1 - same) === other.at(-1 - same)) same++;
  const longest = Math.max(text.length, other.length) - same;
  return longest > 0 && longest <= LONGEST_TWIN && same >= tailFor(longest);
}

/** How much two that differ by so many characters at their fronts must have in common: more for longer fronts. */
function tailFor(front: number): number {
  return front <= FEW_CHARACTERS ? LONG_TAIL : WHOLE;
}

const LONG_TAIL = 5;
const FEW_CHARACTERS = 3;
const SELDOM = 2;
const OFTEN = 5;
const FAR_MORE = 1.25;
const LONGEST_TWIN = 5;
const LONGEST_FRONT = 8;
const WHOLE = 8;
