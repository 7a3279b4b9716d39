import type { Role } from '#domain/casework/role.ts';
import type { ProgrammeVersion } from '#domain/subsidy/drafting/programme-version.ts';
import { beginProgrammeVersion } from '#functions/subsidy/drafting/begin-version.route.ts';
import { carryVersion } from '#functions/subsidy/drafting/carry-version.task.ts';
import { getProgrammeVersion } from '#functions/subsidy/drafting/get-version.route.ts';
import { proposeProgrammeVersion } from '#functions/subsidy/drafting/propose-version.route.ts';
import { publishVersion } from '#functions/subsidy/drafting/publish-version.task.ts';
import { withdrawProgrammeVersion } from '#functions/subsidy/drafting/withdraw-version.route.ts';
import { writeProgrammeVersion } from '#functions/subsidy/drafting/write-version.route.ts';
import { publishZone } from '#functions/zone/publish-zone.task.ts';
import { aZone } from './a-zone.ts';
import { answerOf, callRoute } from './call-route.ts';
import { decideStep } from './desks.ts';
import type { MemoryPorts } from './memory-ports.ts';

/** Who holds which office; "author" might approve as well, if it were not their own. */
const people: readonly (readonly [string, Role])[] = [
  ['author', 'programme-officer'],
  ['author', 'programme-approver'],
  ['second-author', 'programme-officer'],
  ['lawyer', 'legal-reviewer'],
  ['treasurer', 'finance-checker'],
];

const terms = {
  kind: 'programme-adoption-terms',
  id: 'programme-adoption',
  version: 1,
  effectiveFrom: '2020-01-01',
  demonstration: true,
  legalWorkingDays: 5,
  fundWorkingDays: 3,
  approvalWorkingDays: 3,
};

const departments = ['commerce', 'post'].map((id) => ({ kind: 'department', id, title: { zh: id, en: id } }));

/** The zone with somebody at each desk that a version of a programme comes to. */
export const aZoneWithAuthors = async (): Promise<MemoryPorts> => {
  const ports = await aZone();
  await publishZone(ports, { documents: [terms, ...departments] as never });
  for (const [person, role] of people)
    await ports.directory.give(person, { role, since: '2026-01-01T00:00:00.000Z', givenBy: 'operator' });
  return ports;
};

const anId = (n: number): string => `33333333-3333-4333-8333-${String(n).padStart(12, '0')}`;

type But = { readonly ports?: MemoryPorts; readonly n?: number; readonly begin?: unknown };

/** A draft of the next version of the tests' programme, and everything that may be done with it. */
export const aProgrammeVersion = async ({
  ports: given,
  n = 1,
  begin = { as: 'next-version', of: { id: 'delivery-fees', version: 1 } },
}: But = {}) => {
  const ports = given ?? (await aZoneWithAuthors());
  const id = anId(n);
  const ref = { kind: 'programme-version', id } as const;
  const call = { person: 'author', params: { id } };
  const standing = () => ports.register.get('programme-version', id);
  const opened = await callRoute(ports, beginProgrammeVersion, { ...call, body: begin });
  const write = async (
    but: Readonly<Record<string, unknown>>,
    { person = 'author', seen }: { person?: string; seen?: number } = {},
  ) => {
    const before = await standing();
    const content = { ...before?.content, ...but };
    return callRoute(ports, writeProgrammeVersion, {
      person,
      params: { id },
      body: { seen: seen ?? before?.version, content },
    });
  };
  const say = async (person: string, step: string, verdict: Parameters<typeof decideStep>[4]) =>
    decideStep(ports, ref, person, step, verdict);
  return {
    ports,
    id,
    ref,
    call,
    opened,
    standing,
    write,
    say,
    begin: (body: unknown) => callRoute(ports, beginProgrammeVersion, { ...call, body }),
    propose: (person = 'author') => callRoute(ports, proposeProgrammeVersion, { person, params: { id } }),
    withdraw: () => callRoute(ports, withdrawProgrammeVersion, call),
    carry: () => carryVersion(ports, { id }),
    publish: () => publishVersion(ports, { id }),
    file: async (person = 'author') =>
      (await answerOf(ports, getProgrammeVersion, { person, params: { id } })) as {
        version: ProgrammeVersion;
        faults: { code: string; at: string }[];
        concerns: { code: string }[];
        difference: { text: { zh: string } }[];
        funds: readonly { freeFen: number; basisPoints: number }[];
        programme?: unknown;
      },
  };
};

const steps = [
  ['lawyer', 'legal-check'],
  ['treasurer', 'fund-check'],
  ['approver', 'approve-programme'],
] as const;

/** A version that was proposed and agreed to by the first so many of those who are asked. */
export const anAgreedVersion = async (times: 0 | 1 | 2 | 3, but: But = {}) => {
  const draft = await aProgrammeVersion(but);
  await draft.propose();
  for (const [person, step] of steps.slice(0, times)) {
    await draft.say(person, step, 'approve');
    await draft.carry();
  }
  return draft;
};
