/** Whether a word may begin or end at an offset: not between two Latin letters or digits. */
export function isFree(folded: string, at: number): boolean {
  return !(isAlphanumeric(folded.charCodeAt(at - 1)) && isAlphanumeric(folded.charCodeAt(at)));
}

function isAlphanumeric(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}
