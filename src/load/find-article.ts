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
  let element = root;
  for (;;) {
    const whole = left.get(element) ?? 0;
    const inner = element.children.find(
      (child): child is MarkupElement =>
        typeof child !== "string" && isBlock(child) && (left.get(child) ?? 0) > NEARLY_ALL * whole,
    );
    // A table is kept whole: its other cells are the rows of the same text.
    if (inner === undefined || whole === 0 || /^(?:p|tr|tbody|h[1-6]|ol|ul|dl)$/.test(inner.name)) break;
    element = inner;
  }
  return { element, skip };
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
    if (/[。；，;]/.test(own) && own.length > 10) sum += own.length;
    own = "";
  };
  for (const child of element.children) {
    if (typeof child === "string") own += child.trim();
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
