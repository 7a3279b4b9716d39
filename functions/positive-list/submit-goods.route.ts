import { GoodsFiling, moveGoodsFiling } from '#domain/positive-list/goods-filing.ts';
import { closedBySubmitting, maySubmit } from '../casework/sign-off.ts';
import { changed, happened, isOpen, momentOf } from '../casework/writing.ts';
import { notFound, Refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { objectionToMode } from './filed-for-mode.ts';
import { mappingOf } from './mapping-of.ts';
import { GoodsFilingPath, ownGoodsFiling } from './own-goods-filing.ts';
import { objectionToUpload } from './uploaded-file.ts';

const what = { zh: '商品备案', en: 'goods filing' };

/** Submits the file; it is judged by the list in force today. The same button pressed twice submits once. */
export const submitGoods = route(
  {
    id: 'submitGoods',
    method: 'POST',
    path: '/api/applicant/subjects/{subjectId}/goods-filings/{id}/submission',
    who: 'member',
    summary: { zh: '提交商品备案', en: 'Submit a goods filing' },
    params: GoodsFilingPath,
    answer: GoodsFiling,
    status: 202,
  },
  async (ports, { params, actor }) => {
    const filing = await ownGoodsFiling(ports, params);
    if (filing instanceof Refused) return filing;
    if (filing.submittedAt && filing.status !== 'withdrawn') return filing;
    const moment = momentOf(ports);
    const objection =
      (await objectionToUpload(ports, filing)) ??
      (await objectionToMode(ports, filing.subjectId, filing.mode, moment.today));
    if (objection) return objection;
    const after = changed(filing, moment, {
      status: moveGoodsFiling(filing.status, 'submit'),
      mapping: await mappingOf(ports, filing),
      submittedOn: moment.today,
      submittedAt: moment.now,
    });
    const subject = await ports.register.get('subject', filing.subjectId);
    if (!subject) return notFound('该主体', 'subject');
    if (!(await maySubmit(ports, { actor, subject, item: filing, what }))) return filing;
    const ref = { kind: 'goods-filing', id: after.id } as const;
    const open = (await ports.register.tasksOf(ref)).filter(isOpen);
    await ports.register.commit({
      cases: [after],
      closes: closedBySubmitting(open, actor, filing.subjectId, moment),
      hands: [{ case: ref, person: actor.person, step: 'applicant' }],
      events: [happened('GoodsSubmitted', moment, actor.person, after, { before: filing })],
    });
    return after;
  },
);
