import { readRows, readTable } from "./read-table.ts";

/**
 * How often a surname is one: an everyday word as well ("rare"), hardly anything
 * else ("common"), two characters ("compound").
 */
type SurnameUse = "common" | "rare" | "compound";

/**
 * What a title is: of an office, of a place (嘉兴市长), of a Party committee (余姚市委书记), of an organ within others
 * (县委常委、政法委书记; the secretary of 县委政法委), taken with its assembly (全国人大代表), of the leader whom all speakers quote (总书记),
 * of somebody who only asks (记者), or a word before another title (副).
 */
export type TitleKind = "post" | "head" | "committee" | "organ" | "delegate" | "leader" | "press" | "prefix";

/** The words that tell who speaks and where a section begins; each field is one dictionary. */
export interface SplitWords {
  /** dictionaries/surnames.tsv */
  readonly surnames: ReadonlyMap<string, SurnameUse>;
  /** dictionaries/name-lookalikes.tsv: words that begin like a name and are none. */
  readonly lookalikes: ReadonlySet<string>;
  /** dictionaries/name-parts.tsv: what Tibetan, Mongol and Uyghur names are made of. */
  readonly nameParts: ReadonlySet<string>;
  /** dictionaries/official-titles.tsv */
  readonly titles: ReadonlyMap<string, TitleKind>;
  /** The last characters of the titles. */
  readonly titleEnds: ReadonlySet<string>;
  /**
   * dictionaries/regions.tsv: endings of place names, what only looks like
   * one, provinces and cities without their suffix.
   */
  readonly regions: ReadonlyMap<string, string>;
  /** The last characters of the endings of place names. */
  readonly regionEnds: ReadonlySet<string>;
  /** dictionaries/organizations.tsv: suffix, name, party, national or group. */
  readonly organizations: ReadonlyMap<string, string>;
  /** The last characters of the suffixes among them. */
  readonly organizationEnds: ReadonlySet<string>;
  /** dictionaries/speech-verbs.tsv */
  readonly speechVerbs: ReadonlySet<string>;
  /** Their last characters. */
  readonly speechEnds: ReadonlySet<string>;
  /** Those of them that need no mark behind them: 建议尽快制定标准. */
  readonly clauseVerbs: readonly string[];
  /** Those that need words in quotation marks, or a colon, behind them: 道. */
  readonly quotingVerbs: ReadonlySet<string>;
  /** How somebody speaks, in four characters: 意犹未尽, 开门见山. */
  readonly manners: ReadonlySet<string>;
  /** dictionaries/question-words.tsv: question, answer or office. */
  readonly questionWords: ReadonlyMap<string, string>;
  /** dictionaries/byline-marks.tsv: author, post, title, speech, preface or asker. */
  readonly bylineMarks: ReadonlyMap<string, string>;
  /** dictionaries/heading-words.tsv, all but the ends. */
  readonly headingWords: ReadonlySet<string>;
  /** Words with which many headings end: 条件, 机制. */
  readonly headingEnds: ReadonlySet<string>;
  /** Those of the heading words that open an annex. */
  readonly annexWords: ReadonlySet<string>;
  /** dictionaries/roster-words.tsv: title, opens, closes or said. */
  readonly rosterWords: ReadonlyMap<string, string>;
}

/** Reads the words of the stage `split`. Throws PolicyMineError DICTIONARY where a file does not fit. */
export function readSplitWords(): SplitWords {
  const headings = readTable("heading-words", ["word", "kind"]);
  const spoken = readTable("speech-verbs", ["verb", "kind"]);
  const verbs = spoken.filter((entry) => entry.kind !== "manner");
  const titles = readPairs("official-titles", "title", "kind") as ReadonlyMap<string, TitleKind>;
  const regions = readPairs("regions", "word", "kind");
  const organizations = readPairs("organizations", "word", "kind");
  return {
    surnames: readPairs("surnames", "surname", "use") as ReadonlyMap<string, SurnameUse>,
    lookalikes: new Set(readRows("name-lookalikes", ["word"]).map(([word = ""]) => word)),
    nameParts: new Set(readRows("name-parts", ["part"]).map(([part = ""]) => part)),
    titles,
    titleEnds: new Set([...titles.keys()].map((title) => title.slice(-1))),
    regions,
    regionEnds: suffixEnds(regions),
    organizations,
    organizationEnds: suffixEnds(organizations),
    speechVerbs: new Set(verbs.map((entry) => entry.verb)),
    speechEnds: new Set(verbs.map((entry) => entry.verb.slice(-1))),
    clauseVerbs: verbs.filter((entry) => entry.kind === "clause").map((entry) => entry.verb),
    quotingVerbs: new Set(verbs.filter((entry) => entry.kind === "quote").map((entry) => entry.verb)),
    manners: new Set(spoken.filter((entry) => entry.kind === "manner").map((entry) => entry.verb)),
    questionWords: readPairs("question-words", "word", "kind"),
    bylineMarks: readPairs("byline-marks", "mark", "kind"),
    headingWords: new Set(headings.filter((entry) => entry.kind !== "end").map((entry) => entry.word)),
    headingEnds: new Set(headings.filter((entry) => entry.kind === "end").map((entry) => entry.word)),
    annexWords: new Set(headings.filter((entry) => entry.kind === "annex").map((entry) => entry.word)),
    rosterWords: readPairs("roster-words", "word", "kind"),
  };
}

function suffixEnds(kinds: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...kinds].flatMap(([word, kind]) => (kind === "suffix" ? [word.slice(-1)] : [])));
}

function readPairs(name: string, key: string, value: string): ReadonlyMap<string, string> {
  return new Map(readRows(name, [key, value]) as readonly (readonly [string, string])[]);
}
