/** Invoices are often saved under their own number; then it need not be typed again. */
export const invoiceNumberIn = (fileName: string): string | undefined =>
  /(?<!\d)\d{20}(?!\d)/.exec(fileName)?.[0];
