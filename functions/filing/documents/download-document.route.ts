import * as z from 'zod';
import { readers } from '../../casework/staff.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { shownDocument } from './shown-document.ts';

/** A document as its subject uploaded it, for whoever reviews: shown by the browser, so that it is read beside the case. */
export const downloadDocument = route(
  {
    id: 'downloadDocument',
    method: 'GET',
    path: '/api/officer/subjects/{id}/documents/{documentId}',
    who: readers,
    summary: { zh: '查看主体材料', en: 'See a document of a subject' },
    params: z.object({ id: z.string(), documentId: z.uuid() }),
    answer: z.object({ url: z.string(), fileName: z.string(), contentType: z.string() }),
  },
  async ({ register, evidence }, { params: { id, documentId } }) => {
    const document = (await register.documentsOf(id)).find((one) => one.id === documentId);
    if (document?.status !== 'kept') return notFound('该材料', 'document');
    return shownDocument(evidence, document);
  },
);
