import type { SourceDocument } from "../model/source-document.ts";
import { openMiner } from "../pipeline.ts";
import { printableLine } from "../render/printable.ts";
import { numberColumn, type RecordColumn, type RecordList } from "../render/record-list.ts";
import { renderRecordList } from "../render/render-record-list.ts";
import { joinDocuments } from "../suggest/join-documents.ts";
import { dictionaryLinesOf, type Suggestion, suggestTerms } from "../suggest/suggest-terms.ts";
import type { CommandContext } from "./command-context.ts";
import { type MiningOptions, minerOptions } from "./mining-options.ts";
import { isAnyRead } from "./print-mined-list.ts";
import { printTo } from "./print-to.ts";
import { visitDocuments } from "./visit-documents.ts";

/** The options of `dict suggest`. */
export interface SuggestOptions extends MiningOptions {
  readonly minCount: number;
  readonly minDocuments: number;
}

/**
 * Prints phrases of the documents that the dictionary does not have; returns the exit code.
 *
 * For people they come as lines of a dictionary, each under a comment with its counts and an example.
 */
export function suggestEntries(
  paths: readonly string[],
  options: SuggestOptions,
  context: CommandContext,
): Promise<number> {
  const { say } = context;
  return printTo(options, context, async (sink, output) => {
    const miner = await openMiner(minerOptions("phrases", options));
    const documents: SourceDocument[] = [];
    const errors = await visitDocuments(paths, options, context, (document) => {
      documents.push(document);
    });
    if (!isAnyRead(documents, errors)) return errors;
    const joined = joinDocuments(documents);
    const phrases = miner.explainPhrases(joined.document, joined.sections).map(({ phrase }) => phrase);
    const limits = { count: options.minCount, documents: options.minDocuments };
    const suggestions = suggestTerms(joined, phrases, limits).slice(0, options.top);
    const noteOf = ({ count, documents: spread, example, path }: Suggestion): string =>
      printableLine(say("suggest.note", { count, documents: spread, example, path }));
    await sink.write(
      options.format === "table"
        ? dictionaryLinesOf(suggestions, noteOf)
        : await renderRecordList(listSuggestions(suggestions, context), options.format, output),
    );
    return errors;
  });
}

function listSuggestions(records: readonly Suggestion[], { say }: CommandContext): RecordList<Suggestion> {
  const columns: readonly RecordColumn<Suggestion>[] = [
    { name: "text", label: say("column.term"), cell: ({ text }) => text },
    { name: "category", label: say("column.category"), cell: ({ category }) => category },
    { name: "variants", label: say("column.variants"), cell: ({ variants }) => variants.join(" | ") },
    numberColumn("count", say("column.count"), ({ count }) => count),
    numberColumn("documents", say("column.documents"), ({ documents }) => documents),
    numberColumn("score", say("column.score"), ({ score }) => score),
    { name: "example", label: say("column.context"), cell: ({ example }) => example },
    { name: "path", label: say("column.path"), cell: ({ path }) => path },
  ];
  return { columns, records, empty: say("empty.suggestions") };
}
