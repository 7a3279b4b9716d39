import { getOwnObjections } from '#functions/subsidy/objections/get-own-objections.route.ts';
import { lodgeObjection } from '#functions/subsidy/objections/lodge-objection.route.ts';
import { settleObjection } from '#functions/subsidy/objections/settle-objection.task.ts';
import { callRoute } from './call-route.ts';
import { decideStep } from './desks.ts';
import type { MemoryPorts } from './memory-ports.ts';
import { takeTwice } from './twice.ts';

export const whyAnswered = '已向承运商核实寄件人。';

/** A neighbour objects to one item of a notice; the nth objection. */
export const objectTo = async (ports: MemoryPorts, noticeId: string, item: number, n = 1) => {
  const objectionId = `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;
  const objection = { kind: 'objection', id: objectionId } as const;
  const outcome = await callRoute(ports, lodgeObjection, {
    person: 'neighbour',
    params: { noticeId, objectionId },
    body: {
      item,
      objector: { kind: 'person', name: '孙某某', contact: '0470-7654321' },
      statement: '该企业所列运单并非其本企业寄递。',
    },
  });
  return {
    outcome,
    objection,
    answer: (person: string, verdict: 'uphold' | 'dismiss') =>
      decideStep(ports, objection, person, 'objection', {
        decision: verdict,
        reasons: verdict === 'uphold' ? [{ code: 'FACTS-DISAGREE' }] : [],
        opinion: whyAnswered,
      }),
    answerWithoutWhy: (person: string, verdict: 'uphold' | 'dismiss') =>
      decideStep(ports, objection, person, 'objection', verdict),
    own: (person = 'neighbour') => callRoute(ports, getOwnObjections, { person, params: { noticeId } }),
    settle: () => takeTwice(ports, settleObjection, objection),
  };
};
