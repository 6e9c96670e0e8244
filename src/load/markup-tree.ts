import { Parser } from "htmlparser2";
import { LoadError } from "./load-error.ts";

/** An element of an HTML or XML document. */
export interface MarkupElement {
  /** In lower case for HTML; without its prefix for XML (w:p is p). */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
}

/** An element or a run of text. */
type MarkupNode = MarkupElement | string;

interface OpenElement extends MarkupElement {
  readonly children: MarkupNode[];
}

/** No real document nests deeper; what does is made to exhaust the stack or the clock. */
const DEEPEST = 1_000;

/**
 * The tree of an HTML page or, with `xml`, of an XML file. Entities are decoded; declarations of entities are
 * not read at all, so that none can expand or fetch anything. Line ends are "\n".
 *
 * Errors of markup are mended as browsers do. Throws LoadError UNSUPPORTED where elements nest more than a
 * thousand deep.
 */
export function parseMarkup(text: string, xml = false): MarkupElement {
  const root: OpenElement = { name: "", attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name: xml ? unprefixed(name) : name, attributes, children: [] };
        open[open.length - 1]?.children.push(element);
        open.push(element);
        if (open.length > DEEPEST) throw new LoadError("UNSUPPORTED", "input.deep", { deepest: DEEPEST });
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
      ontext(characters) {
        open[open.length - 1]?.children.push(characters.replace(/\r\n?/g, "\n"));
      },
    },
    { xmlMode: xml, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  return root;
}

/** All elements of a name inside an element, in order; those inside a found one are not looked for. */
export function* elementsNamed(
  element: MarkupElement,
  ...names: readonly string[]
): Generator<MarkupElement> {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    if (names.includes(child.name)) yield child;
    else yield* elementsNamed(child, ...names);
  }
}

/** The first child element of a name. */
export function childNamed(element: MarkupElement | undefined, name: string): MarkupElement | undefined {
  return element?.children.find(
    (child): child is MarkupElement => typeof child !== "string" && child.name === name,
  );
}

/** The value of an XML attribute, with or without a prefix (w:val and val are the same). */
export function attributeOf(element: MarkupElement | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  for (const [key, value] of Object.entries(element.attributes)) if (unprefixed(key) === name) return value;
  return undefined;
}

/** All text inside an element. */
export function textContent(element: MarkupElement): string {
  let text = "";
  for (const child of element.children) text += typeof child === "string" ? child : textContent(child);
  return text;
}

function unprefixed(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
