import type { Application } from '#domain/filing/application.ts';
import type { GoodsFacts } from '#domain/risk/facts.ts';
import type { RiskCase } from '#domain/risk/move.ts';
import { addDays, type Day } from '#domain/shared/day.ts';
import type { Ports } from '../ports.ts';

/** An application brings no goods: nothing that its goods could add to its score. */
const noGoods: GoodsFacts = {
  classes: [],
  origin: 'usual',
  hasBarcode: true,
  hasBrand: true,
  lacksTraceCode: false,
  isSilentOnSpecialFood: false,
};

/** What one answer can be computed from within its time. */
const mostCases = 5000;
const days = 30;

const caseOf = ({ id, mode, risk }: Application): RiskCase[] =>
  risk ? [{ id, mode, subject: risk.facts, goods: noGoods }] : [];

export type RecordedCases = {
  readonly cases: readonly RiskCase[];
  readonly since: Day;
  readonly more: boolean;
};

/** The applications of the last month with the facts that were recorded when they were submitted. */
export const recordedCases = async (
  { register }: Pick<Ports, 'register'>,
  today: Day,
): Promise<RecordedCases> => {
  const since = addDays(today, -days);
  const cases: RiskCase[] = [];
  let after: string | undefined;
  do {
    const page = await register.list('application', undefined, after);
    const recent = page.items.filter(({ submittedOn }) => submittedOn !== undefined && submittedOn >= since);
    cases.push(...recent.flatMap(caseOf));
    after = page.next;
  } while (after && cases.length < mostCases);
  return { cases: cases.slice(0, mostCases), since, more: cases.length > mostCases || after !== undefined };
};
