import { moveGoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { SeenGoodsFiling, seenGoodsFiling } from '#domain/positive-list/goods/seen-goods-filing.ts';
import { closedBySubmitting, maySubmit } from '../../casework/sign-off.ts';
import { changed, happened, isOpen, momentOf } from '../../casework/writing.ts';
import { goodsCreditOn, objectionToGoods } from '../../credit/effects/recorded-credit.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { riskOfSubject } from '../../risk/risk-of-subject.ts';
import { objectionToMode } from './filed-for-mode.ts';
import { mappingOf } from './mapping-of.ts';
import { GoodsFilingPath, ownGoodsFiling } from './own-goods-filing.ts';
import { objectionToUpload } from './uploaded-file.ts';

const what = { zh: '商品备案', en: 'goods filing' };

/** Everything that stands in the way, at once: a ban that suspends a filing says so beside it. */
const together = (objections: readonly (Refused | undefined)[]): Refused | undefined => {
  const refusals = objections.flatMap((one) => one?.refusals ?? []);
  return refusals.length > 0 ? new Refused(409, refusals) : undefined;
};

/** Submits the file; it is judged by the list in force, the credit and the risk of today. The same button pressed twice submits once. */
export const submitGoods = route(
  {
    id: 'submitGoods',
    method: 'POST',
    path: '/api/applicant/goods/{subjectId}/filings/{id}/submission',
    who: 'member',
    summary: { zh: '提交商品备案', en: 'Submit a goods filing' },
    params: GoodsFilingPath,
    answer: SeenGoodsFiling,
    status: 202,
  },
  async (ports, { params, actor }) => {
    const filing = await ownGoodsFiling(ports, params);
    if (filing instanceof Refused) return filing;
    if (filing.submittedAt && filing.status !== 'withdrawn') return seenGoodsFiling(filing);
    const moment = momentOf(ports);
    const credit = await goodsCreditOn(ports, filing.subjectId, moment.today);
    const objection = together([
      objectionToGoods(credit),
      await objectionToUpload(ports, filing),
      await objectionToMode(ports, filing.subjectId, filing.mode, moment.today),
    ]);
    if (objection) return objection;
    const risk = await riskOfSubject(ports, filing.subjectId, moment.today);
    const after = changed(filing, moment, {
      status: moveGoodsFiling(filing.status, 'submit'),
      mapping: await mappingOf(ports, filing),
      submittedOn: moment.today,
      submittedAt: moment.now,
      credit,
      ...(risk ? { risk } : {}),
    });
    const subject = await ports.register.get('subject', filing.subjectId);
    if (!subject) return notFound('该主体', 'subject');
    if (!(await maySubmit(ports, { actor, subject, item: filing, what }))) return seenGoodsFiling(filing);
    const ref = { kind: 'goods-filing', id: after.id } as const;
    const open = (await ports.register.tasksOf(ref)).filter(isOpen);
    await ports.register.commit({
      cases: [after],
      closes: closedBySubmitting(open, actor, filing.subjectId, moment),
      hands: [{ case: ref, person: actor.person, step: 'applicant' }],
      events: [happened('GoodsSubmitted', moment, actor.person, after, { before: filing })],
    });
    return seenGoodsFiling(after);
  },
);
