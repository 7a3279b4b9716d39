import * as z from 'zod';
import { SubjectDocument } from '#domain/filing/document.ts';
import { readers } from '../../casework/staff.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { RecoveryView, recoveryViewer } from './recovery-view.ts';

/** A recovery as whoever orders, enforces or books it reads it. */
export const getRecoveryCase = route(
  {
    id: 'getRecoveryCase',
    method: 'GET',
    path: '/api/officer/recoveries/{id}',
    who: readers,
    summary: { zh: '追回案卷', en: 'The file of a recovery' },
    params: z.object({ id: z.string() }),
    answer: RecoveryView.extend({
      /** What its subject has put beside its words. */
      documents: z.array(SubjectDocument.pick({ id: true, fileName: true })),
    }),
  },
  async (ports, { params: { id } }) => {
    const recovery = await ports.register.get('recovery', id);
    if (!recovery) return notFound('该追回', 'recovery');
    const [view, documents] = await Promise.all([
      recoveryViewer(ports, [recovery.subjectId]),
      ports.register.documentsOf(recovery.subjectId),
    ]);
    const said = recovery.announcement?.documents ?? [];
    return { ...view(recovery), documents: documents.filter(({ id }) => said.includes(id)) };
  },
);
