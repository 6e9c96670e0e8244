import { readDictionaryText } from "../dictionaries/decode-dictionary.ts";
import { type DictionaryProblem, lintDictionary } from "../dictionaries/lint-dictionary.ts";
import { sayWording } from "../dictionaries/messages.ts";
import { readPolicyTerms } from "../dictionaries/policy-terms.ts";
import { readStopwords } from "../dictionaries/stopwords.ts";
import { parseUserDictionary } from "../dictionaries/user-dictionary.ts";
import type { RecordColumn, RecordList } from "../render/record-list.ts";
import { renderRecordList } from "../render/render-record-list.ts";
import type { CommandContext } from "./command-context.ts";
import type { GlobalOptions } from "./global-options.ts";
import { printTo } from "./print-to.ts";

/** Checks dictionaries of the user and prints what is wrong; returns 1 where a line cannot be used, else 0. */
export async function lintDictionaries(
  files: readonly string[],
  options: GlobalOptions,
  context: CommandContext,
): Promise<number> {
  const builtIn = readPolicyTerms();
  const stopwords = readStopwords();
  const problems = files.flatMap((file) =>
    lintDictionary(parseUserDictionary(readDictionaryText(file), file), builtIn, stopwords),
  );
  const exitCode = await printTo(options, context, async (sink, output) => {
    await sink.write(await renderRecordList(listProblems(problems, context), options.format, output));
    return [];
  });
  return exitCode === 0 && problems.some(({ severity }) => severity === "error") ? 1 : exitCode;
}

function listProblems(
  records: readonly DictionaryProblem[],
  { say }: CommandContext,
): RecordList<DictionaryProblem> {
  const columns: readonly RecordColumn<DictionaryProblem>[] = [
    { name: "file", label: say("column.path"), min: 12, cell: ({ file }) => file },
    { name: "line", label: say("column.line"), align: "right", cell: ({ line }) => line },
    {
      name: "severity",
      label: say("column.severity"),
      cell: ({ severity }) => severity,
      text: ({ severity }) => say(`severity.${severity}`),
    },
    {
      name: "message",
      label: say("column.message"),
      min: 24,
      lines: 6,
      cell: ({ message }) => message,
      text: ({ wording }) => sayWording(wording, say),
    },
  ];
  return { columns, records, empty: say("empty.problems") };
}
