import type { Day } from '#domain/shared/day.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { lastDayToLodge, type Reconsideration } from '#domain/subsidy/claims/reconsideration.ts';
import { type Refused, refused } from '../../edge/problem.ts';

const clause = '《中华人民共和国行政复议法》第二十条';

/** Of a claim as it stands there is no decision that could be reconsidered. */
export const nothingDecided = ({ status }: Claim): Refused =>
  refused(409, {
    code: 'NOTHING-TO-RECONSIDER',
    at: 'claimId',
    found: status,
    expected: {
      zh: '不予支持的申报，或已核定、尚未分配的申报',
      en: 'a claim that was refused, or determined and not shared out yet',
    },
    reason: {
      zh: '该申报目前没有可以申请复议的决定。',
      en: 'Nothing is decided of this claim that could be reconsidered now.',
    },
    next: {
      zh: '审核中的，请等待决定；公示中的，请在公示页面提出异议。',
      en: 'While it is reviewed, wait for the decision; while it is in notice, object on the notice.',
    },
    clause,
  });

const decidedAlready = ({ status }: Reconsideration): Refused =>
  refused(409, {
    code: 'RECONSIDERED-ALREADY',
    at: 'claimId',
    found: status,
    expected: { zh: '每项决定申请一次', en: 'once for each decision' },
    reason: { zh: '该决定已经申请过复议。', en: 'This decision has been put to reconsideration already.' },
    next: {
      zh: '对复议决定不服的，可自收到之日起十五日内向人民法院起诉。',
      en: 'Whoever disagrees with its outcome may go to court within fifteen days of hearing of it.',
    },
    clause: '《中华人民共和国行政诉讼法》第四十五条',
  });

const tooLate = (decidedOn: Day, today: Day): Refused =>
  refused(409, {
    code: 'RECONSIDERATION-TOO-LATE',
    at: 'lodgedOn',
    found: today,
    expected: {
      zh: `不晚于 ${lastDayToLodge(decidedOn)}`,
      en: `${lastDayToLodge(decidedOn)} or earlier`,
    },
    reason: {
      zh: `该决定于 ${decidedOn} 作出，申请复议的六十日期限已过。`,
      en: `It was decided on ${decidedOn}; the sixty days for reconsideration have gone by.`,
    },
    next: {
      zh: '因不可抗力或其他正当理由耽误的，请持证明联系综试区服务窗口。',
      en: 'Where you were prevented by force majeure or another good reason, bring the proof to the service desk.',
    },
    clause,
  });

type Asked = {
  readonly before: Reconsideration | undefined;
  readonly decidedOn: Day;
  readonly today: Day;
};

/** Why this decision is not reconsidered, where it is not. */
export const keptFromReconsideration = ({ before, decidedOn, today }: Asked): Refused | undefined => {
  if (before) return decidedAlready(before);
  return today > lastDayToLodge(decidedOn) ? tooLate(decidedOn, today) : undefined;
};
