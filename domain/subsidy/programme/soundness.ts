import type { Bilingual } from '../../shared/bilingual.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { displayMeasure } from '../amount/reckonings.ts';
import type { AmountRule } from './amount-rule.ts';
import { conditionsNeverHold, unknownWords } from './condition-soundness.ts';
import { ratesOfAnotherTime } from './currency-soundness.ts';
import { type Check, defect } from './defect.ts';
import { exclusivityTexts } from './exclusivity.ts';
import { factCatalogue } from './fact.ts';
import { lineNamedTwice, sharesDoNotAddUp } from './funding-soundness.ts';
import { capsContradict, idleLimits, neverPayable, paysNothing } from './limit-soundness.ts';
import { papersOfNoProject, papersTwice } from './paper-soundness.ts';
import type { Programme } from './programme.ts';
import {
  decidedByNobody,
  lastWithoutAcceptance,
  milestonesAskInVain,
  milestonesBesideEachOther,
  milestonesTwice,
  sharesDoNotRise,
} from './project-soundness.ts';
import { keptTheWrongWayRound } from './retention-soundness.ts';
import {
  auditorIsJudge,
  committeeCannotDecide,
  drawnUpTooEarly,
  fastIsSlow,
  noClaimAsks,
} from './route-soundness.ts';
import { conditionsUnpaid } from './unpaid-soundness.ts';
import { carriersOfNobody, declaredNowhere } from './waybill-soundness.ts';

const windowAfterPeriod: Check = ({ period, window }) =>
  window.to >= period.to
    ? []
    : [
        defect(
          {
            code: 'PROGRAMME-WINDOW',
            at: 'window.to',
            found: window.to,
            expected: { zh: `不早于 ${period.to}`, en: `${period.to} or later` },
          },
          {
            zh: '申报窗口在业务期间结束之前关闭。',
            en: 'The window closes before the period of the business ends.',
          },
          { zh: '请将窗口截止日定在业务期间结束之后。', en: 'Let the window end after the period does.' },
        ),
      ];

const inOrder: Check = ({ period, window }) =>
  (
    [
      ['period', period],
      ['window', window],
    ] as const
  )
    .filter(([, { from, to }]) => from > to)
    .map(([at, { from, to }]) =>
      defect(
        {
          code: 'PROGRAMME-DATES',
          at: `${at}.to`,
          found: to,
          expected: { zh: `不早于 ${from}`, en: `${from} or later` },
        },
        { zh: '起始日晚于截止日。', en: 'It ends before it begins.' },
        { zh: '请更正起止日期。', en: 'Correct the two days.' },
      ),
    );

type Beginning = { readonly at: string; readonly measure: number; readonly shown: Bilingual };

/** The measures at which something begins, as the rule lists them, and where each stands. */
const beginnings = (rule: AmountRule): readonly Beginning[] => {
  if (rule.kind === 'awards')
    return rule.awards.map(({ upTo }, n) => ({
      at: `formula.amount.awards.${n}.upTo`,
      measure: upTo,
      shown: { zh: `第 ${upTo} 名`, en: `place ${upTo}` },
    }));
  if (!('tiers' in rule)) return [];
  const by = 'by' in rule ? rule.by : rule.of;
  return rule.tiers.map(({ from }, n) => ({
    at: `formula.amount.tiers.${n}.from`,
    measure: from,
    shown: displayMeasure(by, from),
  }));
};

const tiersOverlap: Check = ({ formula: { amount } }) =>
  beginnings(amount)
    .filter(({ measure }, n, all) => all.findIndex((one) => one.measure === measure) < n)
    .map(({ at, shown }) =>
      defect(
        {
          code: 'PROGRAMME-TIERS',
          at,
          found: shown.zh,
          expected: { zh: '与其他各档不同的起点', en: 'a beginning that no other has' },
        },
        { zh: '两档的起点相同，无法确定适用哪一档。', en: 'Two tiers begin at the same measure.' },
        { zh: '请合并或更正这两档。', en: 'Join or correct the two.' },
      ),
    );

/** What a rank is worth is known only once all are ranked: by then nothing can be taken off any more. */
const higherOfAnAward: Check = ({ exclusivity, formula: { amount } }) =>
  exclusivity?.rule === 'keep-higher' && amount.kind === 'awards'
    ? [
        defect(
          {
            code: 'PROGRAMME-EXCLUSIVITY',
            at: 'exclusivity.rule',
            found: exclusivityTexts['keep-higher'].zh,
            expected: exclusivityTexts.drop,
          },
          {
            zh: '按名次奖励的金额在核定时尚未确定，无法就高补差。',
            en: 'What a rank is worth is not known when the amount is determined, so nothing can be taken off it.',
          },
          {
            zh: '请改为同一事项不重复支持，或改用其他支持标准。',
            en: 'Let the claim be dropped instead, or pay in another way.',
          },
        ),
      ]
    : [];

/** Claims have one measure: where a rank is paid, places are given by the same. */
const rankedTwice: Check = ({ formula: { amount }, pool: { admission } }) =>
  amount.kind === 'awards' && admission.kind === 'ranked' && admission.by !== amount.by
    ? [
        defect(
          {
            code: 'PROGRAMME-RANKED-TWICE',
            at: 'pool.admission.by',
            found: factCatalogue[admission.by].zh,
            expected: factCatalogue[amount.by],
          },
          {
            zh: '名额与名次奖励按不同的依据排序，同一申报会有两个名次。',
            en: 'Places and awards are ranked by different measures: a claim would have two ranks.',
          },
          {
            zh: '请按同一依据排序，或由全部申报参与分配。',
            en: 'Rank by one measure, or let every claim take part.',
          },
        ),
      ]
    : [];

/** What contradicts itself, or can never be. */
export const soundnessChecks: readonly Check[] = [
  inOrder,
  windowAfterPeriod,
  tiersOverlap,
  capsContradict,
  neverPayable,
  paysNothing,
  idleLimits,
  conditionsNeverHold,
  unknownWords,
  conditionsUnpaid,
  committeeCannotDecide,
  auditorIsJudge,
  fastIsSlow,
  noClaimAsks,
  drawnUpTooEarly,
  higherOfAnAward,
  rankedTwice,
  sharesDoNotRise,
  milestonesTwice,
  milestonesAskInVain,
  lastWithoutAcceptance,
  decidedByNobody,
  milestonesBesideEachOther,
  ratesOfAnotherTime,
  carriersOfNobody,
  declaredNowhere,
  sharesDoNotAddUp,
  lineNamedTwice,
  papersTwice,
  papersOfNoProject,
  keptTheWrongWayRound,
];

/** Everything because of which a programme cannot be what its author meant. It is not published with any. */
export const programmeDefects = (programme: Programme): Refusal[] =>
  soundnessChecks.flatMap((check) => [...check(programme)]);
