import { allOfIt } from '../../shared/funding.ts';
import { type Check, defect } from './defect.ts';

const percent = (basisPoints: number): string => `${basisPoints / 100} %`;

/** What is missing would be paid by nobody, what is too much twice. */
export const sharesDoNotAddUp: Check = ({ funding }) => {
  const sum = funding.reduce((all, { basisPoints }) => all + basisPoints, 0);
  return sum === allOfIt
    ? []
    : [
        defect(
          {
            code: 'PROGRAMME-FUNDING-SUM',
            at: 'funding',
            found: percent(sum),
            expected: { zh: percent(allOfIt), en: percent(allOfIt) },
          },
          {
            zh: '各资金科目的分担比例合计不是 100 %。',
            en: 'The shares of the fund lines do not add up to all of it.',
          },
          { zh: '请更正分担比例。', en: 'Correct the shares.' },
        ),
      ];
};

export const lineNamedTwice: Check = ({ funding }) =>
  funding
    .map(({ fundLineId }, n) => ({ fundLineId, n }))
    .filter(({ fundLineId, n }) => funding.findIndex((one) => one.fundLineId === fundLineId) < n)
    .map(({ fundLineId, n }) =>
      defect(
        {
          code: 'PROGRAMME-FUNDING-TWICE',
          at: `funding.${n}.fundLineId`,
          found: fundLineId,
          expected: { zh: '与其他各项不同的资金科目', en: 'a fund line that is not named before' },
        },
        { zh: '同一资金科目列了两次。', en: 'The same fund line is named twice.' },
        { zh: '请合并为一项。', en: 'Join the two.' },
      ),
    );
