import { expect, test } from "vitest";
import type { Phrase, PhraseOrigin } from "../../src/model/extraction.ts";
import { withoutDoubles } from "../../src/phrases/without-doubles.ts";

const phrase = (text: string, count: number, ...origins: PhraseOrigin[]): { phrase: Phrase } => ({
  phrase: {
    text,
    count,
    origins,
    category: text.endsWith("行动") ? "programme" : "concept",
    score: 1,
    variants: [],
    sections: [],
    mentions: [],
  },
});
const left = (...phrases: { phrase: Phrase }[]) => withoutDoubles(phrases).map((each) => each.phrase.text);

test("what is only repeated goes where a phrase before it says the same", () => {
  const known = phrase("渡口许可", 1, "dictionary");
  expect(left(known, phrase("滨海省渡口许可", 9, "discovered"))).toEqual(["渡口许可"]);
  expect(left(known, phrase("渡口许可业务", 9, "discovered"))).toEqual(["渡口许可"]);
  expect(left(known, phrase("渡口许可延期办理", 9, "discovered"))).toEqual(["渡口许可", "渡口许可延期办理"]);
  expect(left(known, phrase("渡口许可制", 9, "pattern", "discovered"))).toEqual(["渡口许可", "渡口许可制"]);
});

test("a name that stands there seldom goes where it differs at its front", () => {
  const known = phrase("渡口补助机制", 3, "pattern");
  expect(left(known, phrase("多元化渡口补助机制", 1, "pattern"))).toEqual(["渡口补助机制"]);
  expect(left(known, phrase("多元化渡口补助机制", 3, "pattern"))).toEqual([
    "渡口补助机制",
    "多元化渡口补助机制",
  ]);
  expect(left(phrase("渡口补助", 3, "pattern"), phrase("渡口补助计划", 1, "pattern"))).toHaveLength(2);
  expect(left(phrase("补助机制", 3, "dictionary"), phrase("渡口补助机制", 1, "pattern"))).toHaveLength(2);
});

test("of two that are unsure the one goes that stands there less often; what is sure stays", () => {
  const cut = phrase("渡口建圈强链集群", 1, "pattern");
  expect(left(cut, phrase("渡口建圈强链", 3, "discovered"))).toEqual(["渡口建圈强链集群", "渡口建圈强链"]);
  expect(left(phrase("新渡口补助机制", 1, "pattern"), phrase("渡口补助机制", 2, "pattern"))).toEqual([
    "渡口补助机制",
  ]);
  expect(left(phrase("滨海省渡口", 1, "discovered"), phrase("渡口", 1, "quoted"))).toEqual([
    "滨海省渡口",
    "渡口",
  ]);
});

test("of twins that differ at their fronts alone one stays", () => {
  const first = phrase("城镇渡工生活标准", 1, "pattern");
  expect(left(first, phrase("农村渡工生活标准", 1, "pattern"))).toEqual(["城镇渡工生活标准"]);
  expect(left(first, phrase("农村渡工医疗标准", 1, "pattern"))).toHaveLength(2);
  expect(left(first, phrase("农村渡工生活标准", 1, "dictionary"))).toHaveLength(2);
  expect(
    left(phrase("托育服务提质行动", 1, "pattern"), phrase("渡口服务提质行动", 1, "pattern")),
  ).toHaveLength(2);
});

test("a name that adds where it holds, or 制度 and the like, to what stands there as often goes", () => {
  const known = phrase("渡口补贴", 3, "dictionary");
  expect(left(known, phrase("渡口补贴标准", 3, "pattern"))).toEqual(["渡口补贴"]);
  expect(left(known, phrase("城乡渡口补贴", 1, "pattern"))).toEqual(["渡口补贴"]);
  expect(left(phrase("渡口矩阵", 1, "pattern"), phrase("渡口矩阵体系", 1, "pattern"))).toEqual(["渡口矩阵"]);
  expect(left(known, phrase("渡口补贴机制", 3, "pattern"))).toHaveLength(2);
  expect(left(known, phrase("渡口补贴标准", 4, "pattern"))).toHaveLength(2);
  expect(left(known, phrase("渡口补贴基金", 1, "pattern"))).toHaveLength(2);
  expect(left(known, phrase("渡口补贴制度", 1, "quoted"))).toHaveLength(2);
});

test("of two that are only repeated the one that scores far more stays, though it stands there less often", () => {
  const repeated = (text: string, count: number, score: number) => {
    const one = phrase(text, count, "discovered");
    return { phrase: { ...one.phrase, score } };
  };
  expect(left(repeated("渡口市场", 9, 1.3), repeated("渡口", 40, 1))).toEqual(["渡口市场"]);
  expect(left(repeated("渡口市场", 9, 1.2), repeated("渡口", 40, 1))).toEqual(["渡口"]);
});

test("a name with a longer front goes beside a long name that says enough", () => {
  const known = phrase("岸线内部考核激励机制", 1, "pattern");
  expect(left(known, phrase("滨海湾渡口业务岸线内部考核激励机制", 1, "pattern"))).toEqual([
    "岸线内部考核激励机制",
  ]);
  expect(left(known, phrase("滨海湾渡口渡船业务岸线内部考核激励机制", 1, "pattern"))).toHaveLength(2);
  expect(
    left(phrase("考核激励机制", 1, "pattern"), phrase("滨海湾渡口考核激励机制", 1, "pattern")),
  ).toHaveLength(2);
});

test("what is repeated again and again with more behind it is another thing", () => {
  const known = phrase("渡口调解", 30, "pattern");
  expect(left(known, phrase("渡口调解员", 10, "discovered"))).toHaveLength(2);
  expect(left(known, phrase("渡口调解员", 9, "discovered"))).toEqual(["渡口调解"]);
});

test("two that differ by longer fronts are twins where nearly all is the same", () => {
  const known = phrase("未成年人受助人员渡船标准", 2, "pattern");
  expect(left(known, phrase("流浪乞讨受助人员渡船标准", 1, "pattern"))).toHaveLength(1);
  expect(
    left(phrase("未成年人渡船票价标准", 2, "pattern"), phrase("流浪乞讨渡船票价标准", 1, "pattern")),
  ).toHaveLength(2);
});
