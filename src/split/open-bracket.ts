/** Where the bracket opens that closes a folded text: 2 in 题目(张三(某市水利局局长)); -1 where none closes it. */
export function openBracket(folded: string): number {
  if (!folded.endsWith(")")) return -1;
  let depth = 0;
  for (let at = folded.length - 1; at >= 0; at--) {
    if (folded[at] === ")") depth++;
    else if (folded[at] === "(" && --depth === 0) return at;
  }
  return -1;
}
