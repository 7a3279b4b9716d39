import type { Bilingual } from '../shared/bilingual.ts';
import type { FilingStatus } from './lifecycle.ts';

/** How an entry in the register stands, as a person is told it. */
export const filingStatusWords = {
  'in-force': { zh: '有效', en: 'In force' },
  suspended: { zh: '已中止', en: 'Suspended' },
  revoked: { zh: '已撤销', en: 'Revoked' },
  cancelled: { zh: '已注销', en: 'Cancelled' },
  expired: { zh: '已届满', en: 'Expired' },
} as const satisfies Readonly<Record<FilingStatus, Bilingual>>;
