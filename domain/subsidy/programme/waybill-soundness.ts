import { type Check, defect } from './defect.ts';

/** A carrier that the programme does not know carries nothing anywhere. */
export const carriersOfNobody: Check = ({ lists: { waybills } }) => {
  const known = (waybills?.carriers ?? []).map(({ id }) => id);
  return (waybills?.destinations ?? []).flatMap(({ carriers = [] }, n) =>
    carriers
      .filter((carrier) => !known.includes(carrier))
      .map((carrier) =>
        defect(
          {
            code: 'PROGRAMME-CARRIER',
            at: `lists.waybills.destinations.${n}.carriers`,
            found: carrier,
            expected: { zh: known.join('、'), en: known.join(', ') },
          },
          { zh: '承运商名录中没有该代号。', en: 'No carrier of the programme has this code.' },
          {
            zh: '请改为名录中的代号，或先加入该承运商。',
            en: 'Use a code of the table, or add the carrier.',
          },
        ),
      ),
  );
};

/** What must be found on a list that is not read is never found. */
export const declaredNowhere: Check = ({ lists: { waybills, trade } }) =>
  waybills?.declaredWithinDays === undefined || trade
    ? []
    : [
        defect(
          {
            code: 'PROGRAMME-DECLARED',
            at: 'lists.waybills.declaredWithinDays',
            found: `${waybills.declaredWithinDays}`,
            expected: { zh: '同时要求交易明细', en: 'a list of transactions beside it' },
          },
          {
            zh: '运单须与交易明细对应，但本项目不要求交易明细。',
            en: 'Waybills must be on the list of transactions, and none is asked for.',
          },
          { zh: '请加入交易明细，或不要求对应。', en: 'Ask for the list, or do not ask that they be on it.' },
        ),
      ];
