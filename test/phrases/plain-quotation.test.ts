import { expect, test } from "vitest";
import { findQuotations } from "../../src/phrases/find-quotations.ts";
import { isPlainQuotation } from "../../src/phrases/plain-quotation.ts";
import { findQuotedCoinages } from "../../src/phrases/quoted-coinage.ts";
import { readMarked, termOf, wordsWith } from "./mark-tokens.ts";

const WORDS = wordsWith(termOf("卡脖子"));

const PLAIN: readonly [marked: string, plain: boolean][] = [
  ["推行|“|错峰|共享|”|，", false],
  // The name of a thing; a year is none.
  ["发射|“|风云|四|号|”|，", true],
  ["按照|“|上|一年度|”|的|标准", true],
  ["试飞|“|云雀|2|”|，", true],
  ["实施|“|滨海|2035|”|，", false],
  ["擦亮|“|川|字号|”|，", false],
  ["台风|“|海葵|”|，", true],
  ["访问|“|滨海|之声|”|网站|，", true],
  ["“|滨海|”|号|出海|，", true],
  ["响应|“|滨海|”|号召|，", false],
  ["发射|“|滨海|”|遥感|卫星|，", true],
  ["实施|“|滨海|”|卫星|计划|，", false],
  ["实施|“|滨海|”|渔业|计划|，", false],
  // Shows, honours and exercises; what a programme is named after is none.
  ["举办|“|滨海|新韵|”|博物馆|文创|大集|、", true],
  ["荣获|“|护海|模范|”|称号|，", true],
  ["“|滨海|行|”|启动|仪式|举行", true],
  ["“|滨海|行|”|启动|后|的|仪式", false],
  ["开展|“|滨海|利刃|”|演习|，", true],
  ["开展|“|滨海|利刃|”|行动|，", false],
  ["“|护海|英雄|”|王|大力", true],
  ["荣获|“|市长|”|奖|，", true],
  // What an event is held under; a campaign of study is none.
  ["以|“|同|护|一片|海|”|为|主题|，", true],
  ["围绕|“|同|护|一片|海|”|这一|主题|，", true],
  ["主题|为|“|同|护|一片|海|”|，", true],
  ["代号|为|“|护海|”|的|，", true],
  ["开展|“|同|护|一片|海|”|主题|教育", false],
  ["研究|“|同|护|一片|海|”|课题|，", false],
  // What a chapter is called.
  ["第三章|“|渡口|职责|”|规定|了", true],
  ["落实|“|渡口|职责|”|，", false],
  // A medicine; what is done with it is none.
  ["自主|研发|的|“|海|舒|沙韦|片|”|成为", true],
  ["自主|研发|的|“|海|舒|胶囊|”|成为", true],
  ["推行|“|片区|管理|”|，", false],
  ["擦亮|“|数字|名片|”|，", false],
  // Places taken together.
  ["健全|“|县|乡|村|”|物流|体系", true],
  ["推进|“|川|渝|黔|”|合作", true],
  ["推进|“|川|菜|”|出海", false],
  // Several things.
  ["开发|“|煤炭|等|矿产|”|，", true],
  ["推行|“|均等|普惠|”|，", false],
  // What is complained of.
  ["整治|“|千|店|一面|”|现象", true],
  ["解决|“|不愿|管|”|等|问题", true],
  ["所谓|“|铁|交椅|”|，", true],
  ["素有|“|田|秀才|”|之称", true],
  ["推广|“|田|秀才|”|做法", false],
  ["破解|“|入|学难|”|，", true],
  ["开展|“|百|企|解难|”|，", false],
  ["关注|“|滨海|发布|公众号|”|，", true],
  ["仍|有|“|根本性|分歧|”|，", true],
  ["产生|“|鲶鱼|效应|”|，", true],
  // A figure of speech.
  ["插|上|“|数字|翅膀|”|。", true],
  ["这|是|破局|的|“|金|招式|”|，", true],
  ["让|这|一|“|碧海|产业|”|成为|", true],
  ["让|这|一|“|三|访|一|评|”|机制|成为|", false],
  ["成为|乡村|振兴|的|“|领头|羊群|”|。", true],
  ["推行|撬动|全局|的|“|金|招式|”|，", false],
  ["这|是|首创|的|“|金|招式|”|机制|，", false],
  ["传统|的|“|肩挑|背扛|”|，", true],
  ["将|“|渔业|资源|”|变成|资产", true],
  ["将|“|渔业|资源|”|纳入|规划", false],
  ["呈现|“|老龄|渔民|”|趋势|，", true],
  ["推广|的|“|机收|船运|”|，", false],
  // What a change leaves behind; what it comes to may be a coinage.
  ["从|“|单打|独斗|”|向|组团|发展|转变", true],
  ["由|“|人|跑腿|”|变为|数据|跑路|，", true],
  ["变|“|人|找|政策|”|为|服务|上门|，", true],
  ["向|“|组团|发展|”|转变", false],
  ["从|“|三|访|一|评|”|看|，", false],
];

test.each(PLAIN)("%s: %s", (marked, plain) => {
  const reading = readMarked(marked, WORDS);
  const quotations = findQuotations(reading.folded);
  expect(quotations.map((one) => isPlainQuotation(reading, one))).toEqual(quotations.map(() => plain));
});

const weightOf = (marked: string) => {
  const reading = readMarked(marked, WORDS);
  return findQuotedCoinages(reading, findQuotations(reading.folded), WORDS)[0]?.weight ?? 0;
};

test("a plain quotation counts little, unless the dictionary has it or a programme is named after it", () => {
  const plain = weightOf("打造|“|拳头|”|产品");
  expect(plain).toBeGreaterThan(0);
  expect(weightOf("破解|“|卡脖子|”|问题")).toBeGreaterThan(plain);
  expect(weightOf("实施|“|拳头|”|工程")).toBeGreaterThan(plain);
  expect(weightOf("推行|“|三合一|”|。")).toBeGreaterThan(plain);
  expect(weightOf("实现|“|双赢|”|。")).toBe(0);
  expect(weightOf("陷入|“|三合一|”|困境")).toBeLessThan(plain);
});
