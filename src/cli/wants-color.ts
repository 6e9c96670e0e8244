/**
 * Whether to colour: --no-color wins, then NO_COLOR, then FORCE_COLOR (0 or false turn it off), else on a terminal
 * that is not dumb.
 */
export function wantsColor(
  allowed: boolean,
  terminal: boolean,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (!allowed || env.NO_COLOR) return false;
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== "0" && force !== "false";
  return terminal && env.TERM !== "dumb";
}
