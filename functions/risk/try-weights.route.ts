import * as z from 'zod';
import { Band } from '#domain/risk/score.ts';
import { type WhatIf, type WhatIfRow, whatIf } from '#domain/risk/what-if.ts';
import { Day } from '#domain/shared/day.ts';
import { momentOf } from '../casework/writing.ts';
import { route } from '../edge/route.ts';
import { Turned, withTurned } from './proposed-terms.ts';
import { recordedCases } from './risk-cases.ts';
import { noRiskTerms, riskTermsOn } from './terms.ts';

const Stand = z.object({ total: z.int(), band: Band });

const Row = z.object({
  cases: z.int(),
  up: z.int(),
  down: z.int(),
  crossings: z.array(z.object({ from: Band, to: Band, cases: z.int() })),
  causes: z.array(z.object({ cause: z.string(), up: z.int(), down: z.int() })),
  largest: z.array(
    z.object({
      id: z.string(),
      mode: z.string(),
      before: Stand,
      after: Stand,
      shifts: z.array(z.object({ rule: z.string(), points: z.int() })),
      rows: z.int().positive(),
      /** The goods filing whose rows these are. */
      file: z.string().optional(),
    }),
  ),
});

const shown = ({ crossings, causes, largest, ...counts }: WhatIfRow): z.input<typeof Row> => ({
  ...counts,
  crossings: [...crossings],
  causes: [...causes],
  largest: largest.map(({ shifts, ...move }) => ({ ...move, shifts: [...shifts] })),
});

const modesShown = ({ modes }: WhatIf) =>
  Object.fromEntries(Object.entries(modes).map(([mode, row]) => [mode, shown(row)]));

/** What other weights and thresholds would have done to the cases of the last month. Nothing is changed by asking. */
export const tryWeights = route(
  {
    id: 'tryWeights',
    method: 'POST',
    path: '/api/officer/risk/what-if',
    who: ['lead'],
    summary: { zh: '试算风险权重', en: 'Try other weights of risk' },
    body: Turned,
    answer: z.object({
      since: Day,
      until: Day,
      /** There were more cases than one answer computes. */
      more: z.boolean(),
      all: Row,
      modes: z.record(z.string(), Row),
    }),
  },
  async (ports, { body }) => {
    const { today } = momentOf(ports);
    const current = await riskTermsOn(ports, today);
    if (!current) return noRiskTerms();
    const { cases, since, more } = await recordedCases(ports, today);
    const result = whatIf(cases, current, withTurned(current, body));
    return { since, until: today, more, all: shown(result.all), modes: modesShown(result) };
  },
);
