/** An invoice of invented parties. */
export type MadeInvoice = {
  readonly number: string;
  readonly issuedOn?: string;
  readonly buyerName?: string;
  readonly buyerCode?: string;
  readonly sellerName?: string;
  readonly sellerCode?: string;
  /** With tax; a red one has a minus. */
  readonly yuan?: string;
  readonly net?: string;
  readonly tax?: string;
  /** The number of the invoice that this one cancels. */
  readonly cancels?: string;
};

export const filledIn = (made: MadeInvoice) => ({
  issuedOn: '2026-03-31',
  buyerName: '演示商贸有限公司',
  buyerCode: '91150781MADEMA019W',
  sellerName: '演示承运有限公司',
  sellerCode: '91150781MADEMA027P',
  yuan: '106.00',
  net: '100.00',
  tax: '6.00',
  ...made,
});

export const remarkOf = ({ cancels }: MadeInvoice): string =>
  cancels ? `被红冲蓝字数电票号码：${cancels} 红字发票信息确认单编号：15072026030000000001` : '';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A digital invoice (数电票) with the elements under which the tax bureau hands it out; `before` stands before its root. */
export const xmlInvoice = (made: MadeInvoice, before = ''): string => {
  const one = filledIn(made);
  const red = one.cancels
    ? `<SpecificInformation><RedEInvoice><OriginalInvoiceCode>${one.cancels}</OriginalInvoiceCode></RedEInvoice></SpecificInformation>`
    : '';
  return `<?xml version="1.0" encoding="UTF-8"?>${before}<EInvoice><Header><EIid>${one.number}</EIid>
<InherentLabel><InIssuType><LabelCode>${one.cancels ? 'N' : 'Y'}</LabelCode></InIssuType></InherentLabel></Header>
<EInvoiceData><SellerInformation><SellerIdNum>${one.sellerCode}</SellerIdNum><SellerName>${escaped(one.sellerName)}</SellerName></SellerInformation>
<BuyerInformation><BuyerIdNum>${one.buyerCode}</BuyerIdNum><BuyerName>${escaped(one.buyerName)}</BuyerName></BuyerInformation>
<BasicInformation><TotalAmWithoutTax>${one.net}</TotalAmWithoutTax><TotalTaxAm>${one.tax}</TotalTaxAm>
<TotalTax-includedAmount>${one.yuan}</TotalTax-includedAmount></BasicInformation>
<IssuItemInformation><ItemName>*物流辅助服务*寄递费</ItemName></IssuItemInformation>${red}
<AdditionalInformation><Remark>${remarkOf(one)}</Remark></AdditionalInformation></EInvoiceData>
<TaxSupervisionInfo><InvoiceNumber>${one.number}</InvoiceNumber><IssueTime>${one.issuedOn}</IssueTime></TaxSupervisionInfo></EInvoice>`;
};

const yuan = (fen: number): string => (fen / 100).toFixed(2);

/** What a carrier has invoiced to an enterprise, with 6 % of tax. */
export const invoiceOf = (to: {
  readonly name: string;
  readonly code: string;
  readonly number: string;
  readonly amountFen: number;
  readonly issuedOn: string;
}): string => {
  const net = Math.round(to.amountFen / 1.06);
  return xmlInvoice({
    number: to.number,
    issuedOn: to.issuedOn,
    buyerName: to.name,
    buyerCode: to.code,
    yuan: yuan(to.amountFen),
    net: yuan(net),
    tax: yuan(to.amountFen - net),
  });
};
