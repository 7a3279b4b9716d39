import type { Ban, CreditEvent, GradeEntry } from '#domain/credit/record.ts';
import { day } from '#domain/shared/day.ts';

const recorded = {
  document: '演示决定〔2026〕1号',
  recordedBy: 'officer',
  recordedAt: '2026-01-01T00:00:00Z',
};

type Change<T> = Partial<Omit<T, 'from' | 'to' | 'on'>>;
type Term = { readonly from?: string; readonly to?: string };

const until = (to: string | undefined) => (to ? { to: day(to) } : {});

/** A customs grade, unless said otherwise. */
export const aGrade = ({
  from = '2026-05-01',
  to,
  ...change
}: Change<GradeEntry> & Term = {}): GradeEntry => ({
  ...recorded,
  id: 'g1',
  scheme: 'customs',
  grade: 'dishonest',
  ...change,
  from: day(from),
  ...until(to),
});

/** A ban from everything, unless said otherwise. */
export const aBan = ({ from = '2026-02-01', to, ...change }: Change<Ban> & Term = {}): Ban => ({
  ...recorded,
  id: 'b1',
  kind: 'subsidy-fraud',
  scope: 'all',
  remark: '虚构运单',
  ...change,
  from: day(from),
  ...until(to),
});

/** A bad event, unless said otherwise. */
export const anEvent = ({
  on = '2026-01-15',
  ...change
}: Change<CreditEvent> & { on?: string } = {}): CreditEvent => ({
  ...recorded,
  id: 'e1',
  kind: 'subsidy-fraud',
  polarity: 'bad',
  weight: 50,
  ...change,
  on: day(on),
});

export const decided = (on: string) => ({ ...recorded, on: day(on) });
