import { readFileSync } from 'node:fs';
import { departmentsNamed } from '#domain/casework/department.ts';
import { proofOf } from '#domain/payment/proof.ts';
import { fen, sumFen } from '#domain/shared/money.ts';
import { type Asked, departmentCounts } from '#domain/subsidy/statistics/departments.ts';
import { figuresOf, ratioOf } from '#domain/subsidy/statistics/figures-of.ts';
import type { ClaimStatistics, DepartmentRow, PoolRow } from '#domain/subsidy/statistics/statistics.ts';
import { store } from '../../casework/stored-rows.ts';
import { momentOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { schedule } from '../../edge/schedule.ts';
import { sha256Of } from '../../files/sha256-of.ts';
import type { Ports } from '../../ports.ts';
import { fundLinesOf } from '../../zone/fund-lines.ts';
import { newestOfEach } from '../../zone/newest.ts';
import { statisticsKey } from './keys.ts';
import { readClaims } from './read-claims.ts';

const departmentRows = async (
  { zone }: Pick<Ports, 'zone'>,
  asked: readonly Asked[],
): Promise<DepartmentRow[]> => {
  const titleOf = departmentsNamed(await zone.all('department'));
  return departmentCounts(asked).map((row) => ({ ...row, title: titleOf(row.department) }));
};

const usedOf = (used: number, pool: number) => {
  const { ratio } = ratioOf(used, pool);
  return ratio === undefined ? {} : { use: ratio };
};

/** Worked out again from the postings, and not from the balance that they made. */
const poolRows = async ({ zone, ledger }: Pick<Ports, 'zone' | 'ledger'>): Promise<PoolRow[]> => {
  const rows = (await fundLinesOf(zone)).map(async ({ id, title }) => {
    const balance = await ledger.balance(id);
    if (!balance) return [];
    const { derived } = proofOf(balance, await ledger.postings(id));
    const reservedFen = fen(derived.reserved ?? 0);
    const committedFen = fen(derived.committed ?? 0);
    const paidFen = fen(derived.paid ?? 0);
    const recoveredFen = fen(derived.recovered ?? 0);
    const used = sumFen([reservedFen, committedFen, paidFen, recoveredFen]);
    return [
      {
        fundLineId: id,
        title,
        poolFen: balance.pool,
        reservedFen,
        committedFen,
        paidFen,
        recoveredFen,
        ...usedOf(used, balance.pool),
      },
    ];
  });
  return (await Promise.all(rows)).flat();
};

const programmeTitles = async ({ zone }: Pick<Ports, 'zone'>) =>
  new Map(newestOfEach(await zone.all('programme'), ({ id }) => id).map(({ id, title }) => [id, title]));

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

/** Counts every claim, once a night; `by` says which code this is. Counted again on the same day, it is the same file. */
export const countClaims = async (ports: Ports, by: string) => {
  const { now, today } = momentOf(ports);
  const [{ figures, asked }, titles] = await Promise.all([
    readClaims(ports, { now, by }),
    programmeTitles(ports),
  ]);
  const groups = [...Map.groupBy(figures, ({ programmeId }) => programmeId)].toSorted(byName);
  const statistics: ClaimStatistics = {
    on: today,
    at: now,
    whole: figuresOf(figures),
    programmes: groups.map(([programmeId, some]) => ({
      programmeId,
      title: titles.get(programmeId) ?? { zh: programmeId, en: programmeId },
      figures: figuresOf(some),
    })),
    departments: await departmentRows(ports, asked),
    pools: await poolRows(ports),
  };
  await store(ports.exports, statisticsKey(today), statistics);
  return { claims: figures.length };
};

/** All of it lies in one file by the time that it runs: whatever is changed in it, every claim is counted anew. */
const thisCode = sha256Of(readFileSync(import.meta.filename));

export const handler = schedule((ports: Ports) => countClaims(ports, thisCode), connectFiles);
