import type { Column } from '../../shared/read-table.ts';

/** The columns of the waybill file, under the names that carriers and their customers give them. */
export const waybillColumns = [
  {
    key: 'carrier',
    zh: '承运商',
    en: 'Carrier',
    aliases: ['物流商', '快递公司', '承运人', '物流企业名称', 'Courier'],
    required: true,
  },
  {
    key: 'waybillNumber',
    zh: '运单号',
    en: 'Waybill number',
    aliases: ['物流单号', '快递单号', '邮件号', '运单编号', 'Waybill', 'Tracking number', 'Waybill no.'],
    required: true,
  },
  {
    key: 'sentOn',
    zh: '寄递日期',
    en: 'Sent on',
    aliases: ['发货日期', '寄件日期', '收寄日期', '日期', 'Date', 'Sent'],
    required: true,
  },
  {
    key: 'destination',
    zh: '目的地',
    en: 'Destination',
    aliases: ['寄达地', '目的国', '收件国家', '寄达国', 'Country'],
    required: true,
  },
  {
    key: 'weightKg',
    zh: '重量(千克)',
    en: 'Weight (kg)',
    aliases: ['重量', '计费重量', '毛重', 'Weight', 'Weight kg'],
    required: true,
  },
  {
    key: 'fee',
    zh: '寄递费用(元)',
    en: 'Fee (yuan)',
    aliases: ['寄递费', '费用', '运费', '邮费', '金额', 'Fee yuan', 'Fee CNY', 'Amount'],
    required: true,
  },
  {
    key: 'invoiceNumber',
    zh: '发票号码',
    en: 'Invoice number',
    aliases: ['发票号', '数电发票号码', 'Invoice', 'Invoice no.'],
    required: true,
  },
  {
    key: 'orderNumber',
    zh: '订单编号',
    en: 'Order number',
    aliases: ['订单号', 'Order', 'Order no.'],
    required: false,
  },
] as const satisfies readonly Column[];
