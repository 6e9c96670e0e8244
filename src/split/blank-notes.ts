/** (女,藏族), and what comes before the post in one bracket: (女,藏族,某县县长). */
const PERSON_NOTE = /\((?:(?:男|女|\p{Script=Han}{1,5}族)(?:[,、]\s?|(?=\))))+\)?/u;
/** 局长张三同志: how people are spoken of is no part of their names. */
const ADDRESS = /(?<=\p{Script=Han}\s{0,3}\p{Script=Han})(?:同志|先生|女士)(?=\s*\(|$)/u;
/** Johnson Miller(强森·米勒), 强森·米勒(Johnson Miller): the name in the letters of the text is taken. */
const LATIN_NAME =
  /[A-Z][\p{Script=Latin}.' -]{2,30}\((?=[\p{Script=Han}·]{2,20}\))|\([\p{Script=Latin}.' -]{2,40}\)/gu;
/** 张三(某市政协副主席,主持): what somebody does here is no post. */
const ROLE = /[,、]\s?(?:主持|主持人|召集人|记录)(?=\)$)/;
/** 张三(某局局长,任职13个月), 张三(某局局长,45岁): how long somebody has held the post, and how old that person is. */
const TERM = /[,、]\s?(?:任职.{1,8}|\d{2}岁|\d{4}年(?:\d{1,2}月)?(?:出?生))(?=\)$)/;
/** “链长”张三(某市副市长): what somebody is called besides. */
const CALLED = /^[“"「]\p{Script=Han}{2,6}[”"」](?=\p{Script=Han})/u;
/** 90后镇长, 95后村书记 */
const BORN = /(?<=^|[|\s,(])\d{2}后(?=\p{Script=Han})/u;
/** 某镇党委书记 张三 口述 本报记者 李四 整理: who wrote it down. */
const WRITTEN_DOWN = /\s+口述(?:\s.*)?$|\s+(?:本[报刊网台])?(?:记者|通讯员)\s.{2,20}(?:整理|采写|采访)$/;
/** 某省水利厅,710004,某市: where an institute has its post office is no part of its name. */
const POSTCODE = /[,;]\s?(?:\p{Script=Han}{2,10}[\s,;]\s?)?\d{6}(?:[\s,;]{1,2}\p{Script=Han}{2,8})?(?=\)?$)/u;
/** 民建某省委会(张三代表发言): who reads out what an organisation says. */
const READ_OUT = /\([^()]{2,12}(?:代表发言|发言|执笔)\)$/;

/** ——张三委员的大会发言: that it is a speech. */
const GIVES_SPEECH = /(?<=委员|代表|主席|主委|主任)的(?:大会|书面)?发言$/;

/** Few lines hold a note: the others are not looked at five times. */
const ANY = /\(|\d{6}|\d后|口述|(?:同志|先生|女士|整理|采写|采访|发言)$/;

/**
 * A folded line with what a byline says besides name and post blanked out, one blank for one character:
 * 央金卓玛(女,藏族) 某州副州长, 某镇党委书记 张三 口述, 局长李四同志.
 */
export function blankNotes(text: string): string {
  if (!ANY.test(text)) return text;
  const blank = (note: string) => " ".repeat(note.length);
  return text
    .replace(PERSON_NOTE, (note) => (note.endsWith(")") ? " " : "(").padStart(note.length))
    .replace(READ_OUT, blank)
    .replace(GIVES_SPEECH, blank)
    .replace(POSTCODE, blank)
    .replace(LATIN_NAME, blank)
    .replace(ROLE, blank)
    .replace(TERM, blank)
    .replace(BORN, blank)
    .replace(CALLED, blank)
    .replace(WRITTEN_DOWN, blank)
    .trimEnd()
    .replace(ADDRESS, blank)
    .trimEnd();
}
