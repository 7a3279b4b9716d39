import * as z from 'zod';
import { CreditImport, Imported } from '#domain/credit/imports/credit-import.ts';
import { tooLarge } from '#domain/shared/file-size.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { termsToRecordBy } from '../records/record-keeper.ts';
import { fileKey } from './import-keys.ts';
import { ImportPath } from './own-import.ts';

const contentType = 'application/octet-stream';

const limit = {
  code: 'CREDIT-FILE-TOO-LARGE',
  megabytes: 20,
  next: { zh: '请分成几个文件导入。', en: 'Split it into several files.' },
};

const notNow = ({ status }: CreditImport) =>
  refused(409, {
    code: 'CREDIT-IMPORTED',
    found: status,
    reason: { zh: '该导入已经提交，不能更换文件。', en: 'This import is submitted; its file stays.' },
    next: { zh: '请新建一个导入。', en: 'Open another import.' },
  });

/** Announces a file of grades or events and answers where to put it. Asked twice, it is one import. */
export const openCreditImport = route(
  {
    id: 'openCreditImport',
    method: 'PUT',
    path: '/api/officer/credit/imports/{id}',
    who: ['lead'],
    summary: { zh: '新建信用导入并上传文件', en: 'Open an import of grades or events and upload its file' },
    params: ImportPath,
    body: z.object({
      of: Imported,
      fileName: z.string().trim().min(1).max(200),
      bytes: z.int().positive(),
    }),
    answer: z.object({ import: CreditImport, uploadUrl: z.string(), contentType: z.string() }),
    status: 201,
  },
  async (ports, { params: { id }, body, actor }) => {
    const moment = momentOf(ports);
    const terms = await termsToRecordBy(ports, actor, moment.today);
    if (terms instanceof Refused) return terms;
    const large = tooLarge(body.bytes, limit);
    if (large) return refused(422, large);
    const before = await ports.register.get('credit-import', id);
    if (before && before.status !== 'awaiting-upload') return notNow(before);
    const begun: CreditImport = {
      ...body,
      kind: 'credit-import',
      id,
      version: 1,
      status: 'awaiting-upload',
      openedAt: moment.now,
      changedAt: moment.now,
      importedBy: actor.person,
      findings: [],
    };
    const after = before ? changed(before, moment, { ...body, importedBy: actor.person }) : begun;
    await ports.register.commit({
      cases: [after],
      events: [happened('CreditImportOpened', moment, actor.person, after)],
    });
    const uploadUrl = await ports.evidence.uploadUrl({ key: fileKey(id), bytes: body.bytes, contentType });
    return { import: after, uploadUrl, contentType };
  },
);
