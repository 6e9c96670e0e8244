import type { Say } from "../dictionaries/messages.ts";
import type { ChangeKind } from "../freq/find-changes.ts";
import type { FreqChangeRecord } from "./freq-list.ts";
import { escapeMarkdown } from "./markdown-table.ts";

/**
 * What a job summary in Markdown begins with: whether the check passed, where one was asked for (--fail-on), and how
 * many changes of each of the kinds there are.
 */
export function freqVerdict(
  records: readonly FreqChangeRecord[],
  { kinds, checked }: { readonly kinds: readonly ChangeKind[]; readonly checked: boolean },
  stale: { readonly message: string; readonly fails: boolean } | null,
  say: Say,
): string {
  const counts = kinds
    .map((kind) => [kind, records.filter((record) => record.kind === kind).length] as const)
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => `${say(`freq.${kind}`)} ${n}`);
  const failing = records.filter(({ fails }) => fails).length + (stale?.fails ? 1 : 0);
  const verdict = say(failing > 0 ? "freq.verdict.failed" : "freq.verdict.passed", { n: failing });
  const lines = [
    "## policy-mine freq",
    [...(checked ? [`**${verdict}**`] : []), counts.join(say("list.separator"))].join(" ").trim(),
    ...(stale === null ? [] : [`> ${escapeMarkdown(stale.message)}`]),
  ];
  return `${lines.filter((line) => line !== "").join("\n\n")}\n\n`;
}
