import type { Say } from "../dictionaries/messages.ts";
import type { ChangeKind } from "../freq/find-changes.ts";
import type { FreqChangeRecord } from "./freq-list.ts";
import { escapeMarkdown } from "./markdown-table.ts";

/**
 * What a job summary in Markdown begins with: whether the check passed, and how many changes of each
 * of the kinds there are.
 */
export function freqVerdict(
  records: readonly FreqChangeRecord[],
  kinds: readonly ChangeKind[],
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
    `**${verdict}** ${counts.join(say("list.separator"))}`.trim(),
    ...(stale === null ? [] : [`> ${escapeMarkdown(stale.message)}`]),
  ];
  return `${lines.join("\n\n")}\n\n`;
}
