import type { CaseRef } from '#domain/casework/case.ts';
import { start } from '#domain/casework/clock.ts';
import type { Event } from '#domain/casework/event.ts';
import type { Task } from '#domain/casework/task.ts';
import type { Enterprise, NaturalPerson } from '#domain/filing/subject.ts';
import type { Posting } from '#domain/payment/posting.ts';
import { dayOf } from '#domain/shared/day.ts';
import { fen } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Objection } from '#domain/subsidy/claims/objection.ts';
import { noLines } from '#domain/subsidy/lists/screened-line.ts';
import type { Simulation } from '#domain/subsidy/simulation/simulation-case.ts';
import { type Question, taskFor } from '#functions/casework/writing.ts';

/** The ordinary case: the fund line of the tests pays all of it. */
export const ofOneLine = [{ fundLineId: 'line', basisPoints: 10_000 }];

/** Cases, tasks and postings that are in order. Say only what the test is about. */
export const someInstant = '2026-03-02T01:00:00.000Z';
const moment = { now: someInstant, today: dayOf(someInstant) };

export const aSubject = (but: Partial<Enterprise> = {}): Enterprise => ({
  kind: 'subject',
  type: 'enterprise',
  id: but.creditCode ?? '91150781MADEMA019W',
  version: 1,
  openedAt: someInstant,
  changedAt: someInstant,
  status: 'registered',
  creditCode: '91150781MADEMA019W',
  services: [],
  name: '满洲里示例商贸有限公司',
  legalRepresentative: '王某',
  address: '满洲里市五道街1号',
  contactName: '李某',
  contactPhone: '0470-0000000',
  registeredBy: 'clerk',
  ...but,
});

export const anIndividual = (id: string, name: string): NaturalPerson => ({
  kind: 'subject',
  type: 'individual',
  id,
  version: 1,
  openedAt: someInstant,
  changedAt: someInstant,
  status: 'registered',
  maskedId: '150***********11',
  services: [],
  name,
  address: '满洲里市五道街1号',
  contactName: name,
  contactPhone: '0470-0000000',
  registeredBy: 'trader',
});

export const aClaim = (but: Partial<Claim> = {}): Claim => ({
  kind: 'claim',
  id: 'delivery-fees-2026H1-91150781MADEMA019W',
  version: 1,
  status: 'draft',
  openedAt: someInstant,
  changedAt: someInstant,
  subjectId: '91150781MADEMA019W',
  programmeId: 'delivery-fees',
  programmeVersion: 1,
  periodId: '2026H1',
  funding: [{ fundLineId: 'delivery-fees-2026', basisPoints: 10_000 }],
  round: 1,
  totals: noLines,
  screening: [],
  findings: [],
  agreed: [],
  clocks: {},
  derivation: [],
  parts: [],
  ...but,
});

export const aSimulationCase = (but: Partial<Simulation> = {}): Simulation => ({
  kind: 'simulation',
  id: '44444444-4444-4444-8444-444444444444',
  version: 1,
  status: 'asked',
  openedAt: someInstant,
  changedAt: someInstant,
  draftId: 'draft',
  draftVersion: 1,
  programmeSha256: '0'.repeat(64),
  source: { from: 'claims', programmeId: 'delivery-fees', periodId: '2026H1' },
  poolFen: fen(100),
  askedBy: 'author',
  read: 0,
  findings: [],
  ...but,
});

export const anObjection = (but: Partial<Objection> = {}): Objection => ({
  kind: 'objection',
  id: '00000000-0000-4000-9000-000000000001',
  version: 1,
  status: 'dismissed',
  openedAt: someInstant,
  changedAt: someInstant,
  noticeId: 'n-1',
  allocationId: 'n',
  claimId: 'c1',
  subjectId: 's1',
  objector: { kind: 'person', name: '孙某某', contact: '0470-7654321' },
  statement: '该企业所列运单并非其本企业寄递。',
  lodgedBy: 'neighbour',
  ...but,
});

const aCase: CaseRef = { kind: 'claim', id: 'c1' };

export const aTask = (but: Partial<Question> = {}): Task =>
  taskFor(
    {
      case: aCase,
      step: 'review:commerce',
      round: 1,
      desk: { role: 'reviewer', department: 'commerce' },
      title: { zh: '审核', en: 'Review' },
      question: { zh: '可否？', en: 'Shall it be?' },
      choices: ['approve', 'return', 'refuse'],
      clock: start(moment.today, 5),
      ...but,
    },
    moment,
  );

export const decided = (task: Task): Task => ({
  ...task,
  status: 'decided',
  decision: 'approve',
  decidedBy: 'officer',
  decidedAt: someInstant,
});

export const aPosting = (but: Partial<Posting> = {}): Posting => ({
  id: 'p1',
  fundLineId: 'line',
  transfer: 'reserve',
  fen: fen(100),
  at: someInstant,
  for: aCase,
  ...but,
});

export const anEvent = (but: Partial<Event> = {}): Event => ({
  case: aCase,
  type: 'ClaimOpened',
  at: someInstant,
  by: 'clerk',
  ...but,
});
