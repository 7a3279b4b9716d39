import type { Filing } from '#domain/filing/filing.ts';
import { claimId } from '#domain/subsidy/claims/claim.ts';
import type { DrawnUp } from '#domain/subsidy/claims/drawn-up.ts';
import { submitApplication } from '#functions/filing/applications/submit-application.route.ts';
import type { Ports } from '#functions/ports.ts';
import { screenClaim } from '#functions/subsidy/claims/screen-claim.task.ts';
import { submitClaim } from '#functions/subsidy/claims/submit-claim.route.ts';
import { weighClaim } from '#functions/subsidy/claims/weigh-claim.task.ts';
import { suggestProgrammes } from '#functions/subsidy/suggestions/suggest-programmes.schedule.ts';
import { aMode, aProgramme, aSubjectOf } from './a-zone.ts';
import { answerOf, callRoute } from './call-route.ts';
import { decideStep, openSteps } from './desks.ts';
import type { MemoryPorts } from './memory-ports.ts';
import { takeTwice } from './twice.ts';

const said = { severity: 'hard', reason: { zh: '不符。', en: 'No.' }, next: { zh: '备案。', en: 'File.' } };

/** 5,000 yuan for every mode that was filed for the first time within the period; the system draws it up. */
export const aNoClaim = (but: Parameters<typeof aProgramme>[0] = {}) =>
  aProgramme({
    id: 'new-modes',
    period: { id: '2026', from: '2026-01-01', to: '2026-06-30' },
    window: { from: '2026-07-06', to: '2027-01-31' },
    eligibility: { modes: ['post', 'border-trade'] },
    conditions: [{ fact: 'new-modes', is: 'at-least', value: 1, ...said }],
    lists: {},
    evidence: [],
    formula: { amount: { kind: 'each', of: 'new-modes', fen: 500_000 }, roundingUnitFen: 100 },
    rules: ['SU-101', 'SU-103', 'SU-108'],
    route: { noClaim: { secondLook: 0 } },
    ...but,
  });

/** A second mode that is entered at once, beside the post. */
export const borderTrade = aMode({ id: 'border-trade', fields: ['postalContract'], departments: [] });

/** The nth subject, filed for the post in March. */
export const aFiler = async (ports: MemoryPorts, n = 0) => {
  ports.clock.moveTo('2026-03-02T01:00:00.000Z');
  const { subjectId, person } = await aSubjectOf(ports, n);
  const file = (mode: string) =>
    answerOf(ports, submitApplication, {
      person,
      params: { subjectId, mode },
      body: { form: { postalContract: 'P-1' } },
    });
  await file('post');
  /** The entry of a mode as it stands from now on. */
  const entered = async (mode: string, status: Filing['status']) => {
    const filing = await ports.register.get('filing', `${subjectId}-${mode}`);
    if (!filing) throw new Error('There is no such filing.');
    await ports.register.commit({ cases: [{ ...filing, version: filing.version + 1, status }], events: [] });
  };
  return { ports, subjectId, person, file, entered };
};

/** The night after which a day has begun. */
export const nightOf = async (ports: MemoryPorts, day: string) => {
  ports.clock.moveTo(`${day}T00:20:00.000+08:00`);
  return suggestProgrammes(ports);
};

type Seen = Pick<DrawnUp, 'at' | 'fen'>;

/** The claim that the system draws up for a subject, and what may be done about it. */
export const theDrawnClaim = (ports: Ports, subjectId: string, person: string) => {
  const ref = { kind: 'claim', id: claimId('new-modes', '2026', subjectId) } as const;
  const seen = async (): Promise<Seen | undefined> => {
    const drawing = (await ports.register.get('claim', ref.id))?.drawnUp;
    return drawing && { at: drawing.at, fen: drawing.fen };
  };
  return {
    ref,
    standing: async () => ports.register.get('claim', ref.id),
    seen,
    /** What stands there is confirmed, unless something else was seen. */
    confirm: async (drawnUp?: Seen) =>
      callRoute(ports, submitClaim, {
        person,
        params: { subjectId, claimId: ref.id },
        body: { signed: true, drawnUp: drawnUp ?? (await seen()) },
      }),
    screen: () => takeTwice(ports, screenClaim, ref),
    weigh: () => takeTwice(ports, weighClaim, ref),
    steps: () => openSteps(ports, ref),
    decide: (officer: string, step: string, given: Parameters<typeof decideStep>[4]) =>
      decideStep(ports, ref, officer, step, given),
  };
};
