import iconv from 'iconv-lite';
import { goodsFile } from '#demo/world/goods.ts';
import type { Subject } from '#demo/world/subjects.ts';
import { pdf } from '#demo/world/waybills.ts';
import type { Paper } from './papers.ts';

const csv = (name: string, buffer: Buffer): Paper => ({ name, mimeType: 'text/csv', buffer });

/** The subject's own headers, in its own order, and the column that each stands for. */
export const ownHeaders = [
  ['货名', '商品名称'],
  ['规格说明', '规格型号'],
  ['海关编号', '商品编号'],
  ['计价单位', '计量单位'],
  ['产地国', '原产国'],
  ['牌子', '品牌'],
  ['进口还是出口', '进出口'],
  ['国内召回公司', '食品召回责任企业'],
] as const;

const row = (name: string, specification: string, code: string) =>
  [name, specification, code, '千克', '俄罗斯', '演示牌', '进口', '满洲里演示食品有限公司'].join(',');

/** One passes, three ask customs, one asks market supervision, one is not listed, one has lost its zeros. */
const rows = [
  row('原味酸乳', '100克/盒', '0403100000'),
  row('腌制鹌鹑蛋', '10枚/盒', '0407909000'),
  row('腌制鸭蛋', '6枚/盒', '0407909000'),
  row('腌制鹅蛋', '4枚/盒', '0407909000'),
  row('鲜蜂王浆', '50克/瓶', '0410004100'),
  row('全脂乳粉', '400克/罐', '0402210000'),
  row('淡味黄油', '200克/块', '40510'),
];

/** As an older accounting program writes it. */
export const ownFile = csv(
  '三月商品.csv',
  iconv.encode([ownHeaders.map(([own]) => own).join(','), ...rows, ''].join('\r\n'), 'gbk'),
);

/** The rows that came back, put right where they can be; the jelly is what it is. */
export const corrected = (toCorrect: Buffer): Paper =>
  csv(
    '三月商品-更正.csv',
    Buffer.from(
      toCorrect.toString('utf8').replace(',40510,', ',0405100000,').replace(',0402210000,', ',0402100000,'),
    ),
  );

export const longFile = (subject: Subject): Paper =>
  csv('五千行.csv', goodsFile(subject, 5000, 'utf-8').bytes);

export const certificate: Paper = {
  name: '原产地证书.pdf',
  mimeType: 'application/pdf',
  buffer: pdf('certificate of origin'),
};
