import * as z from 'zod';
import { GradeImport } from '#domain/credit/grade-import.ts';
import { readers } from '../../casework/staff.ts';
import { route } from '../../edge/route.ts';

export const listGradeImports = route(
  {
    id: 'listGradeImports',
    method: 'GET',
    path: '/api/officer/credit/imports',
    who: readers,
    summary: { zh: '信用等级导入记录', en: 'Imports of grades' },
    query: z.object({ after: z.string().optional() }),
    answer: z.object({ imports: z.array(GradeImport), next: z.string().optional() }),
  },
  async ({ register }, { query }) => {
    const { items, next } = await register.list('grade-import', undefined, query.after);
    return { imports: [...items], next };
  },
);
