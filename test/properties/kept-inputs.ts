/** Inputs with which `npm run fuzz` found something that did not hold, and what that was. */
export const KEPT: readonly (readonly [name: string, text: string])[] = [
  [
    "a sentence without an end was cut within 首个, which then stood outside its sentence",
    `${"“百分之五全国党委县长:何㐂0营商环境加快首个".repeat(300)}。`,
  ],
  ["前4 was taken out of a number with a comma before its thousands", "全省前4，756，"],
];
