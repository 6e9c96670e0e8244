import { LoadError } from "./load-error.ts";
import { attributeOf, elementsNamed, parseMarkup } from "./markup-tree.ts";
import type { ReadContent } from "./read-content.ts";
import { openZip, type ZipPackage } from "./read-zip.ts";

/** Reads a zip package by what is in it: a Word file or an OFD file. Throws LoadError. */
export async function readPackage(bytes: Uint8Array): Promise<ReadContent> {
  const zip = await openZip(bytes);
  if (zip.names.includes("OFD.xml")) return (await import("./read-ofd.ts")).readOfd(zip);
  const main = await wordDocumentOf(zip);
  if (main !== null) return (await import("./read-docx.ts")).readDocx(zip, main);
  const what = { key: `file.${kindOf(zip.names)}`, values: {} };
  throw new LoadError("UNSUPPORTED", "input.noPackage", { what });
}

/** Where the text of a Word file is, by its relations: not every program calls it word/document.xml. */
async function wordDocumentOf(zip: ZipPackage): Promise<string | null> {
  const relations = await zip.read("_rels/.rels");
  if (relations !== null)
    for (const relation of elementsNamed(parseMarkup(relations, true), "Relationship")) {
      const target = (attributeOf(relation, "Target") ?? "").replace(/^\//, "");
      if (/\/officeDocument$/.test(attributeOf(relation, "Type") ?? "") && /^word\//.test(target))
        return target;
    }
  return zip.names.includes("word/document.xml") ? "word/document.xml" : null;
}

function kindOf(names: readonly string[]): string {
  if (names.some((name) => name.startsWith("xl/"))) return "excel";
  if (names.some((name) => name.startsWith("ppt/"))) return "powerpoint";
  if (names.includes("content.xml") && names.includes("mimetype")) return "openDocument";
  return "zip";
}
