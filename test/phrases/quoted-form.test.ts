import { expect, test } from "vitest";
import { formOfQuoted } from "../../src/phrases/quoted-form.ts";

const FORMS: readonly [inner: string, form: string][] = [
  ["2+8+N", "formula"],
  ["AI+", "formula"],
  ["AI+种业", "formula"],
  ["数据要素×", "formula"],
  ["园区+基金+场景", "chain"],
  ["种源+种业+种市", "chain"],
  ["政府搭台、企业唱戏", "list"],
  ["学法规、守戒律、树形象", "list"],
  ["小病不出村,大病不出县", "list"],
  ["研发-中试-量产", "flow"],
  ["城-镇-村", "flow"],
  ["三访一评", "numbered"],
  ["双百", "numbered"],
  ["1269", "numbered"],
  ["555X", "numbered"],
  ["2030启航", "numbered"],
  ["种子工程", "coined"],
  ["技术换股权", "coined"],
  ["好客山东 好品山东", "coined"],
  ["创投天府·周周见", "coined"],
  ["谁来种", "loose"],
  ["如何管", "loose"],
  ["种什么", "loose"],
  ["谁执法谁普法", "coined"],
  ["两地", "loose"],
  ["15条", "loose"],
  ["一核", "loose"],
  ["一核两翼", "numbered"],
  ["90后", "loose"],
  ["一百年", "loose"],
  ["两端", "loose"],
  ["两端发力", "numbered"],
  ["一个声音", "loose"],
  ["年满18周岁以上", "loose"],
  ["规模500以上企业", "coined"],
  ["六个一", "numbered"],
  ["及时、有力的回应", "loose"],
  ["看发展首先要从民生上看", "loose"],
  ["加快建设海洋强省、因地制宜发展未来产业", "loose"],
];

test.each(FORMS)("“%s” is of the form %s", (inner, form) => {
  expect(formOfQuoted(inner)?.form).toBe(form);
});

const NONE: readonly string[] = [
  "新",
  "谁来推动改革？",
  "行不行",
  "七一",
  "有没有",
  "改革要敢闯，发展要敢拼，干部要敢为，大家一起向前走",
  "《办法》",
  "首页->办事大厅->查询",
  "25·7",
  "HQ400",
  "这一轮改革涉及面之广触及利益之深历史上少有",
  "",
];

test.each(NONE)("“%s” is no phrase", (inner) => {
  expect(formOfQuoted(inner)).toBeNull();
});

test("a coined form weighs more than one that reads like a sentence", () => {
  const weight = (inner: string) => formOfQuoted(inner)?.weight ?? 0;
  expect(weight("三访一评")).toBeGreaterThan(weight("技术换股权"));
  expect(weight("技术换股权")).toBeGreaterThan(weight("影子"));
  expect(weight("影子")).toBeGreaterThan(weight("有课本的"));
});
