import type { Phrase, PhraseInSection } from "../model/extraction.ts";
import type { Span } from "../model/span.ts";
import type { Candidate } from "./candidate.ts";
import type { PhraseGroup } from "./group-phrases.ts";
import { type ScoreParts, scoreOf, scoreParts } from "./score-phrase.ts";
import type { SectionPlaces } from "./section-places.ts";

/** A phrase with what it was scored by. */
export interface ExplainedPhrase {
  readonly phrase: Phrase;
  /** The parts of `phrase.score`. */
  readonly parts: ScoreParts;
}

/** Scores a phrase, in the document and in every section that holds it. */
export function explainPhrase(
  group: PhraseGroup,
  places: SectionPlaces,
  inDocumentTitle: boolean,
  isLong: boolean,
): ExplainedPhrase {
  const standings = standingsOf(group.mentions, places);
  const holding = standings.length;
  const inSections: PhraseInSection[] = [];
  let inHeading = false;
  let inTitle = inDocumentTitle;
  for (const standing of standings) {
    inHeading ||= standing.inHeading;
    inTitle ||= standing.inTitle;
    const { section, count, weight } = standing;
    const place = {
      count,
      weight,
      holding,
      sections: places.count,
      inHeading: standing.inHeading,
      inTitle: standing.inTitle,
      isLong: false,
      isOne: false,
    };
    const parts = scoreParts(group, place);
    inSections.push({ section, count, score: scoreOf(parts) });
  }
  const count = group.mentions.length;
  const parts = scoreParts(group, {
    count,
    weight: group.weight,
    holding,
    sections: places.count,
    inHeading,
    inTitle,
    isLong,
    isOne: !places.areStatements,
  });
  return { phrase: phraseOf(group, inSections, scoreOf(parts)), parts };
}

/** What is counted of a phrase in one section. */
interface SectionStanding {
  /** Its id; 0 for what stands outside of all. */
  readonly section: number;
  count: number;
  weight: number;
  inHeading: boolean;
  inTitle: boolean;
}

/** By section, in the order of their ids. Both the mentions and the sections are in the order of the text. */
function standingsOf(mentions: readonly Candidate[], places: SectionPlaces): readonly SectionStanding[] {
  const standings: SectionStanding[] = [];
  let outside: SectionStanding | undefined;
  for (const mention of mentions) {
    const section = places.sectionAt(mention.start);
    let known = section === 0 ? outside : standings.at(-1);
    if (known?.section !== section) {
      known = { section, count: 0, weight: 0, inHeading: false, inTitle: false };
      if (section === 0) outside = known;
      else standings.push(known);
    }
    known.count++;
    known.weight = Math.max(known.weight, mention.weight);
    known.inHeading ||= places.isHeading(mention);
    known.inTitle ||= places.isTitle(mention);
  }
  return outside === undefined ? standings : [outside, ...standings];
}

function phraseOf(group: PhraseGroup, sections: readonly PhraseInSection[], score: number): Phrase {
  const mentions: readonly Span[] = group.mentions.map(({ start, end }) => ({ start, end }));
  return {
    text: group.text,
    category: group.category,
    origins: group.origins,
    count: mentions.length,
    score,
    variants: group.variants,
    sections,
    mentions,
  };
}
