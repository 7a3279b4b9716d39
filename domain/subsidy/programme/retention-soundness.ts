import { type Check, defect } from './defect.ts';

/** Who looks into what was paid asks for its file; nobody asks for that of a draft. */
export const keptTheWrongWayRound: Check = ({ retention }) =>
  retention && retention.undecidedYears > retention.decidedYears
    ? [
        defect(
          {
            code: 'PROGRAMME-RETENTION',
            at: 'retention.undecidedYears',
            found: String(retention.undecidedYears),
            expected: {
              zh: `不超过 ${retention.decidedYears} 年`,
              en: `${retention.decidedYears} years or less`,
            },
          },
          {
            zh: '未作决定的申报比已作决定的保管更久。',
            en: 'What came to nothing is kept longer than what was decided.',
          },
          { zh: '请更正其中一项年限。', en: 'Correct one of the two.' },
        ),
      ]
    : [];
