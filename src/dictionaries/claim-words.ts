import type { ClaimStatus, Comparator } from "../model/extraction.ts";
import { readTable } from "./read-table.ts";
import { WordIndex } from "./word-index.ts";

/** How a word of change stands to its number: see the head of dictionaries/change-verbs.tsv. */
type ChangeForm = "verb" | "quality" | "better" | "rate" | "compare" | "level";

/** Whether a word of change is a verb (增长), whatever it is said of. */
export function isChangeVerb(form: ChangeForm | undefined): boolean {
  return form === "verb" || form === "quality" || form === "better";
}

/** The grammatical roles of dictionaries/claim-words.tsv. */
export type WordRole =
  | "reach"
  | "adverb"
  | "basis"
  | "distributive"
  | "preposition"
  | "opener"
  | "scope"
  | "container"
  | "name"
  | "noun";

/** Everything the dictionaries say of one word that can stand beside a number. */
export interface ClaimWord {
  readonly before?: Comparator;
  readonly change?: { readonly direction: "up" | "down"; readonly form: ChangeForm };
  readonly roles: ReadonlySet<WordRole>;
  /**
   * A verb of doing: telling ones stay in the indicator, shared ones hold for a whole list;
   * `anywhere` where it is a verb inside a clause too.
   */
  readonly verb?: {
    readonly telling: boolean;
    readonly anywhere: boolean;
    readonly shared: boolean;
    /** 带动: what it brings about is what changes. */
    readonly causing: boolean;
  };
}

export type NounRole =
  | "relational"
  | "measure"
  | "generic"
  | "leaning"
  | "head"
  | "scheme"
  | "grant"
  | "group"
  | "money"
  | "substance";
type RankRole = "verb" | "scope" | "reject";

/** The words that the reading of claims needs; see dictionaries/README.md for each list. */
export interface ClaimWords {
  /** Words that stand in front of a number or at the start of a clause. */
  readonly words: WordIndex<ClaimWord>;
  /** Bounds behind a number: 以上, 左右, 以内. */
  readonly after: WordIndex<Comparator>;
  readonly nouns: WordIndex<ReadonlySet<NounRole>>;
  /** What makes a noun of a verb (种植业), with the characters that make another word of it (业务). */
  readonly suffixes: WordIndex<string>;
  /** Words with which the clause goes on behind a number, and which no noun begins with; the same. */
  readonly behind: WordIndex<string>;
  readonly rankWords: WordIndex<ReadonlySet<RankRole>>;
  readonly statusCues: WordIndex<ClaimStatus>;
  /** Measure words that name parts of a structure as often as they count: 三大…, 两类…. */
  readonly structural: ReadonlySet<string>;
  /** Names of regions that do not end like one: provinces, and groups of countries or provinces (亚洲, 东部). */
  readonly places: ReadonlySet<string>;
  /** 城乡居民 → 城镇居民, 农村居民. */
  readonly pairs: ReadonlyMap<string, readonly [string, string]>;
}

/** Reads the dictionaries of the claims stage. Throws PolicyMineError DICTIONARY where one is broken. */
export function readClaimWords(): ClaimWords {
  const facets = new Map<string, ClaimWord>();
  const add = (word: string, facet: Partial<ClaimWord>) =>
    facets.set(word, { roles: new Set<WordRole>(), ...facets.get(word), ...facet });
  const after: [string, Comparator][] = [];
  for (const entry of readTable("comparators", ["word", "side", "comparator"])) {
    if (entry.side === "after") after.push([entry.word, entry.comparator as Comparator]);
    else add(entry.word, { before: entry.comparator as Comparator });
  }
  for (const { word, direction, form } of readTable("change-verbs", ["word", "direction", "form"])) {
    add(word, { change: { direction: direction as "up" | "down", form: form as ChangeForm } });
  }
  for (const { word, role } of readTable("claim-words", ["word", "role"])) {
    add(word, { roles: new Set(role.split(",") as WordRole[]) });
  }
  for (const { word, role, place } of readTable("claim-verbs", ["word", "role", "place"])) {
    add(word, {
      verb: {
        telling: role !== "doing",
        shared: role === "telling",
        anywhere: place === "any",
        causing: role === "causing",
      },
    });
  }
  const roles = <Role extends string>(name: string) =>
    readTable(name, ["word", "role"]).map(
      ({ word, role }) => [word, new Set(role.split(",") as Role[]) as ReadonlySet<Role>] as const,
    );
  const nounEdges = readTable("noun-edges", ["word", "side", "notBefore"]);
  const edges = (given: "suffix" | "behind") =>
    nounEdges.filter(({ side }) => side === given).map(({ word, notBefore }) => [word, notBefore] as const);
  const places = readTable("regions", ["word", "kind"])
    .filter(({ kind }) => kind === "province")
    .map(({ word }) => word);
  const groups = roles<RankRole>("rank-words").filter(
    ([word, role]) => /[洲部盟]$/.test(word) && role.has("scope"),
  );
  return {
    places: new Set([...places, ...groups.map(([word]) => word)]),
    words: new WordIndex(facets),
    after: new WordIndex(after),
    nouns: new WordIndex(roles<NounRole>("measure-nouns")),
    suffixes: new WordIndex(edges("suffix")),
    behind: new WordIndex(edges("behind")),
    rankWords: new WordIndex(roles<RankRole>("rank-words")),
    statusCues: new WordIndex(
      readTable("status-cues", ["word", "status"]).map(
        ({ word, status }) => [word, status as ClaimStatus] as const,
      ),
    ),
    structural: new Set(readTable("structure-words", ["word"]).map(({ word }) => word)),
    pairs: new Map(
      readTable("paired-words", ["word", "first", "second"]).map(({ word, first, second }) => [
        word,
        [first, second],
      ]),
    ),
  };
}
