import * as z from 'zod';
import { ReportKind, ReportRow, reportRows } from '#domain/positive-list/adoption/report-rows.ts';
import { listReaders } from '../../casework/staff.ts';
import { route } from '../../edge/route.ts';
import { PageQuery, pageOf } from '../lists/page-of.ts';
import { noListVersion } from './read-list-version.ts';
import { storedImport } from './stored-import.ts';

/** What became of the rows of the official table, page by page: not understood, repaired, worth a look, passed over. */
export const listReportRows = route(
  {
    id: 'listReportRows',
    method: 'GET',
    path: '/api/officer/goods/list-versions/{id}/report',
    who: listReaders,
    summary: { zh: '清单导入报告', en: 'The report of an import' },
    params: z.object({ id: z.string() }),
    query: PageQuery.extend({ kind: ReportKind.optional() }),
    answer: z.object({ rows: z.array(ReportRow.meta({ id: 'ReportRow' })), next: z.int().optional() }),
  },
  async ({ register, exports }, { params: { id }, query: { kind, from } }) => {
    const version = await register.get('list-version', id);
    if (!version) return noListVersion();
    const rows = reportRows(await storedImport(exports, version));
    const { items, next } = pageOf(
      rows.filter((row) => kind === undefined || row.kind === kind),
      from,
    );
    return { rows: items, next };
  },
);
