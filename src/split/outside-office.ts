import type { SplitWords } from "../dictionaries/split-words.ts";
import { isOrganization } from "./read-organization.ts";
import { regionLength } from "./read-region.ts";

/**
 * Length of the word that says whether somebody still holds a post, or for how long, or that brings in a visit: 1 of 原省水利厅 and
 * 访省水利厅, 2 of 新任省水利厅, 0 of 原平市水利局, which is of a place.
 */
export function formerLength(owner: string, words: SplitWords): number {
  // 访某省商务厅厅长
  if (/^访(?![问谈客]).{3}/.test(owner)) return 1;
  if (/^(?:[新时现曾首]任|专访|对话)./.test(owner)) return 2;
  if (/^[原前](?:国家|[省市区县])/.test(owner)) return 1;
  if (!/^[原前]/.test(owner) || words.regions.get(owner.slice(0, 2)) === "city") return 0;
  return regionLength(owner.slice(1), words) > 0 ? 1 : 0;
}

/**
 * Where a post begins that names more than an office of its organisation: 5 in 某市司法局|原基层工作科(科长) and
 * 某市水利局|驻石桥村(第一书记), 0 in 省派驻石桥村(第一书记); -1 in all others.
 */
export function outsideOffice(prefix: string, title: string, words: SplitWords): number {
  const former = prefix.search(FORMER_OFFICE);
  if (former > 0 && isOrganization(prefix.slice(0, former), words)) return former;
  const sent = SENT.test(title) ? prefix.search(/派?驻/) : -1;
  if (sent < 0 || /^[省市县区]?委?$/.test(prefix.slice(0, sent))) return Math.min(sent, 0);
  return isOrganization(prefix.slice(0, sent), words) ? sent : -1;
}

/** Not 原子能, 原种. */
const FORMER_OFFICE = /(?<=.{3})原(?![子种料油野水始址产])(?=.{2})/;
const SENT = /^(?:驻村)?第一书记/;
