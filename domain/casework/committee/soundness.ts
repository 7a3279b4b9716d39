import type { Bilingual } from '../../shared/bilingual.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { CommitteeTerms } from './committee.ts';

const defect = (code: string, at: string, found: string, reason: Bilingual, next: Bilingual): Refusal => ({
  code,
  severity: 'hard',
  at,
  found,
  reason,
  next,
});

const seatsTwice = ({ seats }: CommitteeTerms): Refusal[] =>
  seats
    .map(({ id }, n, all) => ({ id, n, first: all.findIndex((seat) => seat.id === id) }))
    .filter(({ n, first }) => first < n)
    .map(({ id, n }) =>
      defect(
        'COMMITTEE-SEAT-TWICE',
        `seats.${n}.id`,
        id,
        { zh: '两个席位的编号相同。', en: 'Two seats have the same id.' },
        { zh: '请为每个席位取不同的编号。', en: 'Give every seat an id of its own.' },
      ),
    );

/** Below half a few could decide for all; above the seats nobody ever could. */
const quorumOutOfReach = ({ seats, quorum }: CommitteeTerms): Refusal[] =>
  2 * quorum > seats.length && quorum <= seats.length
    ? []
    : [
        defect(
          'COMMITTEE-QUORUM',
          'quorum',
          `${quorum} / ${seats.length}`,
          {
            zh: '法定人数须超过席位的一半，且不多于席位数。',
            en: 'The quorum is more than half of the seats, and no more than there are.',
          },
          { zh: '请更正法定人数或席位。', en: 'Correct the quorum, or the seats.' },
        ),
      ];

const seatsWithoutDepartment = ({ seats }: CommitteeTerms): Refusal[] =>
  seats
    .map((seat, n) => ({ ...seat, n }))
    .filter(({ role, department }) => role !== 'expert' && department === undefined)
    .map(({ id, n }) =>
      defect(
        'COMMITTEE-SEAT-OPEN',
        `seats.${n}.department`,
        id,
        {
          zh: '除专家外，席位须写明部门。',
          en: 'A seat that is not an expert’s names its department.',
        },
        { zh: '请为该席位写明部门。', en: 'Name the department of this seat.' },
      ),
    );

const checks = [seatsTwice, quorumOutOfReach, seatsWithoutDepartment];

/** Everything because of which a committee could never decide, or could decide by a few. */
export const committeeDefects = (terms: CommitteeTerms): Refusal[] => checks.flatMap((check) => check(terms));
