import * as z from 'zod';
import { isWorkedOn } from '#domain/positive-list/adoption/lifecycle.ts';
import { tooLarge } from '#domain/shared/file-size.ts';
import { refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { ListFilePath, tableKey } from './keys.ts';
import { noListVersion, notNow } from './read-list-version.ts';

const contentType = 'application/octet-stream';

const limit = {
  code: 'LIST-FILE-TOO-LARGE',
  megabytes: 20,
  next: { zh: '请确认上传的是公布的清单。', en: 'Make sure that it is the list as published.' },
};

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
    const large = tooLarge(bytes, limit);
    if (large) return refused(422, large);
    return {
      uploadUrl: await evidence.uploadUrl({ key: tableKey(id, fileId), bytes, contentType }),
      contentType,
    };
  },
);
