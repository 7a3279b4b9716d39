import type { CreditRecord } from '#domain/credit/record.ts';
import { proposeBan } from '#functions/credit/bans/propose-ban.route.ts';
import { settleBan } from '#functions/credit/bans/settle-ban.task.ts';
import { recordEvent } from '#functions/credit/records/record-event.route.ts';
import { recordGrade } from '#functions/credit/records/record-grade.route.ts';
import type { Ports, ZoneDocument } from '#functions/ports.ts';
import { publishZone } from '#functions/zone/publish-zone.task.ts';
import { shippedTerms as creditTerms } from '../domain/credit/shipped-terms.ts';
import { shippedTerms as riskTerms } from '../domain/risk/a-risk.ts';
import { callRoute } from './call-route.ts';
import { decideStep } from './desks.ts';
import { takeTwice } from './twice.ts';

/** Leads of two departments beside those of every zone; the commerce department keeps the records. */
export const withCredit = async <P extends Ports>(
  ports: P,
  documents: readonly ZoneDocument[] = [creditTerms, riskTerms],
): Promise<P> => {
  await publishZone(ports, { documents: [...documents] });
  for (const [person, department] of [
    ['commerce-lead', 'commerce'],
    ['customs-lead', 'customs'],
    ['tax-lead', 'tax'],
  ] as const)
    await ports.directory.give(person, {
      role: 'lead',
      department,
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'operator',
    });
  return ports;
};

export const aStatedGrade = {
  scheme: 'customs',
  grade: '失信企业',
  from: '2026-01-05',
  document: '满关信〔2026〕3号',
};
export const aStatedEvent = { kind: 'false-filing', on: '2026-02-20', document: '满商记〔2026〕7号' };
export const aStatedBan = {
  kind: 'false-filing',
  from: '2026-03-02',
  to: '2026-09-01',
  document: '满商限〔2026〕1号',
  remark: '备案时提供虚假材料',
};

type Stated = Readonly<Record<string, unknown>>;

/** Everything that is recorded of one subject by the hands that do so. */
export const recorder = (ports: Ports, id: string) => {
  const send = (route: Parameters<typeof callRoute>[1], body: Stated, person: string) =>
    callRoute(ports, route, { person, params: { id }, body });
  const latestProposal = async () =>
    (await ports.register.list('ban-proposal', 'proposed')).items[0]?.id ?? '';
  const confirm = async (by = 'customs-lead', decision: 'approve' | 'refuse' = 'approve') => {
    const ref = { kind: 'ban-proposal', id: await latestProposal() } as const;
    const decided = await decideStep(ports, ref, by, 'confirm', decision);
    await takeTwice(ports, settleBan, ref);
    return decided;
  };
  return {
    grade: (but: Stated = {}, person = 'commerce-lead') =>
      send(recordGrade, { ...aStatedGrade, ...but }, person),
    event: (but: Stated = {}, person = 'commerce-lead') =>
      send(recordEvent, { ...aStatedEvent, ...but }, person),
    propose: (but: Stated = {}, person = 'commerce-lead') =>
      send(proposeBan, { ...aStatedBan, ...but }, person),
    confirm,
    ban: async (but: Stated = {}) => {
      await send(proposeBan, { ...aStatedBan, ...but }, 'commerce-lead');
      await confirm();
    },
    record: (): Promise<CreditRecord | undefined> => ports.register.get('credit-record', id),
  };
};
