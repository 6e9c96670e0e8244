import { readIndicatorWords } from "../dictionaries/indicator-words.ts";
import { readPolicyDictionary } from "../dictionaries/policy-dictionary.ts";
import type { PolicyTerm } from "../dictionaries/policy-terms.ts";
import { traditionalCharacters } from "../dictionaries/traditional-characters.ts";
import { type IsBoundary, openTermFinder } from "../freq/find-terms.ts";
import { wordBoundaries } from "../freq/word-boundaries.ts";
import { mentionsOf, openIndicatorFinder, placeSavedClaims } from "../kwic/find-indicator-claims.ts";
import type { KwicLine } from "../kwic/kwic-line.ts";
import { openPattern } from "../kwic/open-pattern.ts";
import { type KwicDocument, type Mention, placeMentions } from "../kwic/place-mentions.ts";
import type { MinedDocument } from "../model/extraction.ts";
import { foldText } from "../model/fold.ts";
import { openLines } from "../model/lines.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { openMiner } from "../pipeline.ts";
import type { View } from "../render/renderer.ts";
import { openSpeakers } from "../render/speakers.ts";
import type { CommandContext } from "./command-context.ts";
import { type MiningOptions, minerOptions } from "./mining-options.ts";
import type { TermKind } from "./term-kind.ts";

/** What a term is looked for with. */
export interface KwicLook {
  /** What must be mined for it. */
  readonly view: View;
  /** Whether a saved result will not do without its document. */
  readonly needsText: boolean;
  /** The mentions of a document; `source` is null where only a saved result is at hand. */
  lines(mined: MinedDocument, source: SourceDocument | null): readonly KwicLine[];
}

/** How to look. */
export interface LookOptions extends MiningOptions {
  readonly as: TermKind;
  /** Characters on each side. */
  readonly context: number;
  /** Only mentions both of whose edges are edges of words. */
  readonly wholeWords: boolean;
}

/** Opens the look for a term; throws PolicyMineError USAGE for a bad pattern and a term that no dictionary has. */
export async function openKwicLook(
  asked: string,
  options: LookOptions,
  context: CommandContext,
): Promise<KwicLook> {
  const { as, context: characters, dict } = options;
  const term = asked.trim();
  if (term === "") throw new PolicyMineError("USAGE", context.say("kwic.empty"));
  if (as === "indicator") return lookForIndicator(term, characters);
  const find = await openFinder(term, as, dict, context);
  const boundaries = options.wholeWords ? await openBoundaries(options) : null;
  return {
    view: "sections",
    needsText: true,
    lines: (mined, source) => {
      if (source === null) return [];
      const mentions = find(source.folded, boundaries?.(source));
      return placeMentions(documentOf(mined, source), mentions, characters);
    },
  };
}

type Finder = (folded: string, isBoundary?: IsBoundary) => readonly Mention[];

async function openBoundaries(options: LookOptions): Promise<(source: SourceDocument) => IsBoundary> {
  const { segment } = await openMiner(minerOptions("phrases", options));
  return (source) => wordBoundaries(segment(source));
}

async function openFinder(
  term: string,
  as: Exclude<TermKind, "indicator">,
  dict: readonly string[],
  context: CommandContext,
): Promise<Finder> {
  if (as === "auto" && /^\/\/i?$/.test(term)) {
    throw new PolicyMineError("USAGE", context.say("kwic.emptyPattern", { term }));
  }
  const slashes = /^\/(.+)\/(i?)$/su.exec(term);
  if (as === "pattern" || (as === "auto" && slashes)) {
    return findPattern(slashes?.[1] ?? term, slashes?.[2] === "i", context);
  }
  const known = as === "text" ? undefined : findTerm(term, readPolicyDictionary(dict).terms);
  if (as === "term" && !known) throw new PolicyMineError("USAGE", context.say("kwic.unknownTerm", { term }));
  // A text in traditional characters is matched in simplified ones: see foldText.
  const { text, variants } = known ?? { text: term, variants: [] };
  return openTermFinder([{ text, variants: [...variants, simplified(term)] }]);
}

async function findPattern(source: string, ignoreCase: boolean, { say }: CommandContext): Promise<Finder> {
  try {
    const find = await openPattern(source, ignoreCase);
    return (folded, isBoundary = () => true) =>
      find(folded).filter(({ start, end }) => isBoundary(start) && isBoundary(end));
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace(
      /^error parsing regexp: /,
      "",
    );
    throw new PolicyMineError("USAGE", say("kwic.pattern", { pattern: source, reason }), { cause: error });
  }
}

function simplified(text: string): string {
  return foldText(text, traditionalCharacters());
}

/** The term of the dictionary that a text is, or is a variant of. */
function findTerm(text: string, terms: readonly PolicyTerm[]): PolicyTerm | undefined {
  const folded = simplified(text);
  const isText = (wording: string): boolean => foldText(wording) === folded;
  return terms.find((term) => isText(term.text)) ?? terms.find(({ variants }) => variants.some(isText));
}

function lookForIndicator(indicator: string, characters: number): KwicLook {
  const find = openIndicatorFinder(indicator, readIndicatorWords());
  return {
    view: "claims",
    needsText: false,
    lines: (mined, source) => {
      const claims = find(mined);
      if (source !== null) return placeMentions(documentOf(mined, source), mentionsOf(claims), characters);
      return placeSavedClaims(mined.path, claims, openSpeakers(mined).officialOf, characters);
    },
  };
}

function documentOf(mined: MinedDocument, { text }: SourceDocument): KwicDocument {
  const { path, sections } = mined;
  return { path, text, sections, officialOf: openSpeakers(mined).officialOf, placeOf: openLines(text) };
}
