import { describe, expect, it } from 'vitest';
import { xmlInvoice } from '#demo/world/invoices.ts';
import { invoiceOf } from '#domain/subsidy/invoices/invoice-fields.ts';
import { invoiceKindOf } from '#functions/adapters/invoices/invoice-kind.ts';
import { invoiceFields } from '#functions/adapters/invoices/read-invoice.ts';
import { TableUnreadable } from '#functions/adapters/tables/table-unreadable.ts';
import { foundType } from '#functions/files/found-type.ts';
import { ofdInvoice, ofdParts, oldOfdInvoice, pdfInvoice } from '../support/an-invoice.ts';
import { zipOf } from '../support/zip.ts';

const number = '26152000000000000017';
const blue = '26152000000000000001';

const read = async (file: Buffer | string) => {
  const bytes = Buffer.from(file);
  const kind = invoiceKindOf(await foundType(bytes));
  if (!kind || kind === 'picture') throw new Error('An invoice that says something is meant.');
  return invoiceOf(kind, await invoiceFields(kind, bytes));
};

const troubles = async (file: Buffer | string): Promise<readonly string[]> => {
  try {
    await read(file);
    return [];
  } catch (error) {
    if (error instanceof TableUnreadable) return error.refusals.map(({ code }) => code);
    throw error;
  }
};

const told = {
  number,
  issuedOn: '2026-03-31',
  buyer: { name: '演示商贸有限公司', creditCode: '91150781MADEMA019W' },
  seller: { name: '演示承运有限公司', creditCode: '91150781MADEMA027P' },
  amountFen: 10_600,
  taxFen: 600,
};

describe('an invoice says what it is', () => {
  it.each([
    ['as XML of the tax bureau', xmlInvoice({ number }), 'xml'],
    ['as OFD with tagged texts', ofdInvoice({ number }), 'ofd'],
    ['as PDF in an encoding of Chinese fonts', pdfInvoice({ number }), 'pdf'],
    ['as PDF with a table of its signs', pdfInvoice({ number }, 'own-table'), 'pdf'],
  ])('%s', async (_, file, source) => {
    expect(await read(file)).toMatchObject({ ...told, source });
  });

  it('as an OFD of the years before, under its code and its number', async () => {
    const old = '150070001111-00000042';
    expect(await read(oldOfdInvoice({ number: old }))).toMatchObject({ ...told, number: old });
  });

  it.each([
    ['XML', xmlInvoice({ number, yuan: '-106.00', cancels: blue })],
    ['OFD', ofdInvoice({ number, yuan: '-106.00', cancels: blue })],
    ['PDF', pdfInvoice({ number, yuan: '-106.00', cancels: blue })],
  ])('as a red one, which it cancels, in %s', async (_, file) => {
    expect(await read(file)).toMatchObject({ number, amountFen: 10_600, red: { cancels: blue } });
  });

  it('knows a blue one from a red one', async () => {
    expect(await read(xmlInvoice({ number }))).not.toHaveProperty('red');
  });

  it('names what was bought, in short', async () => {
    for (const file of [xmlInvoice({ number }), pdfInvoice({ number })])
      expect(await read(file)).toMatchObject({ items: ['*物流辅助服务*寄递费'] });
  });

  it('reads the head of an OFD where nothing is tagged, and adds the tax to the amount', async () => {
    const [head] = ofdParts({ number });
    expect(await read(zipOf(head ? [head] : []))).toMatchObject({ number, amountFen: 10_600 });
  });

  it('says nothing where a PDF is a scan, or its font has no table', async () => {
    const scan =
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]>>endobj\n';
    for (const file of [scan, pdfInvoice({ number }, 'no-table')]) {
      const invoice = await read(file);
      expect([invoice.number, invoice.amountFen]).toEqual([undefined, undefined]);
    }
  });
});

describe('a file that means harm, or is damaged', () => {
  it('is refused at once where its XML declares entities, of its own or from elsewhere', async () => {
    const bomb = '<!DOCTYPE e [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const outside = '<!DOCTYPE e [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    for (const before of [bomb, outside])
      expect(await troubles(xmlInvoice({ number }, before))).toEqual(['TABLE-XLSX-DOCTYPE']);
  });

  it('is refused where an OFD unpacks to very much', async () => {
    const page = { name: 'Doc_0/Pages/Page_0/Content.xml', body: Buffer.alloc(9 * 1024 * 1024, 32) };
    expect(await troubles(zipOf([...ofdParts({ number }).slice(0, 2), page]))).toEqual([
      'TABLE-XLSX-UNPACKS-TOO-LARGE',
    ]);
  });

  it('is refused where a part of an OFD is larger than it says', async () => {
    const page = { name: 'Doc_0/Pages/Page_0/Content.xml', body: '<a>'.repeat(90), claims: { size: 4 } };
    expect(await troubles(zipOf([...ofdParts({ number }).slice(0, 2), page]))).toHaveLength(1);
  });

  it('is refused where it is a ZIP that is no OFD', async () => {
    expect(await troubles(zipOf([{ name: 'word/document.xml', body: '<a/>' }]))).toHaveLength(1);
  });

  it('is refused where an XML is in another encoding than it must be', async () => {
    const text = Buffer.from(xmlInvoice({ number }), 'utf16le');
    expect(invoiceKindOf(await foundType(text)) === undefined || (await troubles(text)).length > 0).toBe(
      true,
    );
    const gbk = Buffer.concat([
      Buffer.from('<?xml version="1.0"?><a>'),
      Buffer.from([0xd1, 0xdd]),
      Buffer.from('</a>'),
    ]);
    expect(await troubles(gbk)).toEqual(['TABLE-XLSX-DAMAGED']);
  });

  it('says what it can, and never fails, wherever a PDF is cut short', async () => {
    const whole = pdfInvoice({ number });
    for (let length = 10; length < whole.length; length += 97) {
      const invoice = await read(whole.subarray(0, length));
      expect([undefined, number]).toContain(invoice.number);
    }
  });

  it('ends, however deep or round a PDF refers to itself', async () => {
    const files = [
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R 1 0 R 1 0 R]>>endobj`,
      `%PDF-1.4\n1 0 obj${'['.repeat(100_000)}endobj`,
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Contents 2 0 R>>endobj 2 0 obj<</Length 2 0 R>>stream\n/X Do endstream`,
    ];
    for (const file of files) expect((await read(file)).number).toBeUndefined();
  });
});
