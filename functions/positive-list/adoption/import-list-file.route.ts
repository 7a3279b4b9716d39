import * as z from 'zod';
import { isWorkedOn, moveListVersion } from '#domain/positive-list/adoption/lifecycle.ts';
import { ListVersion } from '#domain/positive-list/adoption/list-version.ts';
import { reportFile, reportRows } from '#domain/positive-list/adoption/report-rows.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import { refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { importKey, ListFilePath, reportKey, tableKey } from './keys.ts';
import { noListVersion, notNow } from './read-list-version.ts';
import { readOfficialTable, type TableRead } from './read-official-table.ts';
import { stewardActs } from './steward-acts.ts';

const mostFindings = 20;

const notUploaded = (fileName: string) =>
  refused(409, {
    code: 'LIST-FILE-NOT-UPLOADED',
    severity: 'hard',
    found: fileName,
    reason: { zh: '文件尚未上传完成。', en: 'The file has not arrived yet.' },
    next: { zh: '请等待上传完成，或重新上传。', en: 'Wait for the upload to end, or upload it again.' },
  });

type Unread = Extract<TableRead, { ok: false }>;
type Reading = Extract<TableRead, { ok: true }>;
type Upload = { readonly fileName: string; readonly by: string; readonly moment: Moment };

const unreadable = (version: ListVersion, { refusals }: Unread, { moment }: Upload): ListVersion =>
  changed(version, moment, {
    status: moveListVersion(version.status, 'cannot-read'),
    findings: refusals.slice(0, mostFindings),
    imported: undefined,
    settlements: [],
  });

/** The report lies under the hash of the file: read twice, it is the same. A new file settles nothing of the old one. */
const imported = async (
  { exports }: Pick<Ports, 'exports'>,
  version: ListVersion,
  { sha256, report, concerns }: Reading,
  { fileName, by, moment }: Upload,
): Promise<ListVersion> => {
  await exports.write({
    key: importKey(version.id, sha256),
    body: JSON.stringify(report),
    contentType: 'application/json',
  });
  await exports.write({
    key: reportKey(version.id, sha256),
    body: reportFile(reportRows(report)),
    contentType: 'text/csv; charset=utf-8',
  });
  const isSameFile = version.imported?.sha256 === sha256;
  return changed(version, moment, {
    status: moveListVersion(version.status, 'import'),
    findings: [],
    settlements: isSameFile ? version.settlements : [],
    imported: {
      fileName,
      sha256,
      at: moment.now,
      by,
      totals: report.totals,
      concerns: concerns.slice(0, mostFindings),
    },
  });
};

/** Reads an uploaded table: its entries, and a report of every row. It may be done again as long as nothing is proposed. */
export const importListFile = route(
  {
    id: 'importListFile',
    method: 'POST',
    path: '/api/officer/goods/list-versions/{id}/files/{fileId}/import',
    who: ['list-steward'],
    summary: { zh: '导入公布的清单', en: 'Read the official table' },
    params: ListFilePath,
    body: z.object({ fileName: z.string().trim().min(1).max(200) }),
    answer: ListVersion,
  },
  async (ports, { params: { id, fileId }, body: { fileName }, actor }) => {
    const version = await ports.register.get('list-version', id);
    if (!version) return noListVersion();
    if (!isWorkedOn(version.status)) return notNow(version);
    const key = tableKey(id, fileId);
    if ((await ports.evidence.bytesOf(key)) === undefined) return notUploaded(fileName);
    const upload = { fileName, by: actor.person, moment: momentOf(ports) };
    const read = await readOfficialTable(await ports.evidence.read(key), version.listVersion);
    const after = read.ok ? await imported(ports, version, read, upload) : unreadable(version, read, upload);
    const type = read.ok ? 'ListImported' : 'ListUnreadable';
    const data = {
      fileName,
      totals: after.imported?.totals,
      findings: after.findings.map(({ code }) => code),
    };
    const event = happened(type, upload.moment, actor.person, after, { before: version, data });
    return stewardActs(ports, actor, after, event);
  },
);
