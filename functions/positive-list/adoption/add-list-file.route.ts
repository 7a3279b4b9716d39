import * as z from 'zod';
import { isWorkedOn } from '#domain/positive-list/adoption/lifecycle.ts';
import { refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { ListFilePath, tableKey } from './keys.ts';
import { noListVersion, notNow } from './read-list-version.ts';

const megabyte = 1024 * 1024;
const largestBytes = 20 * megabyte;
const contentType = 'application/octet-stream';

const tooLarge = (bytes: number) =>
  refused(422, {
    code: 'LIST-FILE-TOO-LARGE',
    severity: 'hard',
    at: 'bytes',
    found: `${(bytes / megabyte).toFixed(1)} MB`,
    expected: { zh: '不超过 20 MB', en: 'at most 20 MB' },
    reason: { zh: '文件过大。', en: 'The file is too large.' },
    next: { zh: '请确认上传的是公布的清单。', en: 'Make sure that it is the list as published.' },
  });

/** Answers where to put an official table, CSV or XLSX. Nothing is stored before it is read. */
export const addListFile = route(
  {
    id: 'addListFile',
    method: 'PUT',
    path: '/api/officer/goods/list-versions/{id}/files/{fileId}',
    who: ['list-steward'],
    summary: { zh: '上传公布的清单', en: 'Upload the official table' },
    params: ListFilePath,
    body: z.object({ bytes: z.int().positive() }),
    answer: z.object({ uploadUrl: z.string(), contentType: z.string() }),
    status: 201,
  },
  async ({ register, evidence }, { params: { id, fileId }, body: { bytes } }) => {
    const version = await register.get('list-version', id);
    if (!version) return noListVersion();
    if (!isWorkedOn(version.status)) return notNow(version);
    if (bytes > largestBytes) return tooLarge(bytes);
    return {
      uploadUrl: await evidence.uploadUrl({ key: tableKey(id, fileId), bytes, contentType }),
      contentType,
    };
  },
);
