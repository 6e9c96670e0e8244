import type { MinedDocument } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Miner } from "../pipeline.ts";
import { choosePhrases, wantedBy } from "../render/choose-phrases.ts";
import { type ExplainedPhraseRecord, listExplainedPhrases } from "../render/explained-phrase-list.ts";
import { countPhrasesBy, listPhraseMatrix, type PhraseUnit } from "../render/phrase-matrix.ts";
import type { CommandContext } from "./command-context.ts";
import { mineAndPrint } from "./mine-and-print.ts";
import type { MiningOptions } from "./mining-options.ts";
import { printRecordList } from "./print-record-list.ts";

/** The options of `phrases`. */
export interface PhrasesOptions extends MiningOptions {
  readonly shared: boolean;
  readonly local: boolean;
  readonly by?: PhraseUnit;
  readonly explain: boolean;
}

/** Prints the key phrases as the options want them; returns the exit code. */
export function printPhrases(
  paths: readonly string[],
  options: PhrasesOptions,
  context: CommandContext,
): Promise<number> {
  const { by, explain, top, shared, local } = options;
  const { say } = context;
  const run = { paths, view: "phrases", options, context } as const;
  if (by) {
    const mineOne = (miner: Miner, document: SourceDocument): MinedDocument => miner.mine(document);
    return printRecordList(run, mineOne, (documents) => {
      const matrix = countPhrasesBy(documents, by, say);
      return listPhraseMatrix(matrix, matrix.rows.filter(wantedBy(options)).slice(0, top), say);
    });
  }
  if (explain) {
    const explainOne = (miner: Miner, document: SourceDocument) => explainPhrases(miner, document, options);
    return printRecordList(run, explainOne, (all) => listExplainedPhrases(all.flat(), say));
  }
  return mineAndPrint(run, { shared, local, top });
}

function explainPhrases(
  miner: Miner,
  document: SourceDocument,
  options: PhrasesOptions,
): readonly ExplainedPhraseRecord[] {
  const explained = miner.explainPhrases(document);
  const phrases = explained.map(({ phrase }) => phrase);
  const wanted = new Set(choosePhrases({ sections: miner.split(document), phrases }, options));
  return explained
    .filter(({ phrase }) => wanted.has(phrase))
    .map(({ phrase: { text, category, origins, count, score }, parts }) => ({
      ...{ path: document.path, text, category, origins, count, score },
      parts: { ...parts },
    }));
}
