import { hasMessage } from "../dictionaries/messages.ts";
import type { Wording } from "../model/wording.ts";

/** Why the system refused, without its code and the call: "no such file or directory". */
export function systemReason(error: unknown): Wording {
  const message = error instanceof Error ? error.message : String(error);
  const why = message.replace(/^E[A-Z\d]+: /, "").replace(/, \w+(?: '.*)?$/s, "");
  const { code = "other" } = Object(error) as NodeJS.ErrnoException;
  return { key: hasMessage(`system.${code}`) ? `system.${code}` : "system.other", values: { why } };
}
