import { CreditImport, moveCreditImport } from '#domain/credit/imports/credit-import.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { termsToRecordBy } from '../records/record-keeper.ts';
import { arrivedImport, ImportPath } from './own-import.ts';

/** Has every good line recorded. The same button pressed twice imports once. */
export const submitCreditImport = route(
  {
    id: 'submitCreditImport',
    method: 'POST',
    path: '/api/officer/credit/imports/{id}/submission',
    who: ['lead'],
    summary: { zh: '导入信用文件', en: 'Import the grades or events of a file' },
    params: ImportPath,
    answer: CreditImport,
    status: 202,
  },
  async (ports, { params: { id }, actor }) => {
    const moment = momentOf(ports);
    const terms = await termsToRecordBy(ports, actor, moment.today);
    if (terms instanceof Refused) return terms;
    const item = await arrivedImport(ports, id);
    if (item instanceof Refused || item.status !== 'awaiting-upload') return item;
    const after = changed(item, moment, {
      status: moveCreditImport(item.status, 'submit'),
      importedBy: actor.person,
    });
    await ports.register.commit({
      cases: [after],
      events: [happened('CreditImportSubmitted', moment, actor.person, after, { before: item })],
    });
    return after;
  },
);
