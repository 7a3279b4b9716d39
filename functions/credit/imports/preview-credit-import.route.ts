import * as z from 'zod';
import { Refusal } from '#domain/shared/refusal.ts';
import { TableUnreadable } from '../../adapters/tables/table-unreadable.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { termsToRecordBy } from '../records/record-keeper.ts';
import { linesInFile } from './lines-in-file.ts';
import { arrivedImport, ImportPath } from './own-import.ts';

/** An answer of six megabytes is the most there can be; the report names every line. */
const mostShown = 2000;

const Preview = z
  .object({
    lines: z.int(),
    good: z.int(),
    /** Every refusal of every line, in their order. */
    refusals: z.array(Refusal),
    more: z.boolean(),
    /** Why the file cannot be read, where it cannot. */
    findings: z.array(Refusal),
  })
  .meta({ id: 'ImportPreview' });

/** What an import would do, line by line. Nothing is stored. */
export const previewCreditImport = route(
  {
    id: 'previewCreditImport',
    method: 'POST',
    path: '/api/officer/credit/imports/{id}/preview',
    who: ['lead'],
    summary: { zh: '预览信用导入文件', en: 'Preview a file of grades or events' },
    params: ImportPath,
    answer: Preview,
  },
  async (ports, { params: { id }, actor }) => {
    const { today } = momentOf(ports);
    const terms = await termsToRecordBy(ports, actor, today);
    if (terms instanceof Refused) return terms;
    const item = await arrivedImport(ports, id);
    if (item instanceof Refused) return item;
    try {
      const lines = await linesInFile(ports, item, { terms, today });
      const refusals = lines.flatMap(({ read }) => (read.ok ? [] : read.refusals));
      return {
        lines: lines.length,
        good: lines.filter(({ read }) => read.ok).length,
        refusals: refusals.slice(0, mostShown),
        more: refusals.length > mostShown,
        findings: [],
      };
    } catch (error) {
      if (!(error instanceof TableUnreadable)) throw error;
      return { lines: 0, good: 0, refusals: [], more: false, findings: [...error.refusals] };
    }
  },
);
