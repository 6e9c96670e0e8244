import type { Indicator } from "./indicator.ts";

/** Ends of the names of institutions, longest first. */
const INSTITUTION =
  /(?:研究院|研究所|实验室|中心|大学|学院|学校|医院|公司|集团|银行|基金|协会|联盟|企业|平台|园区|高新区|开发区|综合体|成果池)$/;

/** The institution that a claim is made about: the subject in front of its verb, if it is one; else null. */
export function findActor(text: string, { subject }: Indicator): string | null {
  if (!subject) return null;
  const name = text
    .slice(subject.start, subject.end)
    .replace(/^[\s、,，]+对?|(?:累计|已|共|先后|成功)+$/g, "");
  return INSTITUTION.test(name) && name.length <= 30 ? name : null;
}
