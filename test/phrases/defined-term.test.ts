import { expect, test } from "vitest";
import { findDefinedTerms } from "../../src/phrases/defined-term.ts";
import { readMarked, surfaces, termOf, wordsWith } from "./mark-tokens.ts";

const WORDS = wordsWith(termOf("渡口许可", "instrument"));

const CASES: readonly [marked: string, terms: readonly string[]][] = [
  ["本|办法|所称|渡口|积分|,|是|指|按|分值|计算|。", ["渡口积分"]],
  ["本|条例|所称|的|渡口|积分|(|以下|简称|积分|)|是|指|分值|。", ["渡口积分"]],
  ["\n|(|一|)|渡口|服务|设施|,|是|指|候船室|。", ["渡口服务设施"]],
  [`${"\n|第一条|管理|。|".repeat(5)}\n|渡运|信息|是|指|客流|。`, ["渡运信息"]],
  ["\n|渡运|信息|是|指|客流|。", []],
  ["\n|(|一|)|渡口|开放|期间|,|是|指|白天|。", []],
  // Wherever it stands.
  [
    "建立|渡口|积分|。|本|办法|所称|渡口|积分|,|是|指|分值|。|渡口|积分|用于|评级|。",
    ["渡口积分", "渡口积分", "渡口积分"],
  ],
  // What the text calls a fund or a programme for short and goes on to speak of; not a party to a contract, nor what it drops again.
  [
    "设立|滨海|渡口|发展|资金|(|以下|简称|“|渡口|发展|资金|”|)|。|渡口|发展|资金|由|市里|管|。|渡口|发展|资金|专用|。",
    Array(4).fill("渡口发展资金"),
  ],
  ["设立|滨海|渡口|发展|资金|(|以下|简称|渡口|发展|资金|)|。|渡口|发展|资金|专用|。", []],
  [`选定|滨海|渡口|公司|(|以下|简称|渡口|公司|)|。${"|渡口|公司|负责|。".repeat(4)}`, []],
  // Who it is, what is not defined, what is a term of the dictionary.
  ["本|办法|所称|渡口|经营者|,|是|指|企业|。", []],
  ["(|一|)|渡口|积分|指标|提高|。", []],
  ["渡口|积分|是|指|分值|。", []],
  ["本|办法|所称|渡口许可|,|是|指|许可|。", []],
];

test.each(CASES)("%s", (marked, terms) => {
  const reading = readMarked(marked, WORDS);
  expect(
    surfaces(
      reading,
      [...findDefinedTerms(reading, WORDS)].sort((a, b) => a.start - b.start),
    ),
  ).toEqual(terms);
});

test("the subject of rules counts more than one of several words, and its definition more than what follows", () => {
  const weigh = (marked: string) =>
    findDefinedTerms(readMarked(marked, WORDS), WORDS).map((each) => each.weight);
  const [own = 0, again = 0] = weigh("本|办法|所称|渡口|积分|,|是|指|分值|。|渡口|积分|高|。").sort(
    (a, b) => b - a,
  );
  const [listed = 0] = weigh("(|一|)|渡口|积分|,|是|指|分值|。").sort((a, b) => b - a);
  expect(own).toBeGreaterThan(listed);
  expect(own).toBeGreaterThan(again);
});
