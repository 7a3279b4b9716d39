import { isOwn, type SubjectDocument } from '#domain/filing/document.ts';
import type { ChosenDocuments } from '#domain/filing/form.ts';
import { Refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';

type Choosing = {
  /** The field in which they are chosen. */
  readonly field?: string;
  /** Which documents of the subject may be chosen; its own where nothing is said. */
  readonly mayServe?: ((document: SubjectDocument) => boolean) | undefined;
};

/** Documents that are chosen must be there for whoever chooses, and their bytes must have arrived. */
export const documentsMissing = async (
  { register }: Pick<Ports, 'register'>,
  subjectId: string,
  chosen: ChosenDocuments,
  { field = 'documents', mayServe = isOwn }: Choosing = {},
): Promise<Refused | undefined> => {
  if (Object.keys(chosen).length === 0) return undefined;
  const kept = new Set(
    (await register.documentsOf(subjectId))
      .filter((one) => one.status === 'kept' && mayServe(one))
      .map(({ id }) => id),
  );
  const missing = Object.entries(chosen).filter(([, id]) => !kept.has(id));
  if (missing.length === 0) return undefined;
  return new Refused(
    422,
    missing.map(([asked, id]) => ({
      code: 'DOCUMENT-NOT-KEPT',
      at: `${field}.${asked}`,
      found: id,
      reason: {
        zh: '所选材料尚未上传完成，或不存在。',
        en: 'The document chosen has not arrived, or is not there.',
      },
      next: {
        zh: '请等待上传完成，或重新上传后选择。',
        en: 'Wait for the upload to end, or upload it again.',
      },
    })),
  );
};
