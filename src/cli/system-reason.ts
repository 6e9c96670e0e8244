/** Why the system refused, without its code and the call: "no such file or directory". */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message.replace(/^E[A-Z\d]+: /, "").replace(/, \w+(?: '.*)?$/s, "");
}
