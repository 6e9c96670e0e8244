import type { Random } from "./random.ts";

/** Policy prose made by a small grammar, with odd characters among it; about 20 to 2,000 characters. */
export function makeProse(random: Random): string {
  const lines = random.several(1, 9, () => makeLine(random));
  return lines.join(random.pick(["\n", "\n", "\n\n", "\n　　", "\r\n", ""]));
}

function makeLine(random: Random): string {
  const kind = random.below(10);
  if (kind === 0) return `${random.pick(NUMBERINGS)}${phrase(random)}`;
  if (kind === 1) return byline(random);
  if (kind === 2) return `${byline(random)}\n\n${phrase(random)}\n`;
  if (kind === 3) return `${random.pick(NAMES)}${random.pick(["：", ":", "说：“", "　"])}${sentence(random)}`;
  return random.several(1, 5, () => sentence(random)).join("");
}

function byline(random: Random): string {
  const parts = [random.pick(NAMES), `${random.pick(PLACES)}${random.pick(OFFICES)}${random.pick(POSTS)}`];
  if (random.once(2)) parts.reverse();
  return parts.join(random.pick(["\n", "\n\n", " ", "　", "，", "（", "：", ""]));
}

function sentence(random: Random): string {
  const clauses = random.several(1, 6, () => clause(random));
  return clauses.join(random.pick(["，", "，", "、", ",", "；", ""])) + random.pick(ENDS);
}

function clause(random: Random): string {
  const parts = random.several(1, 5, () => random.pick(random.pick(WORDS)));
  if (random.once(3)) parts.splice(random.below(parts.length + 1), 0, quantity(random));
  if (random.once(9)) parts.splice(random.below(parts.length + 1), 0, oddCharacter(random));
  return parts.join("");
}

function phrase(random: Random): string {
  const text = random.several(1, 4, () => random.pick(random.pick(WORDS))).join("");
  const [open, close] = random.pick(QUOTES);
  return random.once(3) ? `${open}${text}${close}` : text;
}

function quantity(random: Random): string {
  const number = (): string =>
    random.pick([
      () => String(random.below(10 ** random.small(1, 9))),
      () => `${random.below(1000)}.${random.below(100)}`,
      () =>
        random.several(1, 6, () => random.pick([..."零〇一二两三四五六七八九十百千万亿半几数多余"])).join(""),
      () => random.several(1, 4, () => random.below(1000)).join(random.pick([",", "，", ".", " ", "-", "~"])),
      () =>
        String(random.below(10_000)).replaceAll(/\d/g, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        ),
    ])();
  const joined = random.once(6) ? `${number()}${random.pick(JOINTS)}${number()}` : number();
  return `${random.pick(BOUNDS)}${joined}${random.pick(SCALES)}${random.pick(UNITS)}${random.pick(AFTER)}`;
}

/** Anything: control characters, halves of pairs, marks of direction, private characters, emoji. */
function oddCharacter(random: Random): string {
  if (random.once(4)) return String.fromCharCode(random.below(0x10000));
  return random.pick(ODD).repeat(random.once(12) ? random.below(60) : 1);
}

/** A text with some of its stretches removed, doubled, swapped, run on, or with odd characters put in. */
export function mutateText(text: string, random: Random): string {
  let changed = text;
  for (let left = random.small(1, 12); left > 0; left -= 1) {
    const start = random.below(changed.length + 1);
    const end = Math.min(changed.length, start + random.small(0, 40));
    const cut = changed.slice(start, end);
    const put = random.pick([
      () => "",
      () => cut + cut,
      () => cut.repeat(random.small(1, 20)),
      () => [...cut].reverse().join(""),
      () => oddCharacter(random),
      () => quantity(random),
      () => clause(random),
      () => cut.replaceAll(/[，。、]/g, random.pick(ENDS)),
      () => cut.replaceAll("\n", ""),
      () => `${cut}\n`,
      () => random.pick(random.pick(WORDS)),
    ])();
    changed = changed.slice(0, start) + put + changed.slice(end);
  }
  return changed;
}

/** A short piece over and over again, of thousands of characters: what a loop that looks back does not stand. */
export function makeRun(random: Random): string {
  const piece = random
    .several(1, 5, () => random.pick([clause, quantity, oddCharacter, phrase, byline, mark])(random))
    .join("");
  const length = random.small(2000, 16_000);
  const run = piece.repeat(Math.ceil(length / Math.max(1, piece.length))).slice(0, length);
  return random.once(2) ? `${sentence(random)}\n${run}${sentence(random)}` : run;
}

const mark = (random: Random): string => random.pick([...MARKS]);
const MARKS = "，。、；：（）()《》“”‘’【】—-~+%·…\n \t　0一1亿年月第";

const NUMBERINGS = [
  "一、",
  "（一）",
  "1.",
  "1．",
  "第一条　",
  "第十二章 ",
  "## ",
  "①",
  "- ",
  "问：",
  "（1）",
  "附件：",
  "附件1",
];
const NAMES = ["江一帆", "沈若水", "欧阳明远", "顾 平", "何㐂", "柳三", "阿依·古丽", "某"];
const PLACES = ["云溪县", "镜湖区", "宁波市", "浙江省", "青禾镇", "临江高新区", "全国", ""];
const OFFICES = ["科技局", "发展和改革委员会", "人民政府", "党委", "教育厅", "经开区管委会", ""];
const POSTS = ["局长", "党组书记、局长", "副主任", "县长", "主任委员（兼）", "代表", ""];
const ENDS = ["。", "。", "；", "！", "？", ".", "\n", "", "……", "，"];
const QUOTES = [
  ["“", "”"],
  ["「", "」"],
  ["《", "》"],
  ["（", "）"],
  ["‘", "’"],
  ["“", ""],
  ["", "”"],
  ["『", "“"],
  ["[", "]("],
] as const;
const JOINTS = ["-", "～", "—", "至", "到", "、", "/", "和", ":", "比"];
const BOUNDS = [
  "",
  "",
  "",
  "超",
  "达到",
  "约",
  "不低于",
  "增长",
  "下降",
  "第",
  "占",
  "近",
  "由",
  "同比增长",
  "居全省第",
  "连续",
  "=",
  "+",
  "@",
];
const SCALES = ["", "", "万", "亿", "万亿", "千", "余"];
const UNITS = [
  "元",
  "家",
  "%",
  "％",
  "个百分点",
  "人",
  "平方米",
  "项",
  "年",
  "月",
  "日",
  "倍",
  "番",
  "级",
  "名",
  "位",
  "吨标准煤/万元",
  "kWh",
  "",
  "号",
  "条",
];
const AFTER = ["", "", "", "以上", "左右", "以内", "的增速", "）", "，其中", "（含）", "之一"];
const ODD = [
  "\u0000",
  "\u001b[31m",
  "\u001b]0;x\u0007",
  "\u009b2J",
  "\u0007",
  "\b",
  "\r",
  "\f",
  "\v",
  "\u007f",
  "\u0085",
  "\u2028",
  "\u2029",
  "\u202e",
  "\u2066",
  "\u200b",
  "\ufeff",
  "\ufffd",
  "\ud800",
  "\udc00",
  "\udfff\ud800",
  "😀",
  "𠮷",
  "\ue000",
  "\uffff",
  "e\u0301",
  "①",
  "Ⅷ",
  "㎡",
  "½",
  "٣",
  "०",
  "<script>alert(1)</script>",
  "</td>",
  "<!--",
  "&lt;",
  "`",
  "|",
  "\\",
  '"',
  "'",
  "=1+1",
  "[x](javascript:1)",
  "$",
  "%s",
  "%00",
  "../",
  "__proto__",
  "constructor",
  "\t",
  "　",
  "\u3164",
  "\u00ad",
];
const WORDS: readonly (readonly string[])[] = [
  [
    "推动",
    "加快",
    "实现",
    "坚持",
    "建设",
    "完成",
    "力争",
    "新增",
    "累计",
    "预计",
    "较上年",
    "其中",
    "平均",
    "分别",
  ],
  [
    "高新技术企业",
    "地区生产总值",
    "研发投入",
    "新质生产力",
    "营商环境",
    "创新平台",
    "粮食产量",
    "就业",
    "财政收入",
    "数字经济",
  ],
  [
    "揭榜挂帅",
    "诊断+提升",
    "最多跑一次",
    "“三张清单”",
    "1+14+N",
    "产学研用",
    "四链融合",
    "企业出题、政府立题",
  ],
  ["的", "和", "与", "对", "在", "从", "以", "为", "把", "将", "了", "之", "或", "等", "及"],
  [
    "2025年",
    "今年以来",
    "“十四五”期间",
    "到2030年",
    "1—8月",
    "上半年",
    "去年同期",
    "三年内",
    "2025年1月1日",
    "截至目前",
  ],
  [
    "首个",
    "第一",
    "全省前列",
    "连续三年",
    "翻一番",
    "减半",
    "全覆盖",
    "零突破",
    "率先",
    "居首位",
    "三分之一",
    "百分之五",
  ],
  [
    "国发〔2023〕5号",
    "《实施意见》",
    "http://a.example/1?x=2",
    "COVID-19",
    "5G",
    "GB/T 33190",
    "A股",
    "省科技厅",
    "12345热线",
  ],
];
