import * as z from 'zod';
import { readers } from '../../casework/staff.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { reportKey } from './import-keys.ts';
import { ImportPath } from './own-import.ts';

/** Where to fetch the report on an import: every line, and what became of it. */
export const getImportReport = route(
  {
    id: 'getImportReport',
    method: 'GET',
    path: '/api/officer/credit/imports/{id}/report',
    who: readers,
    summary: { zh: '下载导入报告', en: 'The report on an import' },
    params: ImportPath,
    answer: z.object({ url: z.string(), fileName: z.string() }),
  },
  async ({ register, exports }, { params: { id } }) => {
    const item = await register.get('credit-import', id);
    if (item?.status !== 'imported') return notFound('该导入报告', 'report on an import');
    const fileName = `${item.fileName.replace(/\.[a-z]+$/i, '')}-导入报告.csv`;
    return { url: await exports.downloadUrl({ key: reportKey(id), fileName }), fileName };
  },
);
