import { deflateSync } from 'node:zlib';
import { filledIn as filled, type MadeInvoice, remarkOf } from '#demo/world/invoices.ts';
import { type Part, zipOf } from './zip.ts';

const ofd = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** An invoice of the years before, as it lies within its OFD. */
const oldXml = (made: MadeInvoice): string => {
  const one = filled(made);
  const [code = '', number = ''] = one.number.split('-');
  return `<?xml version="1.0" encoding="UTF-8"?><eInvoice><InvoiceCode>${code}</InvoiceCode><InvoiceNo>${number}</InvoiceNo>
<IssueDate>2026年03月31日</IssueDate><Buyer><BuyerName>${one.buyerName}</BuyerName><BuyerTaxID>${one.buyerCode}</BuyerTaxID></Buyer>
<Seller><SellerName>${one.sellerName}</SellerName><SellerTaxID>${one.sellerCode}</SellerTaxID></Seller>
<TaxInclusiveTotalAmount>${one.yuan}</TaxInclusiveTotalAmount><TaxTotalAmount>${one.tax}</TaxTotalAmount>
<GoodsInfos><GoodsInfo><Item>*物流辅助服务*寄递费</Item></GoodsInfo></GoodsInfos></eInvoice>`;
};

const chineseDay = (day: string): string => `${day.slice(0, 4)}年${day.slice(5, 7)}月${day.slice(8)}日`;

/** The parts of an OFD: a head, a page whose texts are tagged, and nothing attached. */
export const ofdParts = (made: MadeInvoice): readonly Part[] => {
  const one = filled(made);
  const tagged = [
    ['InvoiceNo', one.number],
    ['IssueDate', chineseDay(one.issuedOn)],
    ['Buyer/BuyerName', one.buyerName],
    ['Buyer/BuyerTaxID', one.buyerCode],
    ['Seller/SellerName', one.sellerName],
    ['Seller/SellerTaxID', one.sellerCode],
    ['TaxInclusiveTotalAmount', `¥${one.yuan}`],
    ['TaxTotalAmount', `¥${one.tax}`],
    ['Note', remarkOf(one) || '无'],
  ] as const;
  const nested = (path: string, inner: string): string =>
    path.split('/').reduceRight((within, name) => `<ofd:${name}>${within}</ofd:${name}>`, inner);
  return [
    {
      name: 'OFD.xml',
      body: `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${ofd}><ofd:DocBody><ofd:DocInfo><ofd:CustomDatas>
<ofd:CustomData Name="发票号码">${one.number}</ofd:CustomData><ofd:CustomData Name="合计金额">${one.net}</ofd:CustomData>
<ofd:CustomData Name="合计税额">${one.tax}</ofd:CustomData><ofd:CustomData Name="购买方纳税人识别号">${one.buyerCode}</ofd:CustomData>
</ofd:CustomDatas></ofd:DocInfo></ofd:DocBody></ofd:OFD>`,
    },
    {
      name: 'Doc_0/Tags/CustomTag.xml',
      body: `<ofd:eInvoice ${ofd}>${tagged
        .map(([path], n) => nested(path, `<ofd:ObjectRef PageRef="1">${n + 100}</ofd:ObjectRef>`))
        .join('')}</ofd:eInvoice>`,
    },
    {
      name: 'Doc_0/Pages/Page_0/Content.xml',
      body: `<ofd:Page ${ofd}><ofd:Content><ofd:Layer>${tagged
        .map(
          ([, text], n) =>
            `<ofd:TextObject ID="${n + 100}"><ofd:TextCode>${text}</ofd:TextCode></ofd:TextObject>`,
        )
        .join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
    },
  ];
};

export const ofdInvoice = (made: MadeInvoice): Buffer => zipOf(ofdParts(made));

/** An OFD of the years before: the invoice lies in it as a file. */
export const oldOfdInvoice = (made: MadeInvoice): Buffer =>
  zipOf([
    { name: 'OFD.xml', body: `<ofd:OFD ${ofd}/>` },
    { name: 'Doc_0/Attachs/original_invoice.xml', body: oldXml(made) },
  ]);

/** How the text of a page is written: in an encoding of Chinese fonts, or by the numbers of its signs with a table. */
export type Lettering = 'UniGB-UCS2-H' | 'own-table' | 'no-table';

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

type Placed = readonly [x: number, y: number, text: string];

const placed = (one: ReturnType<typeof filled>): readonly Placed[] => [
  [430, 800, `发票号码：${one.number}`],
  [430, 785, `开票日期：${chineseDay(one.issuedOn)}`],
  [30, 760, `名称：${one.buyerName}`],
  [320, 760, `名称：${one.sellerName}`],
  [30, 740, `统一社会信用代码/纳税人识别号：${one.buyerCode}`],
  [320, 740, `统一社会信用代码/纳税人识别号：${one.sellerCode}`],
  [30, 700, '*物流辅助服务*寄递费'],
  [30, 640, '合 计'],
  [400, 640, `¥${one.net}`],
  [500, 640, `¥${one.tax}`],
  [400, 620, `（小写）¥${one.yuan}`],
  [30, 580, remarkOf(one)],
];

const cmapOf = (signs: readonly string[]): string =>
  `1 begincodespacerange <0000> <FFFF> endcodespacerange ${signs.length} beginbfchar ${signs
    .map((sign, n) => `<${(n + 1).toString(16).padStart(4, '0')}> <${utf16(sign)}>`)
    .join('\n')} endbfchar`;

const streamOf = (dict: string, body: string): string => {
  const data = deflateSync(Buffer.from(body, 'latin1')).toString('latin1');
  return `<<${dict}/Filter/FlateDecode/Length ${data.length}>>stream\n${data}\nendstream`;
};

/** A PDF whose page holds an invoice as text. */
export const pdfInvoice = (made: MadeInvoice, lettering: Lettering = 'UniGB-UCS2-H'): Buffer => {
  const texts = placed(filled(made)).filter(([, , text]) => text !== '');
  const signs = [...new Set(texts.flatMap(([, , text]) => [...text]))];
  const numbered = (text: string): string =>
    [...text].map((sign) => (signs.indexOf(sign) + 1).toString(16).padStart(4, '0')).join('');
  const written = lettering === 'UniGB-UCS2-H' ? utf16 : numbered;
  const content = texts
    .map(([x, y, text]) => `BT /F1 9 Tf 1 0 0 1 ${x} ${y} Tm <${written(text)}> Tj ET`)
    .join('\n');
  const table = lettering === 'own-table' ? '/ToUnicode 6 0 R' : '';
  const encoding = lettering === 'UniGB-UCS2-H' ? lettering : 'Identity-H';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F1 5 0 R>>>>>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 610 842]/Contents 4 0 R>>',
    streamOf('', content),
    `<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/${encoding}${table}>>`,
    streamOf('', cmapOf(signs)),
  ];
  const body = objects.map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer<</Root 1 0 R>>\n%%EOF\n`, 'latin1');
};
