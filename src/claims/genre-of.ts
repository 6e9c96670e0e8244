import { ARTICLES_OF_RULES, countArticles } from "../model/count-articles.ts";

/** What kind of text a document is, as far as it bears on the status of its claims. */
export type Genre = "rules" | "plan" | "notice" | "report";

const RULES_TITLE =
  /(?:办法|条例|规定|细则|准则|标准|规则|章程|规范|法|解释|决定|条件|指引|指南|须知|守则|问答)(?:[(（][^)）]{0,12}[)）]){0,3}(?:的通知)?$/;
const PLAN_TITLE =
  /(?:规划|方案|计划|要点|意见|措施|纲要|行动|政策|安排)(?:[(（][^)）]{0,12}[)）]){0,3}(?:的通知|的实施意见)?$/;

/** One norm in so many characters makes a text a set of rules. */
const NORM_DENSITY = 220;

const NORMS =
  /应当|不得|给予|(?:奖励|补[助贴]|资助)(?:标准|资金)?\d|补贴标准|补助标准|申[请报](?:条件|材料|流程|时间|渠道)|服务对象|补贴期限|符合(?:以下|下列)|以下条件|具备下列/g;

/** How many words of obligation and entitlement a text has; a few in a long text are none. */
function countNorms(folded: string): number {
  let norms = 0;
  for (const _ of folded.matchAll(NORMS)) norms++;
  return norms < 6 ? 0 : norms;
}

const NOTICE_TITLE = /(?:通知|公告|通告|批复|函|决议|通报)(?:[(（][^)）]{0,12}[)）]){0,3}$/;

/** Tells the genre from the title, and from how often 第…条 stands in the text. */
export function genreOf(title: string | null, folded: string): Genre {
  const articles = countArticles(folded);
  if (articles === ARTICLES_OF_RULES) return "rules";
  const name = title?.replace(/[》”"\s]+/g, "") ?? "";
  if (RULES_TITLE.test(name) && articles > 0) return "rules";
  if (RULES_TITLE.test(name) && !/报告/.test(name)) return "rules";
  if (!/报告|讲话/.test(name) && countNorms(folded) * NORM_DENSITY > folded.length) return "rules";
  if (PLAN_TITLE.test(name)) return "plan";
  return NOTICE_TITLE.test(name) ? "notice" : "report";
}
