import { readTable } from "./read-table.ts";

let kinds: readonly string[] | undefined;
let endings: readonly string[] | undefined;

/** What kinds of document are called (通知, 意见, 办法): dictionaries/document-kinds.tsv. */
export function documentKinds(): readonly string[] {
  kinds ??= readTable("document-kinds", ["kind"]).map((entry) => entry.kind);
  return kinds;
}

/** How the names of offices that issue documents end (局, 委员会): dictionaries/issuer-endings.tsv. */
export function issuerEndings(): readonly string[] {
  endings ??= readTable("issuer-endings", ["ending"]).map((entry) => entry.ending);
  return endings;
}
