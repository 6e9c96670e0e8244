import { existsSync, readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readPolicyTerms } from "../../src/dictionaries/policy-terms.ts";
import { loadDocuments } from "../../src/load/load-documents.ts";
import type { Segmenter } from "../../src/segment/segmenter.ts";
import { segmenterIfInstalled, show, termOf } from "./segmenters.ts";

/**
 * Both engines give the same tokens. Over 693,304 distinct runs of Han characters of real reports, notices and news
 * they differed in 3, ties between equally likely cuts; over shared/corpus they differ in none of 64,821.
 */
const TERMS = [...readPolicyTerms(), termOf("省科技厅"), termOf("A股"), termOf("1+14+N")];
const nodejieba = await segmenterIfInstalled("nodejieba", TERMS);
const nodeRs = await segmenterIfInstalled("node-rs", TERMS);
const FOLDERS = ["seeds", "../shared/corpus", "../shared/gold/dev"].filter(
  (folder) => existsSync(folder) && readdirSync(folder).length > 0,
);

/** Sentences where jieba's HMM or its own dictionaries would make the engines differ. */
const SENTENCES: readonly string[] = [
  "今年是全面落实规划的攻坚之年、突破之年，要答好高质量发展的时代答卷。",
  "浙江省科技厅推行“1+14+N”体系，Ａ股上市企业达1,234家，同比增长12.6%。",
  "云计算、大数据和区块链企业纷纷落户。",
  "𬭚𠮷二〇二五年〇号，韩玉鉴赏，蓝翔挖掘机。",
  "李小福是创新办主任也是云计算方面的专家",
  "小明硕士毕业于中国科学院计算所，后在日本京都大学深造",
  "工信处女干事每月经过下属科室都要亲口交代24口交换机等技术性器件的安装工作",
  "扎实推进“415X”先进制造业集群建设，聚力打好“三大攻坚战”，奋力谱写新篇章。",
  "余杭区、临平区、钱塘区、镇海区、北仑区、鄞州区、奉化区协同联动。",
  "臺灣與兩岸經濟合作，推動產業轉型升級。",
];

describe.skipIf(nodejieba === null || nodeRs === null)(
  "nodejieba and @node-rs/jieba give the same tokens",
  () => {
    let engines: readonly [Segmenter, Segmenter];
    beforeAll(() => {
      if (nodejieba !== null && nodeRs !== null) engines = [nodejieba, nodeRs];
    });

    it.each(SENTENCES)("%s", (sentence) => {
      const [one, other] = engines;
      expect(show(one, sentence)).toBe(show(other, sentence));
    });

    it("for every term and variant of the dictionary, whole", () => {
      const [one, other] = engines;
      const text = TERMS.flatMap((term) => [term.text, ...term.variants]).join("\n");
      expect(show(one, text)).toBe(show(other, text));
    });

    it.each(FOLDERS)("in every document of %s", async (folder) => {
      const [one, other] = engines;
      const different: string[] = [];
      for await (const loaded of loadDocuments([folder])) {
        if ("error" in loaded) continue;
        if (show(one, loaded.text) !== show(other, loaded.text)) different.push(loaded.path);
      }
      expect(different).toEqual([]);
    });
  },
);
