import { furnitureWords } from "../dictionaries/furniture.ts";
import type { LabelField } from "../dictionaries/metadata-labels.ts";
import { metaTags } from "../dictionaries/web-pages.ts";
import type { Span } from "../model/span.ts";
import { isProse, LONGEST_SHORT_LINE, type TextLine, textLines } from "../model/text-lines.ts";
import { numberOfLine } from "./document-number.ts";
import { firstDateIn } from "./parse-date.ts";
import { type LinePlace, labelOf, parseLabels } from "./parse-labels.ts";

/** A fact that a line of furniture states: its field, and where its value is in the document. */
export interface StatedFact extends Span {
  readonly field: LabelField;
}

/** What a page says about the document rather than in it. */
export interface PageFacts {
  /** Ordered, disjoint; each covers whole lines, without the last line end. */
  readonly furniture: readonly Span[];
  readonly facts: readonly StatedFact[];
  /** The lines before the first paragraph that are content, and that paragraph's beginning, in order. */
  readonly head: readonly TextLine[];
}

/** `part` is furniture only beside a clear case. */
type Verdict = "furniture" | "part" | "content";

/** Lines of a block of YAML at most. */
const LONGEST_FRONT = 30;

/** Lines of a head at most: what comes later is no head, however short its lines are. */
const LONGEST_HEAD = 60;

/**
 * Finds the lines of a folded text that are no content: labels with their values (来源, 发布时间, 浏览次数), the
 * buttons of web pages (下载 打印 【字体：大 中 小】), addresses, timestamps, lists of related pages.
 *
 * The text keeps them; nothing is read in them. A line counts only as a whole: `来源：新华社` does,
 * `资金来源：财政拨款2000万元，其余自筹。` does not. One pass, each line looked at once.
 */
export function findFurniture(folded: string): PageFacts {
  const scan = new FurnitureScan();
  for (const line of textLines(folded)) if (line.text !== "") scan.take(line);
  return scan.finish();
}

class FurnitureScan {
  readonly #spans: Span[] = [];
  readonly #facts: StatedFact[] = [];
  readonly #head: TextLine[] = [];
  /** The run of furniture and `part` lines that is not decided yet. */
  #run: TextLine[] = [];
  #clear = false;
  #lines = 0;
  #inHead = true;
  /** The label of the line before, whose value is still to come. */
  #open: LabelField | null = null;
  /** Lines of the block of YAML that a Markdown file may begin with; -1 outside of it. */
  #front = -1;
  /** Whether a list of related pages goes on. */
  #rest = false;

  take(line: TextLine): void {
    this.#lines += 1;
    if (this.#lines > LONGEST_HEAD) this.#inHead = false;
    const verdict = line.end - line.start > LONGEST_SHORT_LINE ? "content" : this.#judge(line);
    if (verdict !== "content") {
      this.#run.push(line);
      this.#clear ||= verdict === "furniture";
      return;
    }
    this.#settle();
    this.#open = null;
    if (this.#inHead) this.#head.push(line);
    if (isProse(line)) this.#inHead = false;
  }

  finish(): PageFacts {
    this.#settle();
    return { furniture: this.#spans, facts: this.#facts, head: this.#head };
  }

  /** The block of `title: …` between two lines of ---, with which a document begins. */
  #judgeFront(line: TextLine): Verdict | null {
    const bar = line.text === "---";
    const entry = /^(?:[A-Za-z_-]{2,20}:|- )/.test(line.text);
    if (this.#lines === 1 && bar) this.#front = 0;
    else if (this.#front < 0) return null;
    else if (bar || !entry || this.#front++ > LONGEST_FRONT) this.#front = -1;
    if (!bar && !entry) return null;
    const match = /^([A-Za-z_]{2,20}): *["']?(.{1,100}?)["']? *$/.exec(line.text);
    const field = metaTags().get(match?.[1]?.toLowerCase() ?? "");
    if (match?.[2] === undefined || field === undefined) return "furniture";
    const start = line.text.indexOf(match[2], (match[1]?.length ?? 0) + 1);
    return this.#state(field, line, start, start + match[2].length);
  }

  #judge(line: TextLine): Verdict {
    const front = this.#judgeFront(line);
    if (front !== null) return front;
    if (this.#takeOpenValue(line)) return "furniture";
    if (this.#rest && !isProse(line)) return "furniture";
    this.#rest = false;
    if (/^(?:https?:\/\/\S+|<!--[^>]*-->)$/i.test(line.text)) return "furniture";
    // 第A02版:要闻: the page of a newspaper.
    if (this.#inHead && /^第 ?[A-Z]?\d{1,3} ?版(?: ?[:|] ?\S{1,8})?$/.test(line.text)) return "furniture";
    // 首页 > 专题 > 科技工作者日: where a page stands on its site.
    if (/^(?:网站)?首页\s?[>»›]/.test(line.text)) return "furniture";
    if (isTimestamp(line.text)) return this.#state("published", line, 0, line.text.length);
    return this.#judgeLabels(line) ?? this.#judgeHead(line) ?? this.#judgeWords(line.text);
  }

  #judgeLabels(line: TextLine): Verdict | null {
    const place = this.#inHead ? "head" : "body";
    const stamp = leadingStamp(line.text);
    const found = parseLabels(line.text.slice(stamp), place).map(({ field, start, end }) => {
      return { field, start: start + stamp, end: end + stamp };
    });
    if (found.length === 0) return this.#judgeLabelAlone(line, place);
    // 作者:张三(某市某局局长) says who speaks; 来源:新华网 作者:张三 says who wrote for the page.
    if (found.every(({ field }) => field === "author") && stamp === 0) return null;
    for (const { field, start, end } of found) {
      const value = line.text.slice(start, end);
      if (value.length > 60 || /[。;]$/.test(value) || (!this.#inHead && !fits(field, value))) return null;
    }
    if (stamp > 0) this.#state("published", line, 0, stamp);
    for (const { field, start, end } of found) if (end > start) this.#state(field, line, start, end);
    const last = found[found.length - 1];
    if (last !== undefined && last.end === last.start) this.#open = last.field;
    return "furniture";
  }

  /** A label alone in a line of the head, its value in the next: `活动标题` / `- 国新办举行…发布会`. */
  #judgeLabelAlone(line: TextLine, place: LinePlace): Verdict | null {
    const label = place === "head" && line.text.length >= 4 ? labelOf(line.text, place) : null;
    if (label === null) return null;
    this.#open = label.field;
    return "furniture";
  }

  /** Lines of a head that are nothing but a date or a 文号. */
  #judgeHead(line: TextLine): Verdict | null {
    if (!this.#inHead) return null;
    if (leadingStamp(line.text) === line.text.length)
      return this.#state("published", line, 0, line.text.length);
    const number = numberOfLine(line.text);
    if (number !== null) return this.#state("number", line, number.start, number.end);
    const stamp = this.#head.length > 0 ? stampWithin(line.text) : null;
    if (stamp === null) return null;
    const paper = /^《([^《》]{2,16})》/.exec(line.text);
    if (paper?.[1] !== undefined) this.#state("source", line, 1, 1 + paper[1].length);
    return this.#state("published", line, stamp.start, stamp.end);
  }

  #judgeWords(text: string): Verdict {
    const { words, parts, leads, rests } = furnitureWords();
    const bare = text.replace(/^[\s()[\]【】<>*·-]+|[\s()[\]【】<>:*·-]+$/g, "");
    if (rests.includes(bare)) {
      this.#rest = true;
      return "furniture";
    }
    if (text.length <= 80 && leads.find(bare, 0) !== null) return "furniture";
    let clear = false;
    for (const [piece] of text.matchAll(PIECE)) {
      if (parts.has(piece)) continue;
      if (!words.has(piece)) return "content";
      clear = true;
    }
    return clear ? "furniture" : "part";
  }

  /** Takes the value on the line after its label: `来源:` / `四川日报`. */
  #takeOpenValue(line: TextLine): boolean {
    const field = this.#open;
    this.#open = null;
    if (field === null) return false;
    const start = line.text.startsWith("- ") ? 2 : 0;
    const value = line.text.slice(start);
    if (value.length > 60 || /[。;:]$/.test(value) || !fits(field, value)) return false;
    if (field === "none" && (value.length > 12 || firstDateIn(value) !== null)) return false;
    if (parseLabels(value, this.#inHead ? "head" : "body").length > 0) return false;
    this.#state(field, line, start, line.text.length);
    return true;
  }

  #state(field: LabelField, line: TextLine, start: number, end: number): Verdict {
    if (field !== "none") this.#facts.push({ field, start: line.at + start, end: line.at + end });
    return "furniture";
  }

  /** Ends a run: with a clear case in it all of it is furniture, else it was content. */
  #settle(): void {
    const first = this.#run[0];
    const last = this.#run[this.#run.length - 1];
    if (first === undefined || last === undefined) return;
    if (this.#clear) this.#spans.push({ start: first.start, end: last.end });
    else if (this.#inHead) this.#head.push(...this.#run);
    this.#run = [];
    this.#clear = false;
  }
}

/** How long the date with its time and weekday is that a line begins with: all of (2026年02月10日 07时41分). */
function leadingStamp(text: string): number {
  // Few lines begin as a year does, 2025 or 二〇二五.
  if (!/^\(?[12一二]/.test(text)) return 0;
  const date = firstDateIn(text.slice(0, 40));
  if (date === null || !/^\(?$/.test(text.slice(0, date.start))) return 0;
  const after = /^[\s\d:时分秒T)]*(?:\(?星期[一二三四五六日天]\)?[\s\d:时分秒)]*)?/.exec(
    text.slice(date.end, date.end + 40),
  );
  return date.end + (after?.[0].length ?? 0);
}

/**
 * The day in a short line below the title that says where and when it appeared: `创新青川 2025年11月7日 18:00`,
 * `《青川日报》2025年11月7日 第1版`. Not `2025年3月1日市人民政府第8次常务会议通过` and no sentence.
 */
function stampWithin(text: string): Span | null {
  const date =
    text.length <= 50 && !/[。,;!?]|通过|公布|批准|施行|修[订正]|[在于上]$|日[在至]/.test(text)
      ? firstDateIn(text)
      : null;
  return date === null || text.length - (date.end - date.start) > 24 ? null : date;
}

/** `2007-09-27 09:57:19`: a day with its time, alone in a line. */
function isTimestamp(text: string): boolean {
  return text.length <= 30 && /^\d{4}[-/]\d{1,2}[-/]\d{1,2}[ T]?\d{1,2}:\d{2}(?::\d{2})?$/.test(text);
}

/** Whether a value is of the kind that its label announces; an empty one may be on the next line. */
function fits(field: LabelField, value: string): boolean {
  if (value === "") return true;
  if (field === "published" || field === "written") return firstDateIn(value) !== null;
  if (field === "number") return /\d/.test(value);
  return value.length <= 40;
}

/** What marks and spaces set apart in a line of words of a page: 首页 | 登录. */
const PIECE = /[^\s|()[\]【】<>:/·,、*]+/g;
