/** Signs of names that are written in two ways, the older first: those of the commonest surnames, and of given names beside them. */
const pairs =
  '張张劉刘陳陈楊杨趙赵黃黄吳吴孫孙馬马葉叶鄭郑許许蘇苏羅罗韓韩馮冯鄧邓蕭萧蔣蒋' +
  '閻阎龍龙萬万賀贺賴赖龔龚錢钱湯汤譚谭範范盧卢鐘钟鍾钟謝谢鄒邹陸陆嚴严齊齐' +
  '顧顾莊庄華华國国軍军麗丽偉伟傑杰強强飛飞紅红艷艳蘭兰鳳凤鵬鹏輝辉榮荣寶宝';

const simplified: ReadonlyMap<string, string> = new Map(
  Array.from({ length: Math.floor(pairs.length / 2) }, (_, n) => [
    pairs.charAt(2 * n),
    pairs.charAt(2 * n + 1),
  ]),
);

/**
 * A name without what people write in two ways: full-width letters, spaces, points, capitals, and the older forms of
 * common signs. Two names that are one here may be of two persons: only an identity number tells.
 */
export const bareName = (name: string): string =>
  [
    ...name
      .normalize('NFKC')
      .replace(/[\s·•.-]/g, '')
      .toLowerCase(),
  ]
    .map((sign) => simplified.get(sign) ?? sign)
    .join('');
