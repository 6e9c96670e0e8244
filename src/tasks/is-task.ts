import type { TaskWords } from "../dictionaries/task-words.ts";
import type { MinedDocument } from "../model/extraction.ts";
import type { Item } from "./split-items.ts";

/** Whether a section plans, looks back, or does not say. */
export type SectionDirection = "ahead" | "back" | "open";

/** The direction of each section: by its heading, that of the section above it, or the one before it on its level. */
export function directionOf(
  { title, sections }: MinedDocument,
  words: TaskWords,
): ReadonlyMap<number, SectionDirection> {
  const plan =
    title !== null && words.plan.some((word) => title.endsWith(word) || title.includes(`${word}(`));
  const all: SectionDirection = plan ? "ahead" : "open";
  const directions = new Map<number, SectionDirection>([[0, "open"]]);
  for (const section of sections) {
    const heading = `${section.title ?? ""}${section.subtitle ?? ""}`;
    const own = words.back.some((word) => heading.includes(word))
      ? "back"
      : words.ahead.some((word) => heading.includes(word))
        ? "ahead"
        : null;
    directions.set(
      section.id,
      own ?? (section.parent === null ? all : (directions.get(section.parent) ?? all)),
    );
  }
  return directions;
}

/**
 * Whether an item without a target is something to be done: in a section that plans, one that begins with the verb of a
 * task (深入推进…); where nothing is said of the section, one that says so itself (下一步将…, 力争…).
 */
export function isTask(folded: string, item: Item, direction: SectionDirection, words: TaskWords): boolean {
  if (item.bare || folded.length < SHORTEST || direction === "back") return false;
  const start = withoutNumber(folded);
  if (direction === "ahead") return beginsWithTask(folded, start, words);
  return (
    /^(?:下一步|接下来|我们将|将|力争|争取|确保|计划|拟)/.test(folded.slice(start)) || LATER.test(folded)
  );
}

/** Shorter than this is a heading or a rest. */
const SHORTEST = 8;

/** 同时，将加快建设: said of what is to come; but not 将…转化为, which is grammar. */
const LATER = /[,，](?:将|还将|并将)(?:进一步|继续|加快|持续|深入|全面|大力|着力)/;

/** Offset behind 一、 (一) 1. and "…。"-headed labels such as 一是. */
function withoutNumber(folded: string): number {
  return (
    /^(?:[一二三四五六七八九十]{1,3}(?:、|是)|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])\s*/.exec(
      folded,
    )?.[0].length ?? 0
  );
}

function beginsWithTask(folded: string, start: number, words: TaskWords): boolean {
  let at = start;
  for (let adverbs = 0; adverbs < MOST_ADVERBS; adverbs++) {
    const verb = words.verbs.find(folded, at);
    // 突出了高质量发展要求 is done.
    if (verb !== null) return folded.charAt(verb.end) !== "了";
    const adverb = words.adverbs.find(folded, at);
    if (adverb === null) break;
    at = adverb.end;
  }
  return words.cue.some((word) => word.length > 1 && folded.startsWith(word, start));
}

const MOST_ADVERBS = 3;
