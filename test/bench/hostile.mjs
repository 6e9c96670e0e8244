import { loadDocument } from "../../dist/load/load-document.js";
import { openMiner } from "../../dist/pipeline.js";
import { measureCalls } from "./measure.mjs";
import { show, tableOf } from "./print-table.mjs";

/** Pieces that, repeated, make a pattern that backtracks or a loop that looks back take forever. */
const PIECES = {
  digits: "1",
  "digits, commas": "1,",
  "digits, 、": "1、",
  "digits, stops": "1.",
  "numbers, 、": "12.5亿元、",
  "、": "、",
  "、, no 比": "工业、农业增长5%。",
  亿: "亿",
  一: "一",
  "一、": "一、",
  "open brackets": "（",
  "open quotes": "“",
  "open titles": "《",
  "open quote, word": "“创新",
  years: "2025年",
  dates: "2025年1月1日至",
  verbs: "增长达到",
  其中: "其中，",
  "+": "企业+",
  "—": "1—",
  "line feeds": "\n",
  "short lines": "一\n",
  names: "张三\n",
  spaces: " ",
};

/**
 * ms of each layer on 30,000 characters of each piece and on 300,000: ten times the text, about ten times the time.
 * Gives the table, and the pieces that cost more than 30 times as much.
 */
export async function benchHostile() {
  const miners = {
    sections: await openMiner({ layers: { phrases: false, claims: false } }),
    claims: await openMiner({ layers: { phrases: false, claims: true } }),
    phrases: await openMiner({ layers: { phrases: true, claims: false } }),
  };
  const rows = [];
  const wrong = [];
  for (const miner of Object.values(miners)) await timeOf(miner, "加快创新发展，增长5%。\n", 30_000);
  for (const [name, piece] of Object.entries(PIECES)) {
    const cells = [];
    for (const [layer, miner] of Object.entries(miners)) {
      const small = await timeOf(miner, piece, 30_000);
      const large = await timeOf(miner, piece, 300_000);
      const failed = small.error ?? large.error;
      if (failed !== undefined) wrong.push(`${layer} of ${name}: ${failed}`);
      else if (large.ms > 30 * Math.max(small.ms, 10)) {
        wrong.push(`${layer} of ${name}: ${show(small.ms)} -> ${show(large.ms)} ms`);
      }
      cells.push(show(small.ms, 1), show(large.ms, 1), String(large.result?.[layer].length ?? "failed"));
    }
    rows.push([name, ...cells]);
  }
  const header = ["ms", ...Object.keys(miners).flatMap((layer) => [layer, "10×", "found"])];
  return { table: tableOf(header, rows), wrong };
}

async function timeOf(miner, piece, length) {
  const text = `开头。${piece.repeat(Math.ceil(length / piece.length))}结尾。`;
  const document = await loadDocument("hostile.txt", Buffer.from(text));
  try {
    return measureCalls(() => miner.mine(document), 1);
  } catch (error) {
    return { ms: null, error: String(error) };
  }
}
