import type { SourceDocument } from "../model/source-document.ts";
import { type Miner, openMiner } from "../pipeline.ts";
import type { RecordList } from "../render/record-list.ts";
import { renderRecordList } from "../render/render-record-list.ts";
import { minerOptions } from "./mining-options.ts";
import type { MiningRun } from "./mining-run.ts";
import { isAnyRead } from "./print-mined-list.ts";
import { printTo } from "./print-to.ts";
import { visitDocuments } from "./visit-documents.ts";

/** Reads something off every document, then prints the list that `list` makes of it; returns the exit code. */
export function printRecordList<Read, Item>(
  { paths, view, options, context }: MiningRun,
  read: (miner: Miner, document: SourceDocument) => Read,
  list: (all: readonly Read[]) => RecordList<Item>,
): Promise<number> {
  return printTo(options, context, async (sink, output) => {
    const miner = await openMiner(minerOptions(view, options));
    const all: Read[] = [];
    const errors = await visitDocuments(paths, options, context, (document) => {
      all.push(read(miner, document));
    });
    if (isAnyRead(all, errors)) await sink.write(await renderRecordList(list(all), options.format, output));
    return errors;
  });
}
