import type { Application } from '#domain/filing/application.ts';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import type { GoodsFacts } from '#domain/risk/facts.ts';
import type { RiskCase } from '#domain/risk/move.ts';
import { addDays, type Day } from '#domain/shared/day.ts';
import { stored } from '../casework/stored-rows.ts';
import type { Cases, Ports } from '../ports.ts';
import { riskKey } from '../positive-list/goods/goods-keys.ts';
import { FileRisk } from '../positive-list/review/file-risk.ts';

/** An application brings no goods: nothing that its goods could add to its score. */
const noGoods: GoodsFacts = {
  classes: [],
  origin: 'usual',
  hasBarcode: true,
  hasBrand: true,
  lacksTraceCode: false,
  isSilentOnSpecialFood: false,
  failedChecks: 0,
  recalls: 0,
  hasConformingCheck: false,
  hasPapers: false,
};

/** What one answer can be computed from within its time: of each kind, applications or facts that rows share. */
const mostCases = 5000;
const days = 30;

const caseOf = ({ id, mode, risk }: Application): RiskCase[] =>
  risk ? [{ id, mode, subject: risk.facts, goods: noGoods }] : [];

/**
 * The rows of a file, by the facts they share. What other weights do to them is exact: a score knows no more of a row
 * than these facts. Files whose rows have not been counted yet are no cases.
 */
const casesOfFile = async ({ exports }: Pick<Ports, 'exports'>, filing: GoodsFiling): Promise<RiskCase[]> => {
  const { id, mode, risk } = filing;
  if (!risk || (await exports.bytesOf(riskKey(id))) === undefined) return [];
  const { facts } = await stored(exports, riskKey(id), FileRisk);
  return facts.map(({ goods, rows }, n) => ({
    id: `${id}~${n}`,
    mode,
    subject: risk.facts,
    goods,
    rows,
    file: id,
  }));
};

type Submitted = Cases['application' | 'goods-filing'];
type Recorded = { readonly cases: RiskCase[]; readonly more: boolean };

/** Page by page, until there are as many as one answer computes. */
const recordedSince = async <K extends Submitted['kind']>(
  { register }: Pick<Ports, 'register'>,
  kind: K,
  since: Day,
  casesOf: (item: Cases[K]) => Promise<RiskCase[]>,
): Promise<Recorded> => {
  const cases: RiskCase[] = [];
  let after: string | undefined;
  do {
    const page = await register.list(kind, undefined, after);
    const recent = page.items.filter(({ submittedOn }) => submittedOn !== undefined && submittedOn >= since);
    cases.push(...(await Promise.all(recent.map(casesOf))).flat());
    after = page.next;
  } while (after && cases.length < mostCases);
  return { cases: cases.slice(0, mostCases), more: cases.length > mostCases || after !== undefined };
};

export type RecordedCases = Recorded & { readonly since: Day };

/** The applications and the rows of goods of the last month, with the facts that were recorded of each. */
export const recordedCases = async (
  ports: Pick<Ports, 'register' | 'exports'>,
  today: Day,
): Promise<RecordedCases> => {
  const since = addDays(today, -days);
  const [applications, goods] = await Promise.all([
    recordedSince(ports, 'application', since, async (one) => caseOf(one)),
    recordedSince(ports, 'goods-filing', since, (one) => casesOfFile(ports, one)),
  ]);
  return {
    cases: [...applications.cases, ...goods.cases],
    since,
    more: applications.more || goods.more,
  };
};
