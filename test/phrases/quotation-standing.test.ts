import { expect, test } from "vitest";
import { findQuotations } from "../../src/phrases/find-quotations.ts";
import { type Standing, standingOf } from "../../src/phrases/quotation-standing.ts";
import { findQuotedCoinages } from "../../src/phrases/quoted-coinage.ts";
import { readMarked, termOf, wordsWith } from "./mark-tokens.ts";

const WORDS = wordsWith(termOf("一链一策"));

/** The standing of the last quotation of a sentence. */
const STANDINGS: readonly [marked: string, standing: Standing][] = [
  ["打造|市民|身边|“|健康|街区|”|，", "pushed"],
  ["推行|“|甲乙|联审|”|、|“|丙丁|联办|”|。", "pushed"],
  ["围绕|“|百|港|千|船|”|，", "pushed"],
  // The verb of the clause before does not govern this one.
  ["推进|改革|，|各地|的|“|健康|街区|”|很|多|。", "named"],
  ["健康|专家|所|说|的|“|三|高|人群|”|很|多|。", "named"],
  // What is complained of, and what others call a thing.
  ["各地|出现|了|服务|“|两|张|皮|”|。", "blamed"],
  ["该|设备|被誉为|“|救生|神器|”|，", "blamed"],
  // The nearest verb decides.
  ["推进|改革|避免|一些|“|小|散|弱|”|。", "blamed"],
  ["缺乏|经验|的|地方|推行|“|健康|街区|”|。", "pushed"],
  // Denied.
  ["各地|不|实行|“|一|船|一|证|”|。", "blamed"],
  ["各地|都|实行|“|一|船|一|证|”|。", "pushed"],
  ["各地|不|符合|“|一|船|一|证|”|的|，", "blamed"],
  ["各地|符合|“|一|船|一|证|”|的|，", "named"],
  ["各地|不|要求|“|停航|、|停捕|”|，", "blamed"],
  // What somebody else did with it.
  ["我市|被|评为|“|健康|街区|”|，", "named"],
  ["我市|评为|“|健康|街区|”|，", "pushed"],
  // Words inside another quotation are not of this clause.
  ["所|说|的|“|推行|改革|”|和|“|健康|街区|”|。", "named"],
];

test.each(STANDINGS)("%s: %s", (marked, standing) => {
  const reading = readMarked(marked, WORDS);
  const last = findQuotations(reading.folded).at(-1);
  expect(last && standingOf(reading, last)).toBe(standing);
});

test("in a heading everything is pushed, in a line that ends with a mark it is not", () => {
  const standing = (marked: string) => {
    const reading = readMarked(marked, WORDS);
    return findQuotations(reading.folded).map((one) => standingOf(reading, one));
  };
  expect(standing("工作|回顾|。|\n|“|健康|街区|”|惠民|记|\n|今年|以来|，")).toEqual(["pushed"]);
  expect(standing("工作|回顾|。|\n|“|健康|街区|”|惠民|。|\n|今年|以来|，")).toEqual(["named"]);
});

/** Weights of the quoted coinages of a sentence. */
function weightsOf(marked: string): readonly number[] {
  const reading = readMarked(marked, WORDS);
  return findQuotedCoinages(reading, findQuotations(reading.folded), WORDS).map(({ weight }) => weight);
}

test("what is pushed counts more than what is only named, and that more than what is complained of", () => {
  const [pushed = 0] = weightsOf("打造|市民|身边|“|健康|街区|”|，");
  const [named = 0] = weightsOf("专家|所|说|的|“|健康|街区|”|，");
  const [blamed = 0] = weightsOf("各地|出现|一些|“|健康|街区|”|，");
  expect(pushed).toBeGreaterThan(named);
  expect(named).toBeGreaterThan(blamed);
});

test("neither a term of the dictionary nor the name of a programme needs a verb", () => {
  expect(weightsOf("所|说|的|“|一链一策|”|，")).toEqual(weightsOf("各地|出现|一些|“|一链一策|”|，"));
  expect(weightsOf("所|说|的|“|百|船|”|计划|，")).toEqual(weightsOf("缺乏|这样|的|“|百|船|”|计划|，"));
});

test("what is complained of once is not pushed where it is only named", () => {
  const [, named = 0] = weightsOf("各地|出现|一些|“|双|脱节|化|”|。|这|种|“|双|脱节|化|”|很|多|。");
  const [, , again = 0] = weightsOf(
    "各地|出现|一些|“|双|脱节|化|”|。|这|种|“|双|脱节|化|”|很|多|。|推行|“|双|脱节|化|”|。",
  );
  expect(named).toBeLessThan(0.4);
  expect(again).toBeGreaterThan(0.7);
});

test("a long quotation that begins with a verb is a sentence, a short one or a name is none", () => {
  const formsOf = (marked: string) => {
    const reading = readMarked(marked, WORDS);
    return findQuotedCoinages(reading, findQuotations(reading.folded), WORDS).map(({ form }) => form);
  };
  expect(formsOf("提出|“|推进|渔船|更新|改造|”|，")).toEqual(["loose"]);
  expect(formsOf("提出|“|推进|渔船|”|，")).toEqual(["coined"]);
  expect(formsOf("提出|“|滨海|渔船|更新|改造|”|，")).toEqual(["coined"]);
});
