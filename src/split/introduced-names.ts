import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import type { BylineGroup } from "./group-bylines.ts";
import { groupOf } from "./group-of.ts";
import { findIntroductions } from "./introductions.ts";
import type { LineByline } from "./line-byline.ts";
import { fillOfficial } from "./official-of.ts";

/** Two names without a post are a layout, one may be anything. */
const FEWEST = 2;

/**
 * The bylines that say no post, with the one that the text tells elsewhere (省农业农村厅厅长张三、市农业局局长李四回忆…;
 * 张三,1982年生,某镇党委书记;).
 */
export function fillIntroduced(
  document: SourceDocument,
  groups: readonly BylineGroup[],
  words: SplitWords,
): readonly BylineGroup[] {
  const bare = groups.filter(isBare);
  if (bare.length < FEWEST) return groups;
  const names = new Set(bare.map(({ official }) => official.name ?? ""));
  const introductions = findIntroductions(document, names, words);
  if (introductions.size === 0) return groups;
  return groups.map((group) => {
    const introduction = isBare(group) ? introductions.get(group.official.name ?? "") : undefined;
    if (introduction === undefined) return group;
    return {
      ...group,
      official: fillOfficial(group.official, introduction),
      weight: Math.max(group.weight, 0.9),
    };
  });
}

function isBare({ official }: BylineGroup): boolean {
  return official.name !== null && official.post === null && official.organization === null;
}

/**
 * The lines that hold what may be a name and nothing else, between a title and running text, where sure names
 * without a post stand so: one that no list knows is believed where the text introduces it.
 */
export function introducedStrangers(
  document: SourceDocument,
  lines: readonly ContentLine[],
  read: readonly (LineByline | null)[],
  groups: readonly BylineGroup[],
  words: SplitWords,
): readonly number[] {
  const taken = new Set(groups.map(({ first }) => first));
  const possible = read.flatMap((byline, index) => {
    if (byline?.form !== "name" || byline.strength < 0 || taken.has(index)) return [];
    const between = lines[index - 1]?.prose === false && lines[index + 1]?.prose === true;
    return between ? [{ index, name: lines[index]?.folded.replace(/\s+/g, "") ?? "" }] : [];
  });
  const bare = groups.filter((group) => isBare(group) && group.first === group.last).length;
  const sure = possible.filter(({ index }) => (read[index]?.strength ?? 0) >= 2).length;
  if (bare + sure < 1 || bare + possible.length < FEWEST) return [];
  const introductions = findIntroductions(document, new Set(possible.map(({ name }) => name)), words);
  return possible.filter(({ name }) => introductions.has(name)).map(({ index }) => index);
}

/**
 * Names in lines of their own above running text, without a post, where the text introduces most of these people
 * elsewhere (某公司首席科学家唐某某与某大学教授高某某展开对话): each line is a turn.
 */
export function introducedGroups(
  document: SourceDocument,
  lines: readonly ContentLine[],
  read: readonly (LineByline | null)[],
  sure: readonly BylineGroup[],
  words: SplitWords,
): readonly BylineGroup[] {
  const named = read.flatMap((byline, index) => {
    if (byline?.form !== "name" || byline.strength < 1 || lines[index + 1]?.prose !== true) return [];
    const name = lines[index]?.folded.replace(/\s+/g, "") ?? "";
    return sure.some((group) => group.first <= index && index <= group.last) ? [] : [{ index, name }];
  });
  if (named.length < 2) return [];
  const introductions = findIntroductions(document, new Set(named.map(({ name }) => name)), words);
  const known = named.filter(({ name }) => introductions.has(name));
  if (known.length < 2 || known.length * 2 < named.length) return [];
  return known.map(({ index, name }) => {
    const group = groupOf(document, read, index, index, index);
    const introduction = introductions.get(name);
    const official = introduction === undefined ? group.official : fillOfficial(group.official, introduction);
    return { ...group, official, weight: 0.9 };
  });
}
