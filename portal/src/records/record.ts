import type { Bilingual } from '#domain/shared/bilingual.ts';

/** A case as the records list it: whose, and what it was about. */
export type RecordRow = {
  readonly id: string;
  readonly subjectName: string;
  readonly title: Bilingual;
  readonly status: string;
  readonly changedAt: string;
};

export type RecordKind = 'application' | 'filing' | 'claim' | 'course-plan';
export type RecordsProps = { readonly kind: RecordKind; readonly rows: readonly RecordRow[] };

export const recordPage = (kind: RecordKind, id: string) => `/work/${kind}/${encodeURIComponent(id)}`;
export const historyPage = (kind: RecordKind, id: string) => `/records/${kind}/${encodeURIComponent(id)}`;
