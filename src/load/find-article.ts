import { furnitureWords } from "../dictionaries/furniture.ts";
import { pageParts } from "../dictionaries/web-pages.ts";
import type { MarkupElement } from "./markup-tree.ts";
import { isBlock, isSilent } from "./render-html.ts";

/** The part of a page that is the article. */
export interface FoundArticle {
  readonly element: MarkupElement;
  /** Elements inside it and before it that are none of it: menus, share buttons, footers. */
  readonly skip: ReadonlySet<MarkupElement>;
}

/** A part that is named like furniture but holds this share of the prose is the article all the same. */
const MOST = 0.5;

/** How much of the prose an element must hold to be entered: the rest is left behind. */
const NEARLY_ALL = 0.9;

/**
 * Finds the article in a page: the innermost element that holds nearly all of its prose.
 *
 * Prose is the text of blocks with sentence marks that is not a link, so that a menu of a hundred links weighs
 * nothing. Elements whose tag, id or class names furniture (dictionaries/page-parts.tsv) are left out first.
 */
export function findArticle(root: MarkupElement): FoundArticle {
  const prose = new Map<MarkupElement, number>();
  const all = weigh(root, prose);
  const skip = new Set<MarkupElement>();
  dropFurniture(root, prose, MOST * all, skip);
  const left = new Map<MarkupElement, number>();
  weigh(root, left, skip);
  const measures = new Map<MarkupElement, LinkMeasure>();
  measureLinks(root, measures);
  dropLinkLists(root, left, measures, skip);
  let element = root;
  for (;;) {
    const whole = left.get(element) ?? 0;
    const inner = element.children.find(
      (child): child is MarkupElement =>
        typeof child !== "string" && isBlock(child) && (left.get(child) ?? 0) > NEARLY_ALL * whole,
    );
    if (inner === undefined || whole === 0) break;
    const cell = /^(?:tr|tbody)$/.test(inner.name) ? mainCell(inner, left, NEARLY_ALL * whole) : undefined;
    if (cell !== undefined) return { element: cell, skip };
    // A table is kept whole: its other cells are the rows of the same text.
    if (/^(?:p|tr|tbody|h[1-6]|ol|ul|dl)$/.test(inner.name)) break;
    element = inner;
  }
  return { element, skip };
}

/**
 * The cell of a table that only lays out a page: it holds nearly all prose, in blocks of its own, and beside it stands
 * a cell that is none of the text (a menu). undefined where the table is one of the text.
 */
function mainCell(
  rows: MarkupElement,
  prose: ReadonlyMap<MarkupElement, number>,
  enough: number,
): MarkupElement | undefined {
  const heaviest = (element: MarkupElement) =>
    element.children.find(
      (child): child is MarkupElement => typeof child !== "string" && (prose.get(child) ?? 0) > enough,
    );
  const row = rows.name === "tr" ? rows : heaviest(rows);
  const cell = row === undefined ? undefined : heaviest(row);
  const cells = row?.children.filter((child) => typeof child !== "string" && child.name === "td") ?? [];
  const inside = cell === undefined ? undefined : heaviest(cell);
  return cells.length > 1 && inside !== undefined && /^(?:div|table)$/.test(inside.name) ? cell : undefined;
}

/** Characters of prose in an element, and in each element inside it. */
function weigh(
  element: MarkupElement,
  weights: Map<MarkupElement, number>,
  skip?: ReadonlySet<MarkupElement>,
): number {
  let own = "";
  let sum = 0;
  const flush = () => {
    if (/[。；，;]/.test(own) && own.length > 10 && !isFootLine(own)) sum += own.length;
    own = "";
  };
  for (const child of element.children) {
    if (typeof child === "string") own += child.trim();
    else if (child.name === "br") flush();
    else if (isSilent(child) || skip?.has(child)) continue;
    else if (isBlock(child)) {
      flush();
      sum += weigh(child, weights, skip);
    } else if (child.name !== "a") {
      const text = inlineText(child, skip);
      if (text === null) sum += weigh(child, weights, skip);
      else own += text;
    }
  }
  flush();
  weights.set(element, sum);
  return sum;
}

/** The text of an inline element without its links; null where it holds blocks after all. */
function inlineText(element: MarkupElement, skip?: ReadonlySet<MarkupElement>): string | null {
  let text = "";
  for (const child of element.children) {
    if (typeof child === "string") text += child.trim();
    else if (isSilent(child) || child.name === "a" || skip?.has(child)) continue;
    else if (isBlock(child)) return null;
    else {
      const inner = inlineText(child, skip);
      if (inner === null) return null;
      text += inner;
    }
  }
  return text;
}

function dropFurniture(
  element: MarkupElement,
  prose: ReadonlyMap<MarkupElement, number>,
  most: number,
  skip: Set<MarkupElement>,
): void {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    if (isNamedFurniture(child) && (prose.get(child) ?? 0) <= most) skip.add(child);
    else dropFurniture(child, prose, most, skip);
  }
}

/** 版权所有…, 建议使用…, 地址：…；电话：…: lines of a page's foot are no prose however long they are. */
function isFootLine(text: string): boolean {
  if (text.length < 100 && /^(?:联系)?(?:地址|电话|邮编)[:：]/.test(text)) return true;
  return furnitureWords().leads.find(text, 0) !== null;
}

/** How much of an element's text is in links. */
interface LinkMeasure {
  readonly links: number;
  readonly linked: number;
  readonly words: number;
  /** Whether it names attachments (附件). */
  readonly attached: boolean;
}

function measureLinks(element: MarkupElement, measures: Map<MarkupElement, LinkMeasure>): LinkMeasure {
  const sum = { links: 0, linked: 0, words: 0, attached: false };
  for (const child of element.children) {
    if (typeof child === "string") {
      sum.words += child.trim().length;
      sum.attached ||= child.includes("附件");
      continue;
    }
    const inner = measureLinks(child, measures);
    sum.links += child.name === "a" ? 1 : inner.links;
    sum.linked += child.name === "a" ? inner.words : inner.linked;
    sum.words += inner.words;
    sum.attached ||= inner.attached;
  }
  measures.set(element, sum);
  return sum;
}

/**
 * Leaves out blocks that are nothing but links, two or more: menus, lists of related pages. A list of attachments
 * stays.
 */
function dropLinkLists(
  element: MarkupElement,
  prose: ReadonlyMap<MarkupElement, number>,
  measures: ReadonlyMap<MarkupElement, LinkMeasure>,
  skip: Set<MarkupElement>,
): void {
  for (const child of element.children) {
    if (typeof child === "string" || skip.has(child)) continue;
    const measure = isBlock(child) && prose.get(child) === 0 ? measures.get(child) : undefined;
    const isList = measure !== undefined && measure.links >= 2 && measure.linked > 0.7 * measure.words;
    if (isList && !measure.attached && !/^(?:tbody|table|html|body)$/.test(child.name)) skip.add(child);
    else dropLinkLists(child, prose, measures, skip);
  }
}

/** `<nav>`, `<div class="content_share">`, `<div id="footerNav">`; never the page itself. */
function isNamedFurniture(element: MarkupElement): boolean {
  if (/^(?:nav|footer|aside)$/.test(element.name)) return true;
  if (/^(?:html|body|main|article|p|span|td|tr|table|h[1-6]|font|b|strong)$/.test(element.name)) return false;
  const names = `${element.attributes.id ?? ""} ${element.attributes.class ?? ""}`.replace(
    /([a-z])([A-Z])/g,
    "$1 $2",
  );
  return names
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .some((name) => pageParts().has(name));
}
