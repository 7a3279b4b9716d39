type CaseRef = { readonly kind: string; readonly id: string };

/** The subject's page of a case. The id of a filing is the subject's and the mode; an application's has its number too. */
const pages: Readonly<Record<string, (subjectId: string, id: string) => string>> = {
  application: (subjectId, id) =>
    `/e/${subjectId}/filings/${id.slice(subjectId.length + 1).replace(/-\d+$/, '')}`,
  filing: (subjectId, id) => `/e/${subjectId}/filings/${id.slice(subjectId.length + 1)}`,
  'goods-filing': (subjectId, id) => `/e/${subjectId}/goods/${id}`,
  rescreening: (subjectId) => `/e/${subjectId}/book`,
  project: (subjectId, id) => `/e/${subjectId}/projects/${id}`,
  claim: (subjectId, id) => `/e/${subjectId}/claims/${id}`,
  recovery: (subjectId, id) => `/e/${subjectId}/claims/${id.replace(/-\d+$/, '')}`,
  subject: (subjectId) => `/e/${subjectId}/account`,
};

export const pageOfCase = (subjectId: string, { kind, id }: CaseRef): string =>
  pages[kind]?.(subjectId, id) ?? `/e/${subjectId}`;
