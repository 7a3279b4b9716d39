import * as z from 'zod';
import { isReadable } from '#domain/shared/readable-types.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { readLibrary } from './library.ts';

/** A paper that the subject has brought, looked at again before it is used; what a browser cannot show by itself is saved. */
export const seePaper = route(
  {
    id: 'seePaper',
    method: 'GET',
    path: '/api/applicant/subsidy/{subjectId}/papers/{sha256}',
    who: 'member',
    summary: { zh: '查看一份材料', en: 'See one of the papers' },
    params: z.object({ subjectId: z.string(), sha256: z.string() }),
    answer: z.object({ url: z.string(), fileName: z.string(), contentType: z.string() }),
  },
  async (ports, { params: { subjectId, sha256 } }) => {
    const [first] = (await readLibrary(ports, subjectId)).get(sha256) ?? [];
    if (!first) return notFound('该材料', 'paper');
    const { contentType, objectKey: key } = first;
    const { fileName } = first.use;
    const shownAs = isReadable(contentType) ? { shownAs: contentType } : {};
    return { url: await ports.evidence.downloadUrl({ key, fileName, ...shownAs }), fileName, contentType };
  },
);
