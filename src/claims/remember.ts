import type { ChainMember } from "./chain-link.ts";
import { countsSteps } from "./counts-steps.ts";
import type { Indicator, IndicatorMemory } from "./indicator.ts";
import { plain } from "./indicator.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { rolesOfNoun } from "./read-noun-phrase.ts";

/** How many units are kept in mind. */
const MOST_UNITS = 6;

/**
 * What a claim leaves behind for the next.
 *
 * 融资500万元以上的项目,收费不高于1%: a number that only qualifies the noun behind it leaves that noun, and itself as the
 * condition that the next may go on with (达到1000万元以上的,…).
 */
export function remember(
  context: PhraseContext,
  memory: IndicatorMemory,
  named: Indicator,
  { mention, right }: ChainMember,
): IndicatorMemory {
  const { noun } = right;
  const isAttribute = right.attributive && noun !== null && !rolesOfNoun(context, noun)?.has("relational");
  // 生产总值连跨4个台阶,突破7万亿元: what comes behind is of the thing, not of the steps.
  const thing = countsSteps(context, right) ? named.owner : null;
  if (thing) return { ...memory, base: thing, last: thing, unit: "", end: mention.end };
  // 占比超过10%的有44种、|超过20%的有23种: the next condition is on what this one was on.
  const { folded } = context;
  const isOneOf =
    folded.charAt(mention.start - 1) === "有" &&
    /的共?有$/.test(folded.slice(mention.start - 3, mention.start)) &&
    /^[、,;](?:其中)?(?:超过?|不[足到]|[低高]于|达到?|介于)/.test(folded.slice(mention.end, mention.end + 6));
  if (isOneOf) return { ...memory, end: mention.end };
  const last = isAttribute && named.parts.length > 0 && !named.inherited ? plain(context, [noun]) : named;
  const unit = mention.type === "quantity" ? mention.quantity.unit : "";
  const others = memory.units.filter((known) => known.unit !== unit).slice(0, MOST_UNITS - 1);
  return {
    base: last === named ? (named.owner ?? (named.inherited ? memory.base : null) ?? named) : last,
    last,
    condition: right.headless || isAttribute ? named : memory.condition,
    grant: isGrant(context, named) ? named : memory.grant,
    unit,
    units: unit === "" || unit === "%" ? memory.units : [{ unit, named }, ...others],
    end: mention.end,
  };
}

function isGrant({ folded, words }: PhraseContext, { parts }: Indicator): boolean {
  const last = parts.at(-1);
  return (
    last !== undefined && words.nouns.endingAt(folded, last.end, last.start)?.value.has("grant") === true
  );
}
