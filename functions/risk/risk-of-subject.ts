import type { RecordedRisk } from '#domain/casework/recorded-risk.ts';
import { bansOn, countsOn } from '#domain/credit/bans-on.ts';
import type { Subject } from '#domain/filing/subject.ts';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import type { SubjectFacts } from '#domain/risk/facts.ts';
import type { RiskTerms } from '#domain/risk/risk-terms.ts';
import { scoreOf, subjectPoints } from '#domain/risk/score.ts';
import { type Day, dayOf, daysBetween } from '#domain/shared/day.ts';
import { type Affiliates, findAffiliates } from '../affiliates/find-affiliates.ts';
import { momentOf } from '../casework/writing.ts';
import { recordOf } from '../credit/records/record-of.ts';
import type { Ports } from '../ports.ts';
import { riskTermsOn } from './terms.ts';

type Readers = Pick<Ports, 'register' | 'zone' | 'clock'>;

/** Rows it has filed before that were decided, and how many of these were refused. */
const decidedBefore = (filings: readonly GoodsFiling[]) => ({
  isFirstGoodsFiling: filings.every(({ submittedOn }) => submittedOn === undefined),
  rowsDecided: filings.reduce((sum, { counts }) => sum + (counts ? counts.passed + counts.refused : 0), 0),
  rowsRefused: filings.reduce((sum, { counts }) => sum + (counts?.refused ?? 0), 0),
});

const affiliateFacts = async (
  { register }: Readers,
  { found, edges }: Affiliates,
  { manyAffiliates }: RiskTerms['limits'],
  day: Day,
) => {
  const others = found.filter(({ depth }) => depth > 0);
  const records = await register.find(
    'credit-record',
    others.map(({ subject }) => subject.id),
  );
  return {
    affiliates: others.length,
    affiliatesUnderBan: [...records.values()].filter((record) => bansOn(record, day).length > 0).length,
    isAtSharedAddress: edges.filter(({ link }) => link.kind === 'address').length >= manyAffiliates,
  };
};

/** What is known of a subject on a day. Of its file a screening says more: `allRowsAlike` is not known here. */
export const subjectRiskFacts = async (
  ports: Readers,
  subject: Subject,
  terms: RiskTerms,
  day: Day,
): Promise<SubjectFacts> => {
  const [record, goods, affiliates] = await Promise.all([
    recordOf(ports, subject.id, momentOf(ports)),
    ports.register.ownedBy('goods-filing', subject.id),
    findAffiliates(ports, subject, terms, 1),
  ]);
  return {
    ageDays: Math.max(0, daysBetween(dayOf(subject.openedAt), day)),
    ...decidedBefore(goods),
    ...countsOn(record, day),
    ...(await affiliateFacts(ports, affiliates, terms.limits, day)),
    departmentsVerified: new Set(subject.verified?.map(({ department }) => department)).size,
    allRowsAlike: false,
  };
};

/** How closely to look at a subject on a day, every point with its reason; it says where to look, and decides nothing. */
export const riskOfSubject = async (
  ports: Readers,
  subjectId: string,
  day: Day,
): Promise<RecordedRisk | undefined> => {
  const [terms, subject] = await Promise.all([
    riskTermsOn(ports, day),
    ports.register.get('subject', subjectId),
  ]);
  if (!terms || !subject) return undefined;
  const facts = await subjectRiskFacts(ports, subject, terms, day);
  const { total, band, points } = scoreOf(subjectPoints(facts, terms), terms);
  return { termsVersion: terms.version, total, band, points, facts };
};
