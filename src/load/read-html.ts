import type { LabelField } from "../dictionaries/metadata-labels.ts";
import { metaTags } from "../dictionaries/web-pages.ts";
import { textLines } from "../model/text-lines.ts";
import { decodeText } from "./decode-text.ts";
import { numberOfLine } from "./document-number.ts";
import { findArticle } from "./find-article.ts";
import { findFurniture, type StatedFact } from "./find-furniture.ts";
import { foldByScript } from "./fold-by-script.ts";
import { elementsNamed, type MarkupElement, parseMarkup, textContent } from "./markup-tree.ts";
import { withoutRepostMark } from "./own-issuer.ts";
import { pageTitle } from "./page-title.ts";
import { firstDateIn } from "./parse-date.ts";
import type { ReadContent } from "./read-content.ts";
import { publishedOf } from "./read-metadata.ts";
import { cleanLine, type RenderedPage, renderHtml } from "./render-html.ts";
import { TextBuilder } from "./text-builder.ts";

/**
 * Reads a saved web page: the article as lines, its title first, without menus, buttons and footers.
 *
 * Metadata comes from meta elements (ArticleTitle, PubDate, ContentSource) and from the labels around the
 * article (索引号, 发文字号, 成文日期). The encoding is that of the byte order mark, else UTF-8 where the bytes are
 * valid UTF-8, else what the page names. Throws LoadError.
 */
export function readHtml(bytes: Uint8Array): ReadContent {
  const { text: source, encoding } = decodeText(bytes, declaredEncoding(bytes));
  const root = parseMarkup(source);
  const { element, skip } = findArticle(root);
  const article = withoutFurniture(renderHtml(element, skip));
  const around = renderHtml(root, new Set([...skip, element]));
  const facts: Facts = {};
  for (const { field, value } of [...metaFacts(root), ...labelFacts(around.text), ...article.facts])
    put(facts, field, value);
  const day = facts.published === undefined ? dayOfPaper(root) : undefined;
  if (day !== undefined) facts.published = day;
  const title = facts.title ?? pageTitle(root, element, article.text);
  const { written, ...stated } = facts;
  const metadata = {
    ...stated,
    ...(title === undefined ? {} : { title }),
    ...(written === undefined ? {} : { published: publishedOf(stated.published, written) }),
  };
  return { format: "html", encoding, metadata, ...withTitle(article, title && withoutRepostMark(title)) };
}

/** The encoding that a page names in its first kilobytes, as this program calls it. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4_096));
  const name = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{3,20})/i.exec(head)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  if (/^(?:gb2312|gbk|gb18030|x-gbk|gb_2312-80)$/.test(name)) return "gb18030";
  return name === "big5" || name === "big5-hkscs" ? "big5" : undefined;
}

/** Drops the lines of an article that are no content, and keeps what they state. A 文号 alone is content. */
function withoutFurniture(article: RenderedPage): RenderedPage & { readonly facts: readonly Fact[] } {
  const folded = foldByScript(article.text);
  const { furniture, facts } = findFurniture(folded);
  const levels = new Map(article.headings.map(({ start, level }) => [start, level]));
  const kept = new TextBuilder();
  let next = 0;
  for (const line of textLines(folded)) {
    while ((furniture[next]?.end ?? line.end) < line.start) next += 1;
    const inside = (furniture[next]?.start ?? line.end) < line.end && (furniture[next]?.end ?? 0) >= line.end;
    if (!inside || numberOfLine(line.text) !== null)
      kept.add(article.text.slice(line.start, line.end), levels.get(line.start) ?? 0);
  }
  return { text: kept.text(), headings: kept.headings(), facts: factValues(facts, article.text) };
}

/** The article with its title in front, unless one of its first lines is the title. */
function withTitle({ text, headings }: RenderedPage, title: string | undefined): RenderedPage {
  const bare = (title ?? "").replace(/\s+/g, "");
  const head = text.slice(0, 600).replace(/\s+/g, "");
  if (title === undefined || head.includes(bare)) return { text, headings };
  const shift = title.length + 1;
  const moved = headings.map(({ level, start, end }) => ({ level, start: start + shift, end: end + shift }));
  return { text: `${title}\n${text}`, headings: [{ level: 1, start: 0, end: title.length }, ...moved] };
}

/** One thing that a page states. */
interface Fact {
  readonly field: LabelField;
  readonly value: string;
}

type Facts = { -readonly [field in Exclude<LabelField, "none">]?: string };

function metaFacts(root: MarkupElement): readonly Fact[] {
  const stated = [...elementsNamed(root, "meta")].map(({ attributes: { name, property, content } }) => ({
    field: metaTags().get((name ?? property ?? "").toLowerCase()) ?? "none",
    value: cleanLine(content ?? ""),
  }));
  // Pages of WeChat name the account in a link of its own.
  const linked = [...elementsNamed(root, "a")].map((link) => ({
    field: metaTags().get(`id:${link.attributes.id ?? ""}`) ?? "none",
    value: cleanLine(textContent(link)),
  }));
  return [...stated, ...linked];
}

/** The day in the title element of a newspaper's page: 海湾日报数字版-2026年04月18日. */
function dayOfPaper(root: MarkupElement): string | undefined {
  const whole = [...elementsNamed(root, "title")].map((element) => cleanLine(textContent(element)))[0] ?? "";
  return /报.{0,12}\d{4}[年-]\d{1,2}[月-]\d{1,2}日?$/.test(whole)
    ? firstDateIn(foldByScript(whole))?.date
    : undefined;
}

/** What the labels around the article state, read as in a text. */
function labelFacts(around: string): readonly Fact[] {
  return factValues(findFurniture(foldByScript(around)).facts, around);
}

function factValues(facts: readonly StatedFact[], text: string): readonly Fact[] {
  return facts.map(({ field, start, end }) => ({ field, value: cleanLine(text.slice(start, end)) }));
}

/** Keeps the first value that is stated for a field; of a date its day. */
function put(facts: Facts, field: LabelField, value: string): void {
  const kept =
    field === "published" || field === "written"
      ? (firstDateIn(foldByScript(value))?.date ?? "")
      : field === "source"
        ? value.replace(/^\S{0,4}来源\s*[:：]\s*/, "")
        : field === "number" && !/\d/.test(value)
          ? "" // 字号:[大 中 小]
          : value;
  if (field !== "none" && kept !== "") facts[field] ??= kept;
}
