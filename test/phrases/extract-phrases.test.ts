import { beforeAll, describe, expect, test } from "vitest";
import { readPhraseWords } from "../../src/dictionaries/phrase-words.ts";
import type { Phrase, Section } from "../../src/model/extraction.ts";
import { textOf } from "../../src/model/span.ts";
import { explainPhrases, extractPhrases } from "../../src/phrases/extract-phrases.ts";
import { openSegmenter } from "../../src/segment/open-segmenter.ts";
import type { Segmenter } from "../../src/segment/segmenter.ts";
import { documentOf, termOf, wordsWith } from "./mark-tokens.ts";

const TERMS = [
  termOf("揭榜挂帅"),
  termOf("教育科技人才一体改革", "structure", ["教科人一体改革", "教育、科技、人才一体改革"]),
  termOf("科技", "other"),
  termOf("高质量发展", "concept"),
  termOf("集成电路", "concept"),
];
const WORDS = wordsWith(...TERMS);
let segmenter: Segmenter;

beforeAll(async () => {
  segmenter = await openSegmenter("auto", TERMS);
});

function phrasesOf(
  text: string,
  spans: readonly (readonly [number, number])[] = [[0, text.length]],
  least = 0,
  kind: Section["kind"] = "body",
) {
  const document = documentOf(text);
  const sections = spans.map(
    ([start, end], index): Section => ({ ...SECTION, id: index + 1, kind, span: { start, end } }),
  );
  return extractPhrases(document, sections, segmenter.segment(document.folded), WORDS, least);
}

const SECTION = {
  kind: "statement",
  level: 1,
  parent: null,
  title: null,
  subtitle: null,
  official: null,
} as const;

function find(phrases: readonly Phrase[], text: string): Phrase | undefined {
  return phrases.find((phrase) => phrase.text === text);
}

describe("one phrase", () => {
  test("is counted in each section that holds it, and together in what stands outside of them", () => {
    const said = "实施“园区＋基金”模式。";
    const at = (first: number, last: number): [number, number] => [first * said.length, last * said.length];
    const phrase = find(phrasesOf(said.repeat(7), [at(1, 3), at(4, 5), at(5, 6)]), "园区＋基金");
    const counts = phrase?.sections.map(({ section, count }) => [section, count]);
    expect(counts).toEqual([
      [0, 3],
      [1, 2],
      [2, 1],
      [3, 1],
    ]);
  });

  test("with and without quotation marks, full-width or not, counts together, shown as written", () => {
    const text = "实施“园区＋基金”模式。园区+基金见效，推广‘园区＋基金’经验。";
    const phrase = find(phrasesOf(text), "园区＋基金");
    expect(phrase?.count).toBe(3);
    expect(phrase?.variants).toEqual(["“园区＋基金”", "‘园区＋基金’", "园区+基金"].sort());
    expect(phrase?.origins).toEqual(["quoted"]);
  });

  test("the wordings of a term count together; the most frequent one is its text", () => {
    const text = "推进教科人一体改革。深化教育、科技、人才一体改革，教科人一体改革见效。";
    const phrase = find(phrasesOf(text), "教科人一体改革");
    expect(phrase?.category).toBe("structure");
    expect(phrase?.variants).toContain("教育、科技、人才一体改革");
  });

  test("a longer phrase absorbs the shorter: no mention counts twice", () => {
    const text = "落实“科技副总”选派，“科技副总”到岗。发展科技。";
    const phrases = phrasesOf(text);
    expect(find(phrases, "科技副总")?.count).toBe(2);
    expect(find(phrases, "科技")?.count).toBe(1);
  });

  test("members of a quoted list count beside the list", () => {
    const phrases = phrasesOf("推行“揭榜挂帅、包干制”，揭榜挂帅项目落地。");
    expect(find(phrases, "揭榜挂帅")?.count).toBe(2);
    expect(find(phrases, "揭榜挂帅、包干制")?.count).toBe(1);
  });

  test("a commonplace that a short text comes back to counts in full, in a long one it does not", () => {
    const scoreIn = (text: string) => find(phrasesOf(text), "高质量发展")?.score ?? 0;
    const often = "推动高质量发展。".repeat(4);
    const filler = "渔民出海归来。";
    expect(scoreIn(often)).toBeGreaterThan(1.5 * scoreIn(often + filler.repeat(1000)));
    expect(scoreIn("推动高质量发展。".repeat(3))).toBeLessThan(scoreIn(often) / 1.5);
  });

  test("the document's own name is none of its phrases, that of another is", () => {
    const text = "河南省传染病防治条例\n渔民出海归来。";
    const found = (title: string | null) => {
      const document = documentOf(text, { title });
      const phrases = extractPhrases(document, [], segmenter.segment(document.folded), WORDS, 0);
      return phrases.some(({ category }) => category === "document");
    };
    expect(found(null)).toBe(true);
    expect(found("河南省传染病防治条例")).toBe(false);
  });

  test("nor is it where the dictionary has it, without the name of the state", async () => {
    const law = termOf("滨海渔业法", "document");
    const own = await openSegmenter("auto", [law]);
    const found = (title: string) => {
      const document = documentOf("中华人民共和国滨海渔业法\n渔民出海归来。", { title });
      const phrases = extractPhrases(document, [], own.segment(document.folded), wordsWith(law), 0);
      return phrases.some(({ text }) => text.endsWith("滨海渔业法"));
    };
    expect(found("渔民出海")).toBe(true);
    expect(found("中华人民共和国滨海渔业法")).toBe(false);
  });

  test("a document whose name holds a quotation is shown without its title marks", () => {
    const phrases = phrasesOf("落实《“十四五”滨海县渡口发展规划》，编制方案。");
    expect(find(phrases, "“十四五”滨海县渡口发展规划")?.category).toBe("document");
  });

  test("a document in title marks is a category of its own", () => {
    const phrases = phrasesOf("印发《滨海县科技特派员管理办法》，在《自然》发表论文。");
    expect(phrases.filter(({ category }) => category === "document").map(({ text }) => text)).toEqual([
      "滨海县科技特派员管理办法",
    ]);
  });

  test("mentions in furniture are none", () => {
    const text = "“双提升”计划\n“双提升”计划启动。";
    const document = documentOf(text, { furniture: [{ start: 0, end: 8 }] });
    const tokens = segmenter.segment(document.folded);
    expect(extractPhrases(document, [], tokens, WORDS)[0]?.count).toBe(1);
  });
});

describe("the order", () => {
  const parts = ["甲", "乙", "丙", "丁"].map((name, index) => {
    const own = ["园区+基金", "三访一评", "先投后奖", "云上问诊"][index];
    return `“三个年”活动在${name}县展开。落实“三个年”，推行“${own}”机制，深化高质量发展。\n`;
  });
  const text = parts.join("");
  const spans = parts.map((part, index) => {
    const start = parts.slice(0, index).join("").length;
    return [start, start + part.length] as const;
  });

  test("the slogan that everybody uses does not bury what only one does", () => {
    const phrases = phrasesOf(text, spans);
    const scoreIn = (wanted: string, section: number) =>
      find(phrases, wanted)?.sections.find((one) => one.section === section)?.score ?? 0;
    for (const [index, own] of ["园区+基金", "三访一评", "先投后奖", "云上问诊"].entries()) {
      expect(scoreIn(own, index + 1)).toBeGreaterThan(scoreIn("三个年", index + 1));
    }
  });

  test("what everybody holds comes last, and is left out unless it is asked for or little else is there", () => {
    expect(phrasesOf(text, spans).at(-1)?.text).toBe("高质量发展");
    const defaults = (more: string, said = text) => {
      const document = documentOf(said + more);
      return extractPhrases(document, [], segmenter.segment(document.folded), WORDS);
    };
    expect(defaults("").at(-1)?.text).toBe("高质量发展");
    const coinages = [..."甲乙丙丁戊己庚辛壬癸子丑寅卯辰"].map((name) => `实施“${name}+渔港”计划。`);
    const long = `${coinages.join("")}${"渔民出海归来。".repeat(1200)}`;
    expect(find(defaults(long, parts[0]), "高质量发展")).toBeUndefined();
  });

  describe("what scores a little less", () => {
    const coined = (count: number) =>
      Array.from(
        { length: count },
        (_, index) => `实施“渔港+${String.fromCharCode(0x7532 + index)}”计划。`,
      ).join("");
    const shown = (text: string) => {
      const document = documentOf(text);
      const phrases = extractPhrases(document, [], segmenter.segment(document.folded), WORDS);
      return phrases.map((phrase) => phrase.text);
    };

    test("a short text that has little else shows what it repeats; what is only quoted is never shown", () => {
      const repeatedTwice = "建嵌入式助餐点，每个嵌入式助餐点都好，所谓“自娱自乐”也好。";
      expect(shown(repeatedTwice)).toEqual(["嵌入式助餐点"]);
      expect(shown(repeatedTwice + coined(9))).toContain("嵌入式助餐点");
      expect(shown(repeatedTwice + coined(9))).not.toContain("自娱自乐");
      expect(shown(repeatedTwice + coined(30))).not.toContain("嵌入式助餐点");
      expect(shown(`${repeatedTwice}${"渔民出海归来。".repeat(1200)}`)).not.toContain("嵌入式助餐点");
    });

    test("each statement of a long article shows what a short text shows, unless it is full", () => {
      const rest = "渔民出海归来。".repeat(700);
      const shownIn = (first: string, kind: Section["kind"]) => {
        const start = `${first}发展集成电路。${rest}`;
        const text = `${start}${coined(30)}${rest}`;
        const halves = [
          [0, start.length],
          [start.length, text.length],
        ] as const;
        return find(phrasesOf(text, halves, 0.36, kind), "集成电路") !== undefined;
      };
      expect(shownIn("", "statement")).toBe(true);
      expect(shownIn("", "body")).toBe(false);
      expect(shownIn(coined(30), "statement")).toBe(false);
    });

    test("a name only where there is hardly anything else", () => {
      expect(shown("又有渔港的船员机制。")).toEqual(["船员机制"]);
      expect(shown(`又有渔港的船员机制。${coined(12)}`)).not.toContain("船员机制");
    });
  });

  test("by score, then by the order of the text; twice the same", () => {
    const phrases = phrasesOf(text, spans);
    const place = (phrase: Phrase) => phrase.mentions[0]?.start ?? 0;
    const ordered = phrases.toSorted((a, b) => b.score - a.score || place(a) - place(b));
    expect(phrases).toEqual(ordered);
    expect(JSON.stringify(phrasesOf(text, spans))).toBe(JSON.stringify(phrases));
  });

  test("a term that came up in the year of the document or the one before counts more than an older one", () => {
    const words = wordsWith({ ...termOf("揭榜挂帅", "concept"), year: "2024" });
    const background = (year: number) => {
      const document = { ...documentOf("推行揭榜挂帅。"), published: `${year}-03-01` };
      const explained = explainPhrases(document, [], segmenter.segment(document.folded), words, 0);
      return explained.find(({ phrase }) => phrase.text === "揭榜挂帅")?.parts.background;
    };
    expect([2023, 2024, 2025, 2026, 2027, 2028].map(background)).toEqual([1, 1.6, 1.6, 1.4, 1.4, 1]);
  });

  test("the parts make the score", () => {
    const document = documentOf(text);
    const explained = explainPhrases(document, [], segmenter.segment(document.folded), WORDS);
    for (const { phrase, parts: p } of explained) {
      const product = p.form * p.frequency * p.distinctiveness * p.background * p.heading;
      expect(phrase.score).toBeCloseTo(product, 4);
    }
  });
});

test("what rules define is sure, though the text repeats it, and no double of a quotation that holds it", () => {
  const rules = ["一", "二", "三", "四"].map((number) => `第${number}条 渡口管理。\n`).join("");
  const repeated = "由渔事调解，按渔事调解。经渔事调解的，以渔事调解。";
  const text = `${rules}第五条 本办法所称渔事调解，是指协商。设立“渔事调解中心”。\n${repeated}`;
  expect(find(phrasesOf(text), "渔事调解")?.origins).toEqual(["pattern"]);
});

describe("where a phrase stands", () => {
  const scoreOf = (text: string, wanted: string) => find(phrasesOf(text), wanted)?.score ?? 0;

  test("the short first sentence of a numbered paragraph is a heading, the second is none", () => {
    const first = scoreOf("(一)推行揭榜挂帅。各地都有做法。", "揭榜挂帅");
    expect(first).toBeGreaterThan(scoreOf("推行揭榜挂帅。各地都有做法。", "揭榜挂帅"));
    expect(scoreOf("(一)各地都有做法。推行揭榜挂帅。", "揭榜挂帅")).toBeLessThan(first);
    expect(scoreOf("3.推行揭榜挂帅。各地都有做法。", "揭榜挂帅")).toBe(first);
    expect(scoreOf("2025年推行揭榜挂帅。各地都有做法。", "揭榜挂帅")).toBeLessThan(first);
  });

  test("the title that opens a section is a heading, also where the text lost its line feeds", () => {
    const text = "第二节推行揭榜挂帅各地都有做法，也用揭榜挂帅。";
    const document = documentOf(text);
    const headingOf = (kind: Section["kind"], title: string | null) => {
      const span = { start: 0, end: text.length };
      const section = { id: 1, kind, level: 1, parent: null, title, subtitle: null, official: null, span };
      const tokens = segmenter.segment(document.folded);
      return explainPhrases(document, [section], tokens, WORDS, 0).find(
        ({ phrase }) => phrase.text === "揭榜挂帅",
      )?.parts.heading;
    };
    expect(headingOf("heading", "第二节推行揭榜挂帅")).toBe(1.14);
    expect([headingOf("heading", "第二节"), headingOf("body", "第二节推行揭榜挂帅")]).toEqual([1, 1]);
  });

  test("the title of one of several statements weighs as that of a document", () => {
    const text = "推行揭榜挂帅各地都有做法。别处也用揭榜挂帅，推行教科人一体改革。";
    const document = documentOf(text);
    const middle = text.indexOf("别处");
    const headingsOf = (kind: Section["kind"]) => {
      const sections = [
        { ...SECTION, id: 1, kind, title: "推行揭榜挂帅", span: { start: 0, end: middle } },
        { ...SECTION, id: 2, kind, span: { start: middle, end: text.length } },
      ];
      const explained = explainPhrases(document, sections, segmenter.segment(document.folded), WORDS, 0);
      return explained.map(({ phrase, parts }) => `${phrase.text} ${parts.heading}`).sort();
    };
    expect(headingsOf("statement")).toEqual(["揭榜挂帅 1.2", "教科人一体改革 1"]);
    expect(headingsOf("heading")).toEqual(["揭榜挂帅 1.14", "教科人一体改革 1"]);
  });

  test("the short name of an article is a heading, a rule in its first sentence is none", () => {
    const rest = "各地渔民都可以申请，由县里审核。";
    const named = scoreOf(`第六条 揭榜挂帅。${rest}`, "揭榜挂帅");
    expect(named).toBeGreaterThan(scoreOf(`第六条 各地都要推行揭榜挂帅和项目储备。${rest}`, "揭榜挂帅"));
  });

  test("what a text comes back to twenty times counts more than what it coins once", () => {
    const text = `推行“三访一评”。${"发展揭榜挂帅，渔民说好。".repeat(30)}`;
    expect(scoreOf(text, "揭榜挂帅")).toBeGreaterThan(scoreOf(text, "三访一评"));
    const twice = `推行“三访一评”。${"发展揭榜挂帅，渔民说好。".repeat(2)}`;
    expect(scoreOf(twice, "揭榜挂帅")).toBeLessThan(scoreOf(twice, "三访一评"));
  });

  test("a name with more in it than a coinage and its head is another one", () => {
    const phrases = phrasesOf("打造“渔港云窗”。建立渔港云窗分级备案制度，实施渔港云窗计划。");
    expect(find(phrases, "渔港云窗分级备案制度")).toBeDefined();
    expect(find(phrases, "渔港云窗计划")).toBeUndefined();
  });

  test("a formula of figures alone goes with what it counts", () => {
    expect(phrasesOf("构建“3+2”主导产业体系，渔民说好。").map(({ text }) => text)).toEqual([
      "“3+2”主导产业体系",
    ]);
    expect(find(phrasesOf("发展“3+2”主导产业，渔民说好。"), "“3+2”主导产业")).toBeDefined();
    expect(find(phrasesOf("各地采用“3+2”，渔民说好。"), "3+2")).toBeDefined();
  });

  test("a contest is called by all of its name, a name in quotation marks may begin with an adverb", () => {
    const text =
      "举办第二届中国“互联网+渔港”大学生创业大赛，落实国家“三渔两港”战略。建“全国渔民创新示范基地”。";
    const found = phrasesOf(text, [[0, text.length]], 0.36).map((phrase) => phrase.text);
    expect(found).toContain("中国“互联网+渔港”大学生创业大赛");
    expect(found).toContain("三渔两港");
    expect(found).toContain("全国渔民创新示范基地");
  });

  test("a programme has its own name where it is abbreviated", () => {
    const text =
      "制定方案（以下简称“渔港英才聚集计划”），报主管部门（以下简称“主管单位”），实行（以下简称“行动计划”）。";
    const found = phrasesOf(text, [[0, text.length]], 0.36).map((phrase) => phrase.text);
    expect(found).toEqual(["渔港英才聚集计划"]);
  });

  test("a long document is about what it comes back to", () => {
    const rest = "渔民出海归来。".repeat(1200);
    const partsOf = (text: string, wanted: string, statements: number) => {
      const document = documentOf(text);
      const ends = Array.from({ length: statements }, (_, index) => ((index + 1) * text.length) / statements);
      const sections = ends.map(
        (end, index): Section => ({ ...SECTION, id: index + 1, span: { start: ends[index - 1] ?? 0, end } }),
      );
      const explained = explainPhrases(document, sections, segmenter.segment(document.folded), WORDS, 0);
      return explained.find(({ phrase }) => phrase.text === wanted)?.parts;
    };
    const frequency = (text: string) => partsOf(text, "三访一评", 0)?.frequency;
    expect(frequency(`推行“三访一评”。${rest}`)).toBeCloseTo(0.7, 3);
    expect(frequency("推行“三访一评”。")).toBeCloseTo(0.917, 3);
    expect(frequency(`${"推行“三访一评”。".repeat(7)}${rest}`)).toBeCloseTo(1.512, 3);
    // What everybody says is its matter as well, where it compiles no statements, and is no planning period.
    const often = (said: string) => `${`${said}。`.repeat(6)}${rest}${"县".repeat(4)}`;
    expect(partsOf(often("推动高质量发展"), "高质量发展", 0)?.background).toBeCloseTo(0.871, 3);
    expect(partsOf(often("推动高质量发展"), "高质量发展", 2)?.background).toBeCloseTo(0.55, 3);
    expect(partsOf(often("谋划“十五五”"), "十五五", 0)?.background).toBeCloseTo(0.55, 3);
  });

  test("a quotation that is a sentence gives way to the coinage quoted in it", () => {
    const phrases = phrasesOf("提出“推进‘三访一评’的各项工作”，");
    expect(find(phrases, "三访一评")).toBeDefined();
    expect(phrases.filter(({ text }) => text.startsWith("推进"))).toEqual([]);
  });

  test("an adverb and a verb before a term are not of its name", () => {
    const words = [termOf("揭榜挂帅", "instrument", ["深入推行揭榜挂帅", "农业科技揭榜挂帅"])];
    const texts = (text: string) => {
      const document = documentOf(text);
      const tokens = segmenter.segment(document.folded);
      return extractPhrases(document, [], tokens, wordsWith(...words), 0).map((phrase) => phrase.text);
    };
    expect(texts("各地“深入推行揭榜挂帅”。")).toContain("揭榜挂帅");
    expect(texts("各地“农业科技揭榜挂帅”。")).toContain("农业科技揭榜挂帅");
  });
});

describe("what the document is about", () => {
  function scoresOf(text: string, facts: Parameters<typeof documentOf>[1], words = WORDS) {
    const document = documentOf(text, facts);
    const phrases = extractPhrases(document, [], segmenter.segment(document.folded), words, 0);
    return new Map(phrases.map((phrase) => [phrase.text, phrase.score]));
  }

  test("a phrase of the title counts more, the document's own title does not", () => {
    const text = "推行“先投后奖”和“云上问诊”。根据《先投后奖管理办法》办理。";
    const scores = scoresOf(text, { title: "先投后奖管理办法" });
    expect(scores.get("先投后奖")).toBeGreaterThan(scores.get("云上问诊") ?? 1);
    expect(scores.get("先投后奖管理办法")).toBeLessThan(0.3);
  });

  test("what is everybody's was news in the years after it came up", () => {
    const words = wordsWith({ ...termOf("高质量发展", "concept"), year: "2017" });
    const scoreIn = (facts: Parameters<typeof documentOf>[1]) =>
      scoresOf("推动高质量发展。", facts, words).get("高质量发展") ?? 0;
    const now = scoreIn({ published: "2026-02-01" });
    expect(scoreIn({ published: "2018-03-05" })).toBeGreaterThan(now);
    expect(scoreIn({ published: "2018-03-05" })).toBeLessThan(
      scoresOf("推行“渔港云窗”。", {}).get("渔港云窗") ?? 0,
    );
    expect(scoreIn({ title: "2018年滨海县政府工作报告" })).toBeGreaterThan(now);
    expect(scoreIn({ published: "2016-03-05" })).toBe(now);
    expect(scoreIn({})).toBe(now);
  });

  test("what is everybody's counts in full where the title is about it, in a longer name too, but not what is quoted there", async () => {
    const strategy = termOf("创新驱动发展战略", "concept");
    const words = wordsWith(strategy);
    const own = await openSegmenter("auto", [strategy]);
    const backgroundOf = (text: string, title: string) => {
      const document = documentOf(`${title}\n${text}`, { title });
      const tokens = own.segment(document.folded);
      return explainPhrases(document, [], tokens, words, 0).map(({ phrase, parts }) => [
        phrase.text,
        parts.background,
      ]);
    };
    const term = "落实创新驱动发展战略。";
    expect(backgroundOf(term, "关于渡口的意见")).toContainEqual(["创新驱动发展战略", 0.55]);
    expect(backgroundOf(term, "贯彻《创新驱动发展战略纲要》的意见")).toContainEqual(["创新驱动发展战略", 1]);
    expect(backgroundOf("编制“十四五”规划。", "“十四五”渡口规划")).toContainEqual(["十四五", 0.55]);
  });

  test("a word of a field counts more where the text is about it", () => {
    const share = (times: number) => {
      const document = documentOf("发展集成电路。".repeat(times));
      const tokens = segmenter.segment(document.folded);
      return explainPhrases(document, [], tokens, WORDS, 0)[0]?.parts.background;
    };
    expect([share(1), share(8)]).toEqual([0.5, 0.5]);
    expect(share(20)).toBeGreaterThan(0.5);
  });

  test("a sequence that mostly stands inside a longer one is no phrase of its own", () => {
    const text = [
      "嵌入式助餐点很好，建嵌入式助餐点，",
      "每个社区嵌入式助餐点可以，社区嵌入式助餐点的，由社区嵌入式助餐点，办社区嵌入式助餐点。",
      "社区嵌入式助餐点、",
    ].join("");
    const scores = scoresOf(text, {});
    expect(scores.has("社区嵌入式助餐点")).toBe(true);
    expect(scores.has("嵌入式助餐点")).toBe(false);
  });

  test("a law is one, with the name of the state or without", () => {
    const document = documentOf("根据《中华人民共和国商标法》制定。《商标法》另有规定的除外。");
    const phrases = extractPhrases(document, [], segmenter.segment(document.folded), WORDS, 0);
    expect(phrases.map(({ text, count }) => [text, count])).toEqual([["中华人民共和国商标法", 2]]);
  });

  test("a word that the user removed is none, wherever it comes from; what stands in it comes out", () => {
    const words = readPhraseWords(TERMS, ["先投后奖", "揭榜挂帅、包干制"]);
    const scores = scoresOf("推行“先投后奖”和“揭榜挂帅、包干制”。", {}, words);
    expect([...scores.keys()]).toEqual(["揭榜挂帅", "包干制"]);
  });
});

describe("every phrase", () => {
  const text = [
    "滨海县深化改革，实施“种子工程”和未来工厂培育计划，推行企业出单、政府买单。",
    "“没有结束的引号，推广1+N体系；划定三区三线，稳岗位、稳收入、稳信心。",
    "建设嵌入式助餐点，嵌入式助餐点的补贴，每个嵌入式助餐点。",
  ].join("\n");

  test("its mentions are in order, lie in the text, do not overlap, and make its counts", () => {
    for (const phrase of phrasesOf(text)) {
      expect(phrase.mentions.length).toBe(phrase.count);
      expect(phrase.sections.reduce((sum, { count }) => sum + count, 0)).toBe(phrase.count);
      let end = 0;
      for (const mention of phrase.mentions) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(phrase.variants).toContain(textOf(text, mention).trim());
        end = mention.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  test("an empty document and one of marks have none", () => {
    expect(phrasesOf("")).toEqual([]);
    expect(phrasesOf("“”《》、、、+++———\n\n「』")).toEqual([]);
  });
});

// Each of these would take minutes if a rule went over the text more often than once.
test.each([
  ["“双提升”", 40_000],
  ["“", 0],
  ["a+", 0],
  ["”》", 0],
  ["三区三线，", 40_000],
  ["稳就业、", 0],
  ["揭榜挂帅", 40_000],
] as const)("a line of 40,000 times %s holds %i mentions", (unit, count) => {
  const mentions = phrasesOf(unit.repeat(40_000)).flatMap((phrase) => phrase.mentions);
  expect(mentions.length).toBe(count);
});
