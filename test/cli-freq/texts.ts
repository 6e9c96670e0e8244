/** Two documents of our own, of one official each, with the terms that the tests of freq count. */
export const LAST_YEAR = `以创新谋发展

江一帆

镜湖区科技局局长

推行“揭榜挂帅”，布局科技创新平台。推行“飞地研发”。创新不止。
`;

/** What the same official says a year on: 揭榜挂帅 four times as often, 飞地研发 gone, 诊断券 new. */
export const THIS_YEAR = `以创新谋发展

江一帆

镜湖区科技局局长

推行“揭榜挂帅”，布局科技创新平台。推行“诊断券”。创新不止。
“揭榜挂帅”扩面，“揭榜挂帅”提质，“揭榜挂帅”增效。
`;
