import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSplitWords } from "../../src/dictionaries/split-words.ts";
import { mayEndPost } from "../../src/split/may-end-post.ts";
import { readPost } from "../../src/split/read-post.ts";
import { splitSections } from "../../src/split/split-sections.ts";
import { type Fixture, readFixtures } from "./read-fixture.ts";
import { sourceDocument } from "./source-document.ts";

// What looks at little before much is read has to let through all that would be found.
const words = readSplitWords();
const LAYOUTS = new URL("../layouts/fixtures/", import.meta.url);

describe("how a post may end", () => {
  test("posts", () => {
    const posts = [
      "市水利局局长",
      "市水利局局长(主持工作)",
      "区委副书记、区长候选人",
      "县长提名人选",
      "市水利局局长、",
      "市委常委兼",
      "市水利局局长 ",
      "市长,安溪代表团",
      "云溪镇镇长;科技界别",
    ];
    expect(posts.filter((post) => readPost(post, words)?.post == null)).toEqual([]);
    expect(posts.filter((post) => !mayEndPost(post, words))).toEqual([]);
  });

  test("whatever reads as one in the fixtures", () => {
    const fixtures: readonly Fixture[] = [...readFixtures(), ...readFixtures(LAYOUTS)];
    const heads = fixtures.flatMap(({ text }) =>
      sourceDocument(text)
        .folded.split("\n")
        .flatMap((line) => Array.from({ length: Math.min(line.length, 40) }, (_, end) => line.slice(0, end))),
    );
    const posts = [...new Set(heads)].filter((head) => readPost(head, words)?.post != null);
    expect(posts.length).toBeGreaterThan(readdirSync(LAYOUTS).length);
    expect(posts.filter((post) => !mayEndPost(post, words))).toEqual([]);
  });

  test("words that are none", () => {
    expect(["产业", "河道整治"].filter((text) => mayEndPost(text, words))).toEqual([]);
  });
});

test("every label of an office that replies is looked for", () => {
  const labels = [...words.questionWords].flatMap(([label, kind]) => (kind === "office" ? [label] : []));
  const card = (title: string, label: string, office: string) =>
    `${title}\n${label}：${office}\n答复：您提出的提案收悉。今年新建充电桩1.2万个。`;
  const offices = labels.map((label) => {
    const text = `提案答复选登\n${card("关于增设公交的提案", label, "市交通运输局")}\n${card("关于整治飞线的提案", label, "市消防救援支队")}`;
    return splitSections(sourceDocument(text), words).map(({ official }) => official?.organization);
  });
  expect(labels.length).toBeGreaterThan(10);
  expect(offices).toEqual(labels.map(() => ["市交通运输局", "市消防救援支队"]));
});

test("a long head is found behind the number of its turn", () => {
  const turn = (head: string) => `${head}：我们今年新建学校12所，改造管网86公里。`;
  const long = "明州市委副秘书长、市政府办公室党组书记、主任、市大数据发展管理局党组书记、局长";
  const first = turn(`（十二）${long}欧阳志强`);
  expect(first.indexOf("：")).toBeGreaterThan(46);
  const text = `${first}\n${turn("（十三）明州市教育局副局长李红梅")}`;
  const names = splitSections(sourceDocument(text), words).map(({ official }) => official?.name);
  expect(names).toEqual(["欧阳志强", "李红梅"]);
});
