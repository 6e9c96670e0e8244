import { expect, test } from "vitest";
import { findDocumentTitles } from "../../src/phrases/document-title.ts";
import { findQuotations } from "../../src/phrases/find-quotations.ts";
import { readMarked, wordsWith } from "./mark-tokens.ts";

function weightsOf(marked: string, title: string | null = null): readonly number[] {
  const reading = readMarked(marked, wordsWith());
  return findDocumentTitles(reading, findQuotations(reading.folded), title).map(({ weight }) => weight);
}

test("a policy document in title marks is a phrase, a book and a headline are none", () => {
  expect(weightsOf("根据|《|渡口|管理|条例|》|，")).toHaveLength(1);
  expect(weightsOf("阅读|《|渡口|往事|》|，")).toEqual([]);
  expect(weightsOf("刊登|《|渔民|建议|：|为|渡口|立法|》|。")).toEqual([]);
});

test("the document's own title and what amends others count little", () => {
  const [other = 0] = weightsOf("根据|《|渡口|管理|条例|》|，", "滨海市港口条例");
  const [own = 0] = weightsOf("公布|《|渡口|管理|条例|》|，", "滨海市渡口管理条例");
  const [amending = 0] = weightsOf(
    "根据|《|关于|修改|〈|渡口|管理|条例|〉|的|决定|》|修正",
    "滨海市港口条例",
  );
  const [dated = 0] = weightsOf("编制|《|渡口|发展|规划|(|2022|年|)|》|，", "滨海市渡口发展规划");
  expect(dated).toBe(own);
  expect(own).toBeLessThan(other);
  expect(amending).toBe(own);
});

test("a headline of the press names what others issued, not itself", () => {
  const text = "发布|《|渡口|发展|规划|》|，";
  const [named = 0] = weightsOf(text, "渡口发展规划出炉 部署三项工程");
  const [own = 0] = weightsOf(text, "关于印发渡口发展规划的通知");
  expect(own).toBeLessThan(named);
});

test("the law of the state that a law of the same name rests on is another document", () => {
  const title = "滨海省渡口管理条例";
  const [basis = 0] = weightsOf("根据|《|中华人民共和国|航道法|》|《|渡口|管理|条例|》|，", title).slice(-1);
  const [own = 0] = weightsOf("公布|《|渡口|管理|条例|》|，", title);
  const [whole = 0] = weightsOf("根据|《|滨海省|渡口|管理|条例|》|，", title);
  expect(own).toBeLessThan(basis);
  expect(whole).toBe(own);
});
