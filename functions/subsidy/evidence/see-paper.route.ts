import * as z from 'zod';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { readLibrary } from './library.ts';

/** Whatever else a file calls itself is saved, and never shown as that. */
const shown: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** A paper that the subject has brought, looked at again before it is used. */
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
    const shownAs = shown.has(contentType) ? { shownAs: contentType } : {};
    return { url: await ports.evidence.downloadUrl({ key, fileName, ...shownAs }), fileName, contentType };
  },
);
