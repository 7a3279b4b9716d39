import * as z from 'zod';
import type { CreditImport } from '#domain/credit/imports/credit-import.ts';
import { notFound, type Refused, refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';
import { fileKey } from './import-keys.ts';

export const ImportPath = z.object({ id: z.uuid() });

const notUploaded = ({ fileName }: CreditImport): Refused =>
  refused(409, {
    code: 'CREDIT-NOT-UPLOADED',
    severity: 'hard',
    found: fileName,
    reason: { zh: '文件尚未上传完成。', en: 'The file has not arrived yet.' },
    next: { zh: '请等待上传完成，或重新上传。', en: 'Wait for the upload to end, or upload it again.' },
  });

/** An import whose file is there. */
export const arrivedImport = async (
  { register, evidence }: Pick<Ports, 'register' | 'evidence'>,
  id: string,
): Promise<CreditImport | Refused> => {
  const item = await register.get('credit-import', id);
  if (!item) return notFound('该导入', 'import');
  return (await evidence.bytesOf(fileKey(id))) === undefined ? notUploaded(item) : item;
};
