import type { Claim, MinedDocument, Official, Phrase, Section } from "../../src/model/extraction.ts";

/** A document without anything in it, changed by `facts`. */
export function minedDocument(facts: Partial<MinedDocument> = {}): MinedDocument {
  return {
    path: "report.txt",
    format: "text",
    encoding: "utf-8",
    sha256: "0".repeat(64),
    length: 1000,
    title: null,
    source: null,
    published: null,
    number: null,
    issuer: null,
    sections: [],
    phrases: [],
    claims: [],
    ...facts,
  };
}

/** An official of an office. */
export function official(name: string, organization = "镜湖区科技局"): Official {
  return { name, organization, post: "局长", region: "镜湖区" };
}

/** A section of 100 characters; sections follow each other by id. */
export function section(id: number, facts: Partial<Section> = {}): Section {
  const span = { start: (id - 1) * 100, end: id * 100 };
  return {
    ...{
      id,
      kind: "heading",
      level: 1,
      parent: null,
      title: `第${id}节`,
      subtitle: null,
      official: null,
      span,
    },
    ...facts,
  };
}

/** A phrase with one mention in each of these sections. */
export function phrase(text: string, sections: readonly number[], facts: Partial<Phrase> = {}): Phrase {
  const mentions = sections.map((id) => ({ start: id * 100 - 50, end: id * 100 - 50 + text.length }));
  return {
    ...{ text, category: "concept", origins: ["quoted"], count: sections.length, score: 0.5, variants: [] },
    ...{ sections: sections.map((id) => ({ section: id, count: 1, score: 0.5 })), mentions },
    ...facts,
  };
}

/** A claim with this quantity in section 1. */
export function claim(text: string, facts: Partial<Claim> = {}): Claim {
  return {
    ...{ id: 1, section: 1, kind: "level", indicator: "高新技术企业数量" },
    quantity: { start: 10, end: 10 + text.length, text },
    ...{ value: 612, min: null, max: null, unit: "家", comparator: "exact", period: null, direction: null },
    ...{ basis: null, rank: null, status: "actual", actor: null, partOf: null },
    sentence: { start: 0, end: 20, text: `全区高新技术企业数量${text}。` },
    rule: "level",
    ...facts,
  };
}
