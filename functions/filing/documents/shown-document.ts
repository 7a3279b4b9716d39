import type { SubjectDocument } from '#domain/filing/document.ts';
import type { Ports } from '../../ports.ts';

/** Where a document can be looked at for a while, as what its bytes were found to be when it was kept. */
export const shownDocument = async (
  evidence: Pick<Ports['evidence'], 'downloadUrl'>,
  { objectKey: key, fileName, contentType }: SubjectDocument,
) => ({ url: await evidence.downloadUrl({ key, fileName, shownAs: contentType }), fileName, contentType });
