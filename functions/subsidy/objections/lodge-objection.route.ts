import * as z from 'zod';
import { start } from '#domain/casework/clock.ts';
import type { Allocation } from '#domain/subsidy/amount/allocation-case.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { type Objection, Objector } from '#domain/subsidy/claims/objection.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { changed, happened, type Moment, momentOf, taskFor } from '../../casework/writing.ts';
import { notFound, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { allocationOfNotice } from '../allocation/notices.ts';
import { readAllocation } from '../allocation/read-allocation.ts';
import { itemsAt } from '../allocation/share-files.ts';
import { inTurn } from './objections-to.ts';

const tooLate = (allocation: Allocation) =>
  refused(409, {
    code: 'NOTICE-OVER',
    found: allocation.notice?.to ?? '',
    reason: { zh: '公示期已结束，异议不予受理。', en: 'The notice is over; objections are no longer taken.' },
    next: { zh: '可依法申请行政复议或向监察机关反映。', en: 'Reconsideration may still be sought by law.' },
  });

const claimOfItem = async (
  { register, exports }: Pick<Ports, 'register' | 'exports'>,
  { notice, pieces }: Allocation,
  item: number,
): Promise<Claim | undefined> => {
  const [found] = notice ? await itemsAt(exports, notice.id, pieces, { from: item - 1, limit: 1 }) : [];
  return found && register.get('claim', found.claimId);
};

const alreadyHeld = ({ status }: Claim) =>
  refused(409, {
    code: 'ITEM-HELD',
    found: status,
    reason: {
      zh: '该项已有异议在处理，或已不在公示中。',
      en: 'This item is being objected to, or stands no longer.',
    },
    next: {
      zh: '请在公示页面查看处理结果；恢复公示后，可在公示期内另行提出。',
      en: 'See on the notice what becomes of it; if the item stands again, you may object within the notice.',
    },
  });

const question = (objection: Objection, programme: Programme, moment: Moment) =>
  taskFor(
    {
      case: { kind: 'objection', id: objection.id },
      step: 'objection',
      round: 1,
      desk: { role: 'lead', department: programme.leadDepartment },
      subjectId: objection.subjectId,
      title: {
        zh: `${programme.title.zh}：公示异议`,
        en: `${programme.title.en}: an objection to the notice`,
      },
      question: {
        zh: '异议是否成立？成立的，该项不予支持；不成立的，该项继续。请写明理由，异议人和企业可以看到。',
        en: 'Is it well founded? If so, the item is not supported; if not, it goes on. Say why: the objector and the enterprise read it.',
      },
      choices: ['uphold', 'dismiss'],
      noteFor: ['uphold', 'dismiss'],
      clock: start(moment.today, programme.deadlines.objectionWorkingDays),
    },
    moment,
  );

/** Lodges an objection to one item, with name and contact. It holds that item, and no other. */
export const lodgeObjection = route(
  {
    id: 'lodgeObjection',
    method: 'PUT',
    path: '/api/applicant/notices/{noticeId}/objections/{objectionId}',
    who: 'signed-in',
    summary: { zh: '提出异议', en: 'Object to an item of a notice' },
    params: z.object({ noticeId: z.string(), objectionId: z.uuid() }),
    body: z.object({
      item: z.int().positive(),
      objector: Objector,
      statement: z.string().trim().min(10).max(2000),
    }),
    answer: z.object({ objectionId: z.string(), status: z.string() }),
    status: 201,
  },
  async (ports, { params, body, actor }) => {
    const before = await ports.register.get('objection', params.objectionId);
    if (before) return { objectionId: before.id, status: before.status };
    const found = await allocationOfNotice(ports, params.noticeId);
    const claim = found && (await claimOfItem(ports, found, body.item));
    if (!found || !claim) return notFound('该公示项', 'item of a notice');
    const moment = momentOf(ports);
    if (moment.now >= (found.notice?.until ?? '')) return tooLate(found);
    if (claim.status !== 'in-notice') return alreadyHeld(claim);
    const { programme } = await readAllocation(ports, found.id);
    const objection: Objection = {
      kind: 'objection',
      id: params.objectionId,
      version: 1,
      status: 'lodged',
      openedAt: moment.now,
      changedAt: moment.now,
      noticeId: params.noticeId,
      allocationId: found.id,
      claimId: claim.id,
      subjectId: claim.subjectId,
      item: body.item,
      objector: body.objector,
      statement: body.statement,
      lodgedBy: actor.person,
    };
    const held = changed(claim, moment, {
      status: moveClaim(claim.status, 'object'),
      objectionId: objection.id,
    });
    const kept = (name: string) =>
      ports.register.commit({
        cases: [objection, held],
        names: [{ name, ref: { kind: 'objection', id: objection.id } }],
        opens: [question(objection, programme, moment)],
        hands: [{ case: { kind: 'objection', id: objection.id }, person: actor.person, step: 'objector' }],
        events: [
          happened('ObjectionLodged', moment, actor.person, objection),
          happened('ClaimObjectedTo', moment, 'objection', held, {
            before: claim,
            data: { objectionId: objection.id },
          }),
        ],
      });
    await inTurn(ports, params.noticeId, kept);
    return { objectionId: objection.id, status: objection.status };
  },
);
