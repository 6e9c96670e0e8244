import type { LoadFailure } from "../load/load-documents.ts";
import type { RecordList } from "../render/record-list.ts";
import { renderRecordList } from "../render/render-record-list.ts";
import type { MinedInput } from "./mined-input.ts";
import type { MiningRun } from "./mining-run.ts";
import { printTo } from "./print-to.ts";
import { visitMinedDocuments } from "./visit-mined-documents.ts";

/**
 * Mines all documents, or reads them from saved results, then prints the list that `list` makes of them; returns the
 * exit code.
 */
export function printMinedList<Item>(
  run: MiningRun,
  list: (inputs: readonly MinedInput[]) => Promise<RecordList<Item>> | RecordList<Item>,
): Promise<number> {
  const { options, context } = run;
  return printTo(options, context, async (sink, output) => {
    const { inputs, errors } = await collectMined(run);
    if (isAnyRead(inputs, errors)) {
      await sink.write(await renderRecordList(await list(inputs), options.format, output));
    }
    return errors;
  });
}

/**
 * Whether there is something to print: of inputs none of which could be read, "no contradiction found" would be said
 * unseen, and so would an empty list.
 */
export function isAnyRead(read: readonly unknown[], errors: readonly LoadFailure[]): boolean {
  return read.length > 0 || errors.length === 0;
}

/** All documents, mined or read from saved results, and the inputs that could not be done. */
export async function collectMined(
  run: MiningRun,
): Promise<{ readonly inputs: readonly MinedInput[]; readonly errors: readonly LoadFailure[] }> {
  const inputs: MinedInput[] = [];
  const errors = await visitMinedDocuments(run, (input) => {
    inputs.push(input);
  });
  return { inputs, errors };
}
