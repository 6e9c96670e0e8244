import { readdirSync, readFileSync } from "node:fs";
import type { Section } from "../../src/model/extraction.ts";

/** A document of our own with its true sections: the marks § in the file say where they begin. */
export interface Fixture {
  readonly name: string;
  readonly text: string;
  /** One line a section, as `describeSection` writes it. */
  readonly sections: readonly string[];
  readonly starts: readonly number[];
}

const FOLDER = new URL("fixtures/", import.meta.url);

/** All fixtures of a folder (that of this one unless told), by name. A file has a line that says what it shows, its sections, "---", and the text. */
export function readFixtures(folder = FOLDER): readonly Fixture[] {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const [head = "", marked = ""] = readFileSync(new URL(file, folder), "utf8").split("\n---\n");
      const starts: number[] = [];
      for (let at = marked.indexOf("§"); at >= 0; at = marked.indexOf("§", at + 1))
        starts.push(at - starts.length);
      const sections = head.split("\n").slice(1);
      return { name: file.replace(".txt", ""), text: marked.replaceAll("§", ""), sections, starts };
    });
}

/** `id kind level parent | title | subtitle | name | post | organization | region`; "-" for null. */
export function describeSection(section: Section): string {
  const { id, kind, level, parent, title, subtitle, official } = section;
  const facts = [title, subtitle];
  if (official !== null) facts.push(official.name, official.post, official.organization, official.region);
  const cells = [`${id} ${kind} ${level} ${parent ?? "-"}`, ...facts.map((fact) => fact ?? "-")];
  while (cells.length > 2 && cells.at(-1) === "-") cells.pop();
  return cells.join(" | ");
}
