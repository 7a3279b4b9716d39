import * as z from 'zod';
import { listReaders } from '../../casework/staff.ts';
import { refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { reportKey } from './keys.ts';
import { noListVersion } from './read-list-version.ts';

const nothingRead = () =>
  refused(409, {
    code: 'LIST-NOT-IMPORTED',
    reason: { zh: '尚未导入任何文件。', en: 'No file has been read yet.' },
    next: { zh: '请先上传公布的清单。', en: 'Upload the official table first.' },
  });

/** Where to fetch the whole report as CSV. */
export const getReportFile = route(
  {
    id: 'getReportFile',
    method: 'GET',
    path: '/api/officer/goods/list-versions/{id}/report-file',
    who: listReaders,
    summary: { zh: '下载清单导入报告', en: 'The report of an import as a file' },
    params: z.object({ id: z.string() }),
    answer: z.object({ url: z.string(), fileName: z.string() }),
  },
  async ({ register, exports }, { params: { id } }) => {
    const version = await register.get('list-version', id);
    if (!version) return noListVersion();
    if (!version.imported) return nothingRead();
    const fileName = `${id}-导入报告.csv`;
    return {
      url: await exports.downloadUrl({ key: reportKey(id, version.imported.sha256), fileName }),
      fileName,
    };
  },
);
