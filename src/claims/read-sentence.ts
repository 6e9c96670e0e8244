import { announcedAbove } from "./announced-above.ts";
import { buildClaim } from "./build-claim.ts";
import type { ChainLink, ChainMember } from "./chain-link.ts";
import { comparedGoal, kindOf, nameGoal, withoutComparison } from "./compared-goal.ts";
import { findBeneficiary } from "./find-beneficiary.ts";
import { findListedDeed, findOffence } from "./find-offence.ts";
import { type Indicator, type IndicatorMemory, plain } from "./indicator.ts";
import { keepMentions } from "./keep-mentions.ts";
import { leadChangeOf } from "./lead-change.ts";
import { linkMentions } from "./link-mentions.ts";
import type { Mention } from "./mention.ts";
import { isAloneInBracket, nameByPlace, nameByScope } from "./name-by-place.ts";
import { fieldOfSentence } from "./name-by-region.ts";
import { nameIndicator } from "./name-indicator.ts";
import { nameItems } from "./name-items.ts";
import type { NumberRole } from "./naming.ts";
import { announcedBefore, clauseBehind, clausesBefore, isListed, topicBefore } from "./neighbour-clauses.ts";
import { netChange } from "./net-change.ts";
import { refuseReading } from "./refuse-reading.ts";
import { remember } from "./remember.ts";
import type { SentenceInput, SentenceState } from "./sentence-state.ts";
import { findPairs, marksInside, splitClauses } from "./split-clauses.ts";
import { withRate, withWhole } from "./with-whole.ts";

/** Reads the claims of one sentence; ids go on from `count`, the number of claims before it. */
export function readSentence(input: SentenceInput, memory: IndicatorMemory, count: number): SentenceState {
  const { document, words, sentence, times } = input;
  const pairs = findPairs(document.folded, sentence);
  const numbers = input.mentions.filter((mention) => mention.type === "quantity");
  const inside = marksInside(document.folded, [...numbers, ...times]);
  const clauses = splitClauses(document.folded, sentence, pairs, inside);
  const state: SentenceState = {
    input,
    context: {
      text: document.text,
      folded: document.folded,
      words,
      pairs,
      periodsFrom: new Map(times.map(({ start, end }) => [start, end])),
      phrases: new Map(),
    },
    clauses,
    claims: [],
    explanations: [],
    rejected: [],
    firstId: count + 1,
    clauseBefore: clausesBefore(clauses),
    memory,
    countedUpTo: sentence.start,
  };
  const kept = keepMentions(state);
  let outside: IndicatorMemory | null = null;
  let whole: IndicatorMemory["base"] | undefined;
  for (const link of linkMentions(state, kept)) {
    // 企业88家(其中高新企业12家),增长5%: what is in a bracket leaves nothing to what follows it.
    const from = Math.max(sentence.start, state.memory.end);
    const isAside = link.clause.depth > 0 && document.folded.slice(from, link.clause.start).includes("(");
    if (isAside) outside ??= state.memory;
    else if (outside && link.clause.depth === 0) {
      state.memory = outside;
      outside = null;
    }
    // 销售面积521万平方米,其中住宅460万平方米;销售额602亿元: behind the semicolon the whole is measured again.
    if (link.clause.depth === 0) {
      if (document.folded.startsWith("其中", link.clause.start)) whole ??= state.memory.base;
      else if (whole && document.folded.charAt(link.clause.start - 1) === ";") {
        state.memory = { ...state.memory, base: whole };
        whole = undefined;
      }
    }
    const before = state.claims.length;
    readLink(state, link);
    const last = link.members.at(-1)?.mention;
    // 50至60岁的投资者占比最高,|达28%: a number that is part of a name leaves the clause free to be what is told of.
    const isName = state.claims.length === before && state.rejected.at(-1)?.reason === "name";
    if (last && last.type !== "first" && !isName) state.countedUpTo = last.end;
  }
  return state;
}

/** How much of the words in front of a number the kind rules look at. */
const TAIL = 8;

/** Reads the claims of a chain: numbers that share what stands in front of the first. */
function readLink(state: SentenceState, given: ChainLink): void {
  const { folded } = state.context;
  const goal = comparedGoal(state, given);
  const link = goal ? withoutComparison(given) : given;
  const items = goal ? [nameGoal(state, goal)] : nameItems(state, link);
  const tail = folded.slice(Math.max(link.span.start, link.span.end - TAIL), link.span.end);
  for (const [index, member] of link.members.entries()) {
    const { mention, right } = member;
    const named =
      items?.[index] ??
      (isAloneInBracket(state, link) ? nameByPlace(state, link) : null) ??
      withRate(
        state.context,
        link.left,
        unitOf(mention),
        withWhole(state.context, link.left, nameMember(state, link, member)),
      ) ??
      nameByPlace(state, link) ??
      nameByScope(state.context, mention) ??
      (right.change && plain(state.context, [right.change.span]));
    const reading = {
      mention,
      left: link.left,
      right,
      leadChange: leadChangeOf(state, link, named),
      net: netChange(folded, link.span.start, mention.start),
      tail,
      genre: state.input.genre,
      folded,
      startsWithChange: state.context.words.words.startingAt(folded, mention.end)?.value.change !== undefined,
    };
    const refused = refuseReading(reading);
    if (refused) {
      state.rejected.push({ start: mention.start, end: mention.end, reason: refused });
      continue;
    }
    const built = buildClaim(state, link, member, kindOf(state, reading, goal, named), named);
    if (!built) continue;
    state.claims.push(goal ? { ...built.claim, status: "target" } : built.claim);
    state.explanations.push(built.explanation);
    // 高于6%的预期目标: what comes behind goes on with what was compared.
    if (mention.type !== "first" && named && !goal)
      state.memory = remember(state.context, state.memory, named, member);
  }
}

function nameMember(
  state: SentenceState,
  link: ChainLink,
  { mention, right }: ChainMember,
): Indicator | null {
  const { clause } = link;
  // A bare verb or 增速 is joined to what its own sentence measured, not to one before.
  const goesOn = state.claims.length > 0 && !isListed(state, link);
  return nameIndicator({
    context: state.context,
    span: link.span,
    at: mention.start,
    left: link.left,
    right,
    role: roleOf(mention),
    unit: unitOf(mention),
    rules: state.input.genre === "rules",
    announced: () => announcedBefore(state, link) ?? announcedAbove(state),
    memory: goesOn ? state.memory : { ...state.memory, base: null },
    topic: () => topicBefore(state, link),
    beneficiary: () => {
      const front = { start: clause.start, end: mention.start };
      return findBeneficiary(state.context, front, clause, state.clauseBefore);
    },
    offence: () => findOffence(state.context, state.input.sentence, mention.start),
    field: () => fieldOfSentence(state.context, state.input.sentence),
    listedDeed: () => findListedDeed(state.context, state.input.sentence, mention.start),
    next: clauseBehind(state, link, mention),
  });
}

function unitOf(mention: Mention): string {
  return mention.type === "quantity" ? mention.quantity.unit : "";
}

function roleOf(mention: Mention): NumberRole {
  if (mention.type === "first") return "first";
  const dimension = mention.type === "quantity" ? mention.quantity.dimension : "";
  if (dimension === "time" || dimension === "age") return dimension;
  return dimension === "count" || dimension === "people" ? "count" : "amount";
}
