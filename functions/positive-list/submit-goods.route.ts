import { GoodsFiling, moveGoodsFiling } from '#domain/positive-list/goods-filing.ts';
import { changed, happened, momentOf } from '../casework/writing.ts';
import { Refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { objectionToMode } from './filed-for-mode.ts';
import { GoodsFilingPath, ownGoodsFiling } from './own-goods-filing.ts';
import { objectionToUpload } from './uploaded-file.ts';

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
      submittedOn: moment.today,
      submittedAt: moment.now,
    });
    await ports.register.commit({
      cases: [after],
      hands: [{ case: { kind: 'goods-filing', id: after.id }, person: actor.person, step: 'applicant' }],
      events: [happened('GoodsSubmitted', moment, actor.person, after, { before: filing })],
    });
    return after;
  },
);
