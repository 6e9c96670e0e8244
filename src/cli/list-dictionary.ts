import { listTerms } from "../dictionaries/list-terms.ts";
import { readPolicyDictionary } from "../dictionaries/policy-dictionary.ts";
import type { PolicyTerm } from "../dictionaries/policy-terms.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import type { RecordColumn, RecordList } from "../render/record-list.ts";
import { renderRecordList } from "../render/render-record-list.ts";
import type { CommandContext } from "./command-context.ts";
import type { GlobalOptions } from "./global-options.ts";
import { printTo } from "./print-to.ts";
import { expect } from "./usage-error.ts";

/** Prints the terms in force, ours with the user's changes; returns the exit code. */
export function listDictionary(
  options: GlobalOptions & { readonly category?: string },
  context: CommandContext,
): Promise<number> {
  const { terms } = readPolicyDictionary(options.dict);
  const wanted = listTerms(terms, options.category ?? null);
  if (wanted.length === 0) {
    const categories = [...new Set(terms.map(({ category }) => category))].sort();
    const asked = options.category ?? "";
    const values = { category: asked, ...expect(asked, categories, context) };
    throw new PolicyMineError("USAGE", context.say("usage.category", values));
  }
  return printTo(options, context, async (sink, output) => {
    await sink.write(await renderRecordList(listRows(wanted, context), options.format, output));
    return [];
  });
}

function listRows(records: readonly PolicyTerm[], { say }: CommandContext): RecordList<PolicyTerm> {
  const columns: readonly RecordColumn<PolicyTerm>[] = [
    { name: "text", label: say("column.term"), min: 16, lines: 2, cell: ({ text }) => text },
    { name: "category", label: say("column.category"), cell: ({ category }) => category },
    { name: "year", label: say("column.year"), cell: ({ year }) => year },
    { name: "level", label: say("column.level"), cell: ({ level }) => level },
    {
      name: "variants",
      label: say("column.variants"),
      min: 16,
      lines: 3,
      cell: (term) => term.variants.join(" | "),
    },
  ];
  return { columns, records, empty: "" };
}
