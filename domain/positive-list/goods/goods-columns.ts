import { columnAmong, reasonAmong, shouldBeAmong } from '../../shared/column-words.ts';
import type { Column } from '../../shared/read-table.ts';

/** The columns of the goods file, under the names that subjects and customs forms give them. */
export const goodsColumns = [
  {
    key: 'hsCode',
    zh: '商品编号',
    en: 'HS code',
    aliases: ['HS编码', '海关编码', '税号', '商品编码'],
    required: true,
  },
  { key: 'name', zh: '商品名称', en: 'Name', aliases: ['品名', '货品名称', 'Goods name'], required: true },
  {
    key: 'specification',
    zh: '规格型号',
    en: 'Specification',
    aliases: ['规格', '型号', 'Spec'],
    required: true,
  },
  { key: 'unit', zh: '计量单位', en: 'Unit', aliases: ['单位', '申报计量单位'], required: true },
  {
    key: 'originCountry',
    zh: '原产国',
    en: 'Country of origin',
    aliases: ['原产国(地区)', '产地', 'Origin', 'Origin country'],
    required: true,
  },
  { key: 'brand', zh: '品牌', en: 'Brand', required: false },
  {
    key: 'barcode',
    zh: '商品条码',
    en: 'Barcode',
    aliases: ['条码', '条形码', 'GTIN', 'EAN'],
    required: false,
  },
  {
    key: 'mode',
    zh: '监管方式',
    en: 'Mode',
    aliases: ['业务模式', '监管方式代码', 'Business mode'],
    // The filing has its mode; a row may only say the same.
    required: false,
  },
  { key: 'trade', zh: '进出口', en: 'Trade', aliases: ['进出口标志', 'Import or export'], required: false },
  {
    key: 'foodRecallAgent',
    zh: '食品召回责任企业',
    en: 'Food recall agent',
    aliases: ['境内召回企业', '食品召回企业', 'Recall agent'],
    required: false,
  },
  {
    key: 'speciesCertificate',
    zh: '物种证明',
    en: 'Species certificate',
    aliases: ['非濒危物种证明', '是否有物种证明', 'Endangered-species certificate'],
    required: false,
  },
  {
    key: 'specialFoodRegistration',
    zh: '特殊食品注册号',
    en: 'Special-food registration',
    aliases: ['特殊食品注册备案号', '特殊食品注册备案编号', 'Special-food registration number'],
    required: false,
  },
  { key: 'traceCode', zh: '溯源码', en: 'Trace code', aliases: ['追溯码'], required: false },
  {
    key: 'statutoryUnit',
    zh: '法定第一计量单位',
    en: 'Statutory unit',
    aliases: ['法定计量单位', '法定单位', '第一法定单位', 'First statutory unit'],
    required: false,
  },
  {
    key: 'secondStatutoryUnit',
    zh: '法定第二计量单位',
    en: 'Second statutory unit',
    aliases: ['第二法定单位', '第二计量单位'],
    required: false,
  },
  {
    key: 'certificates',
    zh: '证书编号',
    en: 'Certificates',
    aliases: ['证书号', '证书', 'Certificate numbers'],
    required: false,
  },
  {
    key: 'batch',
    zh: '批次',
    en: 'Batch',
    aliases: ['批号', '批次号', '生产批号', 'Batch number', 'Lot'],
    required: false,
  },
] as const satisfies readonly Column[];

export const columnOf = columnAmong(goodsColumns);
export const reasonIn = reasonAmong(goodsColumns);
export const shouldBeIn = shouldBeAmong(goodsColumns);
