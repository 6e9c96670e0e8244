/** Length of the number that an item of a list begins with (一、 （二） 3. 4、 ①), 0 where none; 2025年 is none. */
export function numberLength(folded: string): number {
  return NUMBER.exec(folded)?.[0].length ?? 0;
}

const NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|\d{1,2}\)|[①-⑳]|之[一二三四五六七八九十]{1,3}[、:\s])\s*/;
