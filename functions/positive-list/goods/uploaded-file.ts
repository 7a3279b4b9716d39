import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { type Refused, refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';

/** Nothing can be read or submitted before the file is there. */
export const objectionToUpload = async (
  { evidence }: Pick<Ports, 'evidence'>,
  { objectKey, fileName }: GoodsFiling,
): Promise<Refused | undefined> =>
  (await evidence.bytesOf(objectKey)) === undefined
    ? refused(409, {
        code: 'GOODS-NOT-UPLOADED',
        severity: 'hard',
        found: fileName,
        reason: { zh: '文件尚未上传完成。', en: 'The file has not arrived yet.' },
        next: { zh: '请等待上传完成，或重新上传。', en: 'Wait for the upload to end, or upload it again.' },
      })
    : undefined;
