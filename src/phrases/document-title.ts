import type { PhraseCues } from "../dictionaries/phrase-cues.ts";
import type { Candidate } from "./candidate.ts";
import type { Quotation } from "./find-quotations.ts";
import type { Reading } from "./reading.ts";

/**
 * The policy documents named in 《》, in order, in the category "document".
 *
 * Left out: books, journals and works of art (《科学》), and bare short names (《办法》); the document's own title
 * (but not the law that it rests on) and decisions that amend others count little.
 */
export function findDocumentTitles(
  reading: Reading,
  quotations: readonly Quotation[],
  title: string | null,
): readonly Candidate[] {
  const own = ownTitle(reading, title);
  const found: Candidate[] = [];
  for (const quotation of quotations) {
    if (quotation.kind !== "title" || quotation.nested) continue;
    const { start, end, inner } = quotation;
    const text = reading.folded.slice(inner.start, inner.end).trim();
    if (text.length < 2 || text.length > LONGEST || !isPolicyDocument(reading, text)) continue;
    // 《方案》 stands for a title named before; 《商标法》 is one.
    if (text.length < 5 && (!text.endsWith("法") || reading.cues("title").has(text))) continue;
    const isAside = AMENDMENT.test(text) || (isOwn(own, text) && !isBasis(reading.folded, own, start, text));
    const weight = isAside ? 0.2 : 0.52;
    found.push({ start, end, text, form: "document", origin: "pattern", category: "document", weight });
  }
  return found;
}

/** The document's title, squeezed; none for a headline of the press, which names what others issued. */
function ownTitle({ cues }: Reading, title: string | null): string {
  return isDocumentName(cues, title ?? "") ? squeeze((title ?? "").replace(REMARK, "")) : "";
}

function isOwn(own: string, text: string): boolean {
  return own.includes(squeeze(text.replace(REMARK, "")).slice(-LONG_ENDING));
}

/** 根据《渡口管理条例》 in 滨海省渡口管理条例 names the law of the state that a province's law rests on. */
function isBasis(folded: string, own: string, start: number, text: string): boolean {
  if (own === squeeze(text) || !own.endsWith(squeeze(text))) return false;
  const clause = folded.slice(Math.max(0, start - BASIS_REACH), start);
  return BASIS.test(clause);
}

const BASIS_REACH = 80;
/** Other titles may stand between: 根据《…法》《. */
const BASIS = /(?:根据|依据|依照|按照)[^。;,；，\n]*$/u;

const LONGEST = 120;
/** (试行), (2021—2030年). */
const REMARK = /\([^()]*\)$/;
/** Two titles with this many characters at the end in common name the same document. */
const LONG_ENDING = 12;

/** 关于修改〈…条例〉的决定 tells the history of a law. */
const AMENDMENT = /关于(?:修改|修订|修正|废止)/u;

/** Whether a title ends with what policy documents are called: …管理办法, …条例(试行); not 自然, 红楼梦. */
function isPolicyDocument(reading: Reading, text: string): boolean {
  return !HEADLINE.test(text) && isDocumentName(reading.cues, text);
}

/** Whether a text ends with what documents are called, but for a remark: …的通知, …办法(试行). */
export function isDocumentName(cues: PhraseCues, text: string): boolean {
  return cues("title").endsOf(text.replace(REMARK, ""));
}

/** 《十位代表提案:为加装电梯立法》 is a headline. */
const HEADLINE = /[:!?！？]|立法$/u;

function squeeze(text: string): string {
  return text.replace(/[\s“”‘’"的]/g, "");
}
