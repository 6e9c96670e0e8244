import { findFurniture } from "./find-furniture.ts";
import { findTitle, titleText } from "./find-title.ts";
import { foldByScript } from "./fold-by-script.ts";
import { elementsNamed, type MarkupElement, textContent } from "./markup-tree.ts";
import { cleanLine } from "./render-html.ts";

/**
 * The title that a page shows; undefined where it shows none.
 *
 * The first of: an h1 that the title element repeats, an h1 of the article, a part of the title element that is one
 * of the article's first lines (全市科技大会召开 of 全市科技大会召开-青川新闻网), the title that the article's text begins
 * with, another h1, the longest part of the title element. A site writes its own name into both, too.
 */
export function pageTitle(root: MarkupElement, article: MarkupElement, text: string): string | undefined {
  const whole = [...elementsNamed(root, "title")].map((element) => cleanLine(textContent(element)))[0] ?? "";
  const parts = [whole, ...whole.split(/\s*(?:[_|｜]|-{1,2}|[–—]{1,2})\s*/)].filter(
    (part) => part.length >= 4,
  );
  const own = headingsOf(article);
  const all = headingsOf(root);
  return (
    all.find((heading) => whole.includes(heading) && heading !== parts.at(-1)) ??
    own[0] ??
    parts.find((part) => firstLines(text).includes(unspaced(part))) ??
    titleOfText(text) ??
    all[0] ??
    longest(parts.slice(1))
  );
}

function headingsOf(element: MarkupElement): readonly string[] {
  return [...elementsNamed(element, "h1")]
    .map((heading) => cleanLine(textContent(heading)))
    .filter((words) => words.length >= 4 && words.length <= 120);
}

function firstLines(text: string): readonly string[] {
  return text.slice(0, 600).split("\n").slice(0, 8).map(unspaced);
}

function titleOfText(text: string): string | undefined {
  const span = findTitle(findFurniture(foldByScript(text)).head);
  return span === null ? undefined : titleText(text.slice(span.start, span.end));
}

function longest(parts: readonly string[]): string | undefined {
  return parts.reduce<string | undefined>(
    (best, part) => (part.length > (best?.length ?? 0) ? part : best),
    undefined,
  );
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, "");
}
