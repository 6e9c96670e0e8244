import { expect, test } from "vitest";
import type { Phrase, PhraseOrigin } from "../../src/model/extraction.ts";
import { withoutDoubles } from "../../src/phrases/without-doubles.ts";

const phrase = (text: string, ...origins: PhraseOrigin[]) => ({ phrase: { text, origins } as Phrase });
const left = (...phrases: { phrase: Phrase }[]) => withoutDoubles(phrases).map((each) => each.phrase.text);

test("what is only repeated goes where a phrase before it says the same", () => {
  expect(left(phrase("渡口许可", "dictionary"), phrase("滨海省渡口许可", "discovered"))).toEqual(["渡口许可"]);
  expect(left(phrase("渡口许可证", "pattern"), phrase("渡口许可", "discovered"))).toEqual(["渡口许可证"]);
});

test("what says more stays, what another rule has found as well, and what comes first", () => {
  const longer = [phrase("渡口许可", "dictionary"), phrase("渡口许可延期办理", "discovered")];
  expect(left(...longer)).toEqual(["渡口许可", "渡口许可延期办理"]);
  const named = [phrase("渡口许可", "dictionary"), phrase("渡口许可制", "pattern", "discovered")];
  expect(left(...named)).toEqual(["渡口许可", "渡口许可制"]);
  const first = [phrase("滨海省渡口", "discovered"), phrase("渡口", "quoted")];
  expect(left(...first)).toEqual(["滨海省渡口", "渡口"]);
});
