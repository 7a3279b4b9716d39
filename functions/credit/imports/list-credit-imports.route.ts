import * as z from 'zod';
import { CreditImport } from '#domain/credit/imports/credit-import.ts';
import { readers } from '../../casework/staff.ts';
import { route } from '../../edge/route.ts';

export const listCreditImports = route(
  {
    id: 'listCreditImports',
    method: 'GET',
    path: '/api/officer/credit/imports',
    who: readers,
    summary: { zh: '信用导入记录', en: 'Imports into credit records' },
    query: z.object({ after: z.string().optional() }),
    answer: z.object({ imports: z.array(CreditImport), next: z.string().optional() }),
  },
  async ({ register }, { query }) => {
    const { items, next } = await register.list('credit-import', undefined, query.after);
    return { imports: [...items], next };
  },
);
