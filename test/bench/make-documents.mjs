import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";

const folderOf = (name) => fileURLToPath(new URL(`../../${name}/`, import.meta.url));

/** The folder of our own documents; the shared ones where there are none yet. */
function sourceFolder() {
  const folder = ["seeds", "../shared/gold/dev"].map(folderOf).find((path) => textFiles(path).length > 0);
  if (folder === undefined) throw new Error("seeds/ holds no text; expected the project's sample documents");
  return folder;
}

/** The documents of sourceFolder. */
export function sourceTexts() {
  return textFiles(sourceFolder()).map(readNamed);
}

function readNamed(path) {
  return { name: basename(path), text: readFileSync(path, "utf8") };
}

/**
 * Texts for the speed over a corpus, and what they are called: the work reports of shared/corpus, which are as long as policy
 * documents are; where they are not there, our own documents, which are short and full of numbers.
 */
export function corpusTexts() {
  const reports = folderOf("../shared/corpus/reports");
  const paths = textFiles(reports);
  if (paths.length === 0) return { kind: "own documents", texts: sourceTexts() };
  return { kind: "work reports", texts: paths.map(readNamed) };
}

/** The article for the whole-process figures: the one of shared/gold/dev, or the largest of seeds/. */
export function articlePath() {
  const shared = `${folderOf("../shared/gold/dev")}ningbo-three-years.txt`;
  if (existsSync(shared)) return shared;
  const files = textFiles(sourceFolder());
  return files.sort((a, b) => readFileSync(b).length - readFileSync(a).length)[0];
}

/** A text of about `bytes` bytes: whole documents of ours, repeated. Twice the bytes is twice the repeats. */
export function makeText(bytes) {
  const unit = `${textFiles(sourceFolder())
    .map((path) => readFileSync(path, "utf8"))
    .join("\n\n")}\n\n`;
  const size = Buffer.byteLength(unit);
  return unit.repeat(Math.max(1, Math.round(bytes / size)));
}

function textFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .filter((name) => [".txt", ".md"].includes(extname(name)))
    .map((name) => folder + name);
}
