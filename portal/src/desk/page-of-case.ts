type CaseRef = { readonly kind: string; readonly id: string };

/** The enterprise's page of a case. A filing's id is the credit code and the mode; its page is named by the mode. */
const pages: Readonly<Record<string, (creditCode: string, id: string) => string>> = {
  filing: (creditCode, id) => `/e/${creditCode}/filings/${id.slice(creditCode.length + 1)}`,
  'goods-filing': (creditCode, id) => `/e/${creditCode}/goods/${id}`,
  claim: (creditCode, id) => `/e/${creditCode}/claims/${id}`,
  enterprise: (creditCode) => `/e/${creditCode}/account`,
};

export const pageOfCase = (creditCode: string, { kind, id }: CaseRef): string =>
  pages[kind]?.(creditCode, id) ?? `/e/${creditCode}`;
