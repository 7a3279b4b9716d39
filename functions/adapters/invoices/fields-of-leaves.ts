import type { InvoiceField, InvoiceFields } from '#domain/subsidy/invoices/invoice-fields.ts';
import type { Leaf } from './leaves.ts';

/** How the XML of a digital invoice (数电票), and that of an older one, call each thing; the first that is there counts. */
const names: Readonly<Record<InvoiceField, readonly string[]>> = {
  code: ['InvoiceCode'],
  number: ['TaxSupervisionInfo/InvoiceNumber', 'Header/EIid', 'InvoiceNo'],
  issuedOn: ['TaxSupervisionInfo/IssueTime', 'IssueDate'],
  buyerName: ['BuyerName'],
  buyerCode: ['BuyerIdNum', 'BuyerTaxID'],
  sellerName: ['SellerName'],
  sellerCode: ['SellerIdNum', 'SellerTaxID'],
  amount: ['TotalTax-includedAmount', 'TaxInclusiveTotalAmount'],
  net: ['TotalAmWithoutTax', 'TaxExclusiveTotalAmount'],
  tax: ['TotalTaxAm', 'TaxTotalAmount'],
  isBlue: ['InIssuType/LabelCode'],
  cancels: ['RedEInvoice/OriginalInvoiceCode'],
  remark: ['AdditionalInformation/Remark', 'Note'],
};
const items = ['IssuItemInformation/ItemName', 'Item'];

const standsAt = (name: string) => (leaf: Leaf) => leaf.path.endsWith(`/${name}`);

const firstOf = (leaves: readonly Leaf[], places: readonly string[]): string | undefined =>
  places.map((place) => leaves.find(standsAt(place))?.text).find((text) => text !== undefined);

export const fieldsOfLeaves = (leaves: readonly Leaf[]): InvoiceFields => ({
  ...Object.fromEntries(Object.entries(names).map(([field, places]) => [field, firstOf(leaves, places)])),
  items: items.flatMap((name) => leaves.filter(standsAt(name)).map(({ text }) => text)),
});
