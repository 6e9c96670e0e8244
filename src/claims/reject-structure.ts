import { before, behind, type QuantityContext } from "./quantity-context.ts";

/** 建成两个装置和|三个实验室 */
const COUNTED_LIST = /(?:建成|获批|引进|开通|新建|新增)[两三四五六七八九][^,;。]{2,16}[和、与及]$/;

/** Words that make even one a bound. */
export const AT_LEAST =
  /(?:至少|不少于|不超过|不得超过|不低于|不得少于|最多)(?:要|应|进行|开展|组织|有|建有|安排|举办|完成)?$/;

/** 三大体系, 两类企业, 百家企业: whether a number only counts off what is named beside it. */
export function isStructure(context: QuantityContext): boolean {
  const { quantity } = context;
  if (isBareMultiplier(context)) return true;
  if (quantity.script !== "chinese" || quantity.form !== "plain" || quantity.approximation) return false;
  if (quantity.value === null || quantity.value >= 10) return false;
  if (!context.structural.has(quantity.unit)) return false;
  // 每年至少进行一次, 每个地市至少有一家
  if (AT_LEAST.test(before(context, 8))) return false;
  // 被处罚三次以上
  if (/^以[上下内](?![部地])/.test(behind(context, 3))) return false;
  if (COUNTED_LIST.test(before(context, 24))) return false;
  // 已布局三批次, 共两项: a word that counts makes it a count.
  return !/(?:累计|共|达|达到|已|新增|建成|获批|引进|开通|新建|设有|拥有|死亡|查处|超过|突破|不少于|不低于|仅|第)$/.test(
    before(context, 3),
  );
}

/** How long an item of such a row may be. */
const LONGEST_ITEM = 30;
const ROW = /^[^,;。、\d]{2,20}[,、](?:[一二三四五六七八九]?[十百千]?[万亿])([\u4e00-\u9fff])/;

/** 百家重点企业, 千村示范, 万吨级: a multiplier alone names a size; 近百家, 上千家, 亿元以上 count. */
function isBareMultiplier(context: QuantityContext): boolean {
  const { folded, quantity } = context;
  if (!"十百千万亿".includes(folded.charAt(quantity.start))) return false;
  const size = quantity.form === "magnitude" ? /^[十百千万亿]+$/ : /^[百千万亿]+$/;
  if (!size.test(folded.slice(quantity.start, quantity.numberEnd))) return false;
  if (/^(?:以上|以下|以内|左右)/.test(behind(context, 2))) return false;
  // 培育百万家企业、|十万家|中小企业: several of them in a row count.
  if (quantity.unit !== "" && ROW.exec(behind(context, LONGEST_ITEM))?.[1] === quantity.unit) return false;
  return !/(?:近|超|超过|突破|逾|达|约|上|过|破|迈上|跨越|不足|不到)$/.test(before(context, 2));
}
