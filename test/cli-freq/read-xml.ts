/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** A token: the declaration, a tag, or text without markup. */
const TOKEN =
  /<\?xml version="1\.0" encoding="UTF-8"\?>|<(\/?)([A-Za-z][\w-]*)((?:\s+[A-Za-z][\w-]*="[^"<]*")*)\s*(\/?)>|[^<]+/gy;

/** All that XML 1.0 allows: tab, line ends, and no other control characters, no surrogates, no U+FFFE and U+FFFF. */
const CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Reads an XML document of the plain kind that we write; throws where it is not well-formed. */
export function readXml(text: string): XmlElement {
  if (!CHARACTERS.test(text)) throw new Error("a character that XML does not have");
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [token, close, name, attributes = "", empty] = match;
    end = match.index + token.length;
    const parent = open.at(-1) ?? root;
    if (name === undefined) {
      if (!token.startsWith("<?xml")) parent.text += decode(token);
    } else if (close === "/") {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else {
      const element = { name, attributes: attributesOf(attributes), children: [], text: "" };
      parent.children.push(element);
      if (empty === "") open.push(element);
    }
  }
  const [element, ...others] = root.children;
  if (end !== text.length) throw new Error(`no XML from ${end} on: ${text.slice(end, end + 40)}`);
  if (open.length !== 1 || element === undefined || others.length > 0)
    throw new Error("not one whole element");
  return element;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([A-Za-z][\w-]*)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      decode(value),
    ]),
  );
}

function decode(text: string): string {
  return text.replace(/&(\w*)(;?)/g, (all, name: string, end: string) => {
    const character = ENTITIES[name];
    if (character === undefined || end === "") throw new Error(`${all} is no entity`);
    return character;
  });
}
