import { attributeOf, childNamed, elementsNamed, type MarkupElement, parseMarkup } from "./markup-tree.ts";

/** The list level of a paragraph: which list, and how deep from 0. */
export interface ListLevel {
  readonly list: string;
  readonly depth: number;
}

/** What a paragraph style of a Word file says that matters for its text. */
export interface ParagraphStyle {
  /** 1 for the topmost heading, 0 for body text. */
  readonly heading: number;
  readonly list: ListLevel | null;
  /** Whether it is a line of the table of contents. */
  readonly contents: boolean;
}

const BODY: ParagraphStyle = { heading: 0, list: null, contents: false };

/** Reads word/styles.xml: the paragraph styles by their ids, with what they inherit. */
export function readDocxStyles(xml: string | null): (id: string | undefined) => ParagraphStyle {
  const raw = new Map<string, MarkupElement>();
  if (xml !== null)
    for (const style of elementsNamed(parseMarkup(xml, true), "style")) {
      const id = attributeOf(style, "styleId");
      if (id !== undefined && attributeOf(style, "type") === "paragraph") raw.set(id, style);
    }
  const known = new Map<string, ParagraphStyle>();
  const resolve = (id: string, depth: number): ParagraphStyle => {
    const found = known.get(id);
    const style = raw.get(id);
    if (found !== undefined || style === undefined || depth > 20) return found ?? BODY;
    const base = attributeOf(childNamed(style, "basedOn"), "val");
    const resolved = ownStyle(style, base === undefined ? BODY : resolve(base, depth + 1));
    known.set(id, resolved);
    return resolved;
  };
  return (id) => (id === undefined ? BODY : resolve(id, 0));
}

function ownStyle(style: MarkupElement, base: ParagraphStyle): ParagraphStyle {
  const properties = childNamed(style, "pPr");
  const name = attributeOf(childNamed(style, "name"), "val") ?? "";
  // Word stores the names of its own styles in English whatever its language; WPS may write 标题 1.
  const named = /^(?:heading|标题) ?([1-9])$/i.exec(name)?.[1];
  const level = outlineLevel(properties) ?? (named === undefined ? undefined : Number(named));
  return {
    heading: level ?? (/^(?:title|标题)$/i.test(name) ? 1 : base.heading),
    list: listLevel(properties, base.list),
    contents: base.contents || /^toc (?:\d|heading)/i.test(name),
  };
}

/** The outline level of paragraph properties, 1 for the topmost; 0 for body text; undefined where not said. */
export function outlineLevel(properties: MarkupElement | undefined): number | undefined {
  const value = attributeOf(childNamed(properties, "outlineLvl"), "val");
  if (value === undefined) return undefined;
  const level = Number(value) + 1;
  return level >= 1 && level <= 9 ? level : 0;
}

/** The list level of paragraph properties; `inherited` where they say nothing, null where they end it (numId 0). */
export function listLevel(
  properties: MarkupElement | undefined,
  inherited: ListLevel | null,
): ListLevel | null {
  const numbering = childNamed(properties, "numPr");
  if (numbering === undefined) return inherited;
  const list = attributeOf(childNamed(numbering, "numId"), "val") ?? inherited?.list;
  if (list === undefined || list === "0") return null;
  return { list, depth: Number(attributeOf(childNamed(numbering, "ilvl"), "val") ?? inherited?.depth ?? 0) };
}
