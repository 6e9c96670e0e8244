import type { MarkedHeading } from "../model/source-document.ts";

/** A text that is written line by line, and the headings in it. */
export class TextBuilder {
  readonly #lines: string[] = [];
  readonly #headings: MarkedHeading[] = [];
  #length = 0;

  /** Adds lines; `level` makes them a heading (1 for the topmost, 0 for none). Of empty lines one is kept. */
  add(text: string, level = 0): void {
    for (const raw of text.split("\n")) {
      const line = raw.replace(/[\u00a0\u3000\s]+$/, "").replace(/^[\u00a0\u3000\s]+/, "");
      if (line === "" && (this.#lines.length === 0 || this.#lines[this.#lines.length - 1] === "")) continue;
      if (line !== "" && level > 0)
        this.#headings.push({ level, start: this.#length, end: this.#length + line.length });
      this.#lines.push(line);
      this.#length += line.length + 1;
    }
  }

  /** The text so far, without empty lines at its end. */
  text(): string {
    return this.#lines.join("\n").trimEnd();
  }

  headings(): readonly MarkedHeading[] {
    return this.#headings;
  }
}
