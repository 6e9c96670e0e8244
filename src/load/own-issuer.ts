import { readRegionSuffixes } from "../dictionaries/region-suffixes.ts";
import { endsAsOffice } from "./find-title.ts";

/** Who issued a document and when, of what a page states about itself and what the document says. */
export interface Issue {
  readonly issuer: string | null;
  readonly published: string | null;
}

/** What a document says of itself. */
interface OwnWords {
  readonly title: string | null;
  readonly number: string | null;
  /** The offices of its signature, and the day below it. */
  readonly signed: Issue;
}

/**
 * What holds where a page states an issuer or a day: the document's own words, where it names an office that the page does
 * not. Then the page is one that reposts it, unless it names one of several, and its day is none of the document's.
 *
 * The document's own words are its signature below a text with a 文号, else the office of its title. An office may be
 * written short in one of the two places: 市卫生健康委 is 广州市卫生健康委员会, but 广州市教育局 is not 广州市天河区教育局.
 */
export function chooseIssue(stated: Issue, own: OwnWords): Issue {
  const { title, signed } = own;
  const named = issuerInTitle(title);
  const marked = title !== null && withoutRepostMark(title) !== title;
  const signature = own.number === null || isForwarded(title, named) ? null : signed.issuer;
  const issuer = signature !== null && (named === null || isAnyOf(named, signature)) ? signature : named;
  const isOther = stated.issuer !== null && issuer !== null && !isAnyOf(issuer, stated.issuer);
  const isMore = stated.issuer !== null && issuer !== null && !areAllOf(issuer, stated.issuer);
  const isSigned = signature !== null && issuer === signature;
  const day = isSigned && isBefore(signed.published, stated.published) ? signed.published : null;
  return {
    issuer: issuer !== null && (marked || isMore) ? issuer : stated.issuer,
    published: marked || isOther ? (day ?? stated.published) : stated.published,
  };
}

/** 宁波市人民政府办公厅 of 宁波市人民政府办公厅关于…的通知. */
export function issuerInTitle(title: string | null): string | null {
  const bare = (title ?? "").replace(/^[(（【[][^()（）【】[\]]*[)）】\]]\s*/, "");
  const name = /^(.{2,60}?)(?:关于|印发|转发)/.exec(bare)?.[1]?.trim() ?? "";
  // 转发省财政厅关于…的通知 is not of 省财政厅.
  return endsAsOffice(name) && !/^(?:转发|批转|印发)/.test(name) ? name : null;
}

/** The title without the mark of who reposts it: （转载）关于…的通知, 【转发】…; not （转载自新华社）, nor 转发…的通知. */
export function withoutRepostMark(title: string): string {
  return title.replace(/^[(（【[〔]\s*转[载发]\s*[)）】\]〕]\s*/, "");
}

/** 关于转发市政府办公厅…的通知: the signature may be that of what is forwarded. */
function isForwarded(title: string | null, named: string | null): boolean {
  return named === null && /转发|批转|翻印/.test(title ?? "");
}

/** Whether one of the offices is one of the others. */
function isAnyOf(offices: string, others: string): boolean {
  return officesOf(offices).some((one) => officesOf(others).some((other) => isSameOffice(one, other)));
}

/** Whether each of the offices is one of the others. */
function areAllOf(offices: string, others: string): boolean {
  return officesOf(offices).every((one) => isAnyOf(one, others));
}

function officesOf(names: string): readonly string[] {
  return names.split(/[\s、]+/).filter((name) => name !== "");
}

/** Whether the characters of the shorter name stand in the longer one in their order, and no place that is not in it. */
function isSameOffice(one: string, other: string): boolean {
  const [short = "", long = ""] = [one, other].sort((a, b) => a.length - b.length);
  // From the end, so that the region that a short name goes without is left over in front.
  let end = long.length;
  for (let index = short.length - 1; index >= 0; index -= 1) {
    const at = long.lastIndexOf(short.charAt(index), end - 1);
    if (at < 0 || end === 0) return false;
    const between = long.slice(at + 1, end);
    const isLast = index === short.length - 1;
    if (isLast ? !SHORT_ENDS.test(between) : endsAsPlace(between) && endsAsPlace(long.slice(0, at + 1)))
      return false;
    end = at;
  }
  return true;
}

/** What a short name goes without at its end: 发改委(员会), 市府办(公室), 市政府(办公厅). */
const SHORT_ENDS = /^(?:员会|办?公[厅室])?$/;

let suffixes: readonly string[] | undefined;

function endsAsPlace(name: string): boolean {
  suffixes ??= readRegionSuffixes();
  return suffixes.some((suffix) => name.endsWith(suffix));
}

function isBefore(day: string | null, other: string | null): boolean {
  return day !== null && (other === null || day < other);
}
