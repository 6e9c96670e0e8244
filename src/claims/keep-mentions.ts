import type { Span } from "../model/span.ts";
import type { Mention } from "./mention.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { rejectQuantity } from "./reject-quantity.ts";
import type { SentenceState } from "./sentence-state.ts";

/** Sets the numbers aside that are no claims, with the reason. */
export function keepMentions(state: SentenceState): readonly Mention[] {
  const { input, context } = state;
  const quotations = findQuotations(context);
  let next = 0;
  const open: Span[] = [];
  return input.mentions.filter((mention) => {
    for (; next < quotations.length && (quotations[next] as Span).start < mention.start; next++) {
      open.push(quotations[next] as Span);
    }
    while (open.length > 0 && (open.at(-1) as Span).end < mention.end) open.pop();
    if (mention.type !== "quantity") return true;
    const quotation = open.at(-1) ?? null;
    const reason = rejectQuantity({
      folded: context.folded,
      quantity: mention.quantity,
      quotation,
      structural: context.words.structural,
    });
    if (reason) state.rejected.push({ start: mention.start, end: mention.end, reason });
    return reason === null;
  });
}

const QUOTES = new Set(["“", "‘", "「", "『", "《", "〈"]);

/** The quotations and titles of a sentence that are names (no comma in them), outermost first, by start. */
function findQuotations({ folded, pairs }: PhraseContext): readonly Span[] {
  const quotations: Span[] = [];
  for (const [start, end] of pairs) {
    if (!QUOTES.has(folded.charAt(start))) continue;
    const isName = folded.charAt(start) === "《" || !/[,;。:]/.test(folded.slice(start + 1, end));
    if (isName) quotations.push({ start, end });
  }
  return quotations.sort((a, b) => a.start - b.start);
}
