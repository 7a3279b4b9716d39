import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Actor, type Membership, type Office, Role } from '#domain/casework/role.ts';
import { frontDoor } from '#functions/edge/front-door.ts';
import { anonymous, permission } from '#functions/edge/permission.ts';
import type { Route, Who } from '#functions/edge/route.ts';
import { allRoutes } from '#functions/front-doors/routes/all.ts';
import { applicantRoutes } from '#functions/front-doors/routes/applicant.ts';
import { applicantGoodsRoutes } from '#functions/front-doors/routes/applicant-goods.ts';
import { applicantSubsidyRoutes } from '#functions/front-doors/routes/applicant-subsidy.ts';
import { financeRoutes } from '#functions/front-doors/routes/finance.ts';
import { officerRoutes } from '#functions/front-doors/routes/officer.ts';
import { officerClaimsRoutes } from '#functions/front-doors/routes/officer-claims.ts';
import { officerCreditRoutes } from '#functions/front-doors/routes/officer-credit.ts';
import { officerGoodsRoutes } from '#functions/front-doors/routes/officer-goods.ts';
import { officerProgrammeRoutes } from '#functions/front-doors/routes/officer-programmes.ts';
import { publicRoutes } from '#functions/front-doors/routes/public.ts';
import type { Ports } from '#functions/ports.ts';
import { doors } from '#lib/doors.ts';
import { anEvent } from '../support/an-http-event.ts';

/** The edge logs and counts as it does in Lambda; here nobody reads it. */
vi.hoisted(() => {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
  process.env['POWERTOOLS_METRICS_DISABLED'] = 'true';
});

const since = '2026-01-01T00:00:00.000Z';
const ours = '91150781MADEMA019W';
const theirs = '91150781MADEMA027P';

const office = (role: Role): Office => ({ role, since, givenBy: 'operator' });
const member = (subjectId: string, role: Membership['role'] = 'clerk'): Membership => ({
  subjectId,
  role,
  since,
  givenBy: 'operator',
});

type Caller = { readonly offices: readonly Office[]; readonly memberships: readonly Membership[] };

/** Everybody who may come to a door: every role there is, members of this and of another subject, a stranger. */
const callers: Readonly<Record<string, Caller | undefined>> = {
  nobody: undefined,
  stranger: { offices: [], memberships: [] },
  member: { offices: [], memberships: [member(ours)] },
  administrator: { offices: [], memberships: [member(ours, 'administrator')] },
  'member of another': { offices: [], memberships: [member(theirs)] },
  'administrator of another': { offices: [], memberships: [member(theirs, 'administrator'), member(ours)] },
  ...Object.fromEntries(
    Role.options.map((role) => [`office ${role}`, { offices: [office(role)], memberships: [] }]),
  ),
};

const actorOf = (name: string): Actor | undefined => {
  const caller = callers[name];
  return caller && { person: name, name, ...caller };
};

/** Who has a place in this subject, whatever they are elsewhere. */
const places: Readonly<Record<'member' | 'administrator', readonly string[]>> = {
  member: ['member', 'administrator', 'administrator of another'],
  administrator: ['administrator'],
};

const admitted = (who: Exclude<Who, 'anyone' | 'signed-in'>, name: string): boolean =>
  typeof who === 'string' ? places[who].includes(name) : who.some((role) => name === `office ${role}`);

/** What `who:` says, in as many words; the implementation is not asked. */
const admits = (who: Who, name: string): 200 | 401 | 403 => {
  if (who === 'anyone') return 200;
  if (name === 'nobody') return 401;
  if (who === 'signed-in') return 200;
  return admitted(who, name) ? 200 : 403;
};

/** What each door holds, and under which address the gateway leads to it. */
const held: Readonly<Record<keyof typeof doors | 'public', readonly Route[]>> = {
  applicant: applicantRoutes,
  'applicant-goods': applicantGoodsRoutes,
  'applicant-subsidy': applicantSubsidyRoutes,
  officer: officerRoutes,
  'officer-claims': officerClaimsRoutes,
  'officer-credit': officerCreditRoutes,
  'officer-goods': officerGoodsRoutes,
  'officer-programmes': officerProgrammeRoutes,
  finance: financeRoutes,
  public: publicRoutes,
};
const addresses = [
  ...Object.entries(doors).map(([door, { under }]) => [door, under] as const),
  ['public', 'public'] as const,
];

const byId = (one: Route, other: Route) => one.id.localeCompare(other.id);

const rows = allRoutes.flatMap((route) =>
  Object.keys(callers).map((name) => ({ route, name, expected: admits(route.who, name) })),
);

describe('who may do what', () => {
  it('is what `who:` says, for every route and everybody', () => {
    const outcomes = rows.map(({ route, name, expected }) => {
      const stopped = permission(route.who, actorOf(name), ours);
      return [route.id, name, stopped?.status ?? 200, expected];
    });
    expect(outcomes.filter(([, , status, expected]) => status !== expected)).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(400);
  });

  it('has one route per id, and one per method and path', () => {
    expect(new Set(allRoutes.map(({ id }) => id)).size).toBe(allRoutes.length);
    expect(new Set(allRoutes.map(({ method, path }) => `${method} ${path}`)).size).toBe(allRoutes.length);
  });

  it('leaves nothing that writes to anyone', () => {
    const open = allRoutes.filter(({ who }) => who === 'anyone');
    expect(open.filter(({ method, path }) => method !== 'GET' || !path.startsWith('/api/public/'))).toEqual(
      [],
    );
  });

  it('names the subject in the path wherever `who:` asks for its members or administrators', () => {
    const ofSubject = ({ who }: Route) => who === 'member' || who === 'administrator';
    const asks = allRoutes.filter(ofSubject);
    expect(asks.filter(({ path }) => !path.includes('/{subjectId}'))).toEqual([]);
    const names = allRoutes.filter(({ path }) => path.includes('/{subjectId}'));
    expect(names.filter((route) => !ofSubject(route))).toEqual([]);
  });

  it('gives an auditor nothing to write, and the operator no business at all', () => {
    const reach = (role: Role) => allRoutes.filter(({ who }) => Array.isArray(who) && who.includes(role));
    expect(reach('auditor').filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(reach('auditor').length).toBeGreaterThan(0);
    expect(reach('operator')).toEqual([]);
  });

  it('is answered by the door that holds it: of all that lie on its way, the one with the longest address', () => {
    const answering = ({ path }: Route) =>
      addresses
        .filter(([, under]) => path.startsWith(`/api/${under}/`))
        .toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0];
    const astray = Object.entries(held).flatMap(([door, routes]) =>
      routes.filter((route) => answering(route) !== door).map(({ id, path }) => [id, path, door]),
    );
    expect(astray).toEqual([]);
    expect(Object.values(held).flat().toSorted(byId)).toEqual(allRoutes.toSorted(byId));
  });
});

const pathOf = ({ path }: Route) => path.replace('{subjectId}', ours).replace(/\{[^}]+\}/g, 'x');

/** Ports that only know who calls. Whoever touches anything else has got past the door. */
const onlyTheDirectory = (): Ports => {
  const known = {
    directory: {
      actor: async (person: string) => actorOf(person) ?? anonymous,
      member: async (person: string) => actorOf(person) ?? anonymous,
      give: () => Promise.reject(new Error('touched')),
      remember: () => Promise.reject(new Error('touched')),
      names: () => Promise.reject(new Error('touched')),
    },
  };
  return new Proxy(known as never, {
    get: (ports, name) => {
      if (name === 'directory') return Reflect.get(ports, name);
      throw new Error(`The handler was reached: it asked for ${String(name)}.`);
    },
  });
};

describe('the doors', () => {
  let call: (route: Route, name: string) => Promise<APIGatewayProxyStructuredResultV2>;

  beforeAll(() => {
    const door = frontDoor(allRoutes, onlyTheDirectory);
    call = async (route, name) => {
      const event: APIGatewayProxyEventV2 = anEvent(route.method, pathOf(route), {
        ...(name === 'nobody' ? {} : { person: name }),
        body: '{}',
      });
      const answer = await door(event, { getRemainingTimeInMillis: () => 1000 } as Context);
      return typeof answer === 'object' ? answer : { body: answer };
    };
  });

  it('answer 401 and 403 as problems before any handler is reached', async () => {
    const stopped = rows.filter(({ expected }) => expected !== 200);
    const wrong = [];
    for (const { route, name, expected } of stopped) {
      const { statusCode, headers, body } = await call(route, name);
      const { status, code } = JSON.parse(body ?? '{}');
      const right =
        statusCode === expected &&
        status === expected &&
        ['SIGN-IN-NEEDED', 'ROLE-NEEDED', 'NOT-YOUR-SUBJECT', 'ADMINISTRATOR-NEEDED'].includes(code) &&
        String(headers?.['content-type']).startsWith('application/problem+json');
      if (!right) wrong.push([route.id, name, statusCode, body]);
    }
    expect(wrong).toEqual([]);
    expect(stopped.length).toBeGreaterThan(300);
  });

  it('let through whom `who:` admits: what stops them then is not the door', async () => {
    const wrong = [];
    for (const { route, name } of rows.filter(({ expected }) => expected === 200)) {
      const { statusCode = 0 } = await call(route, name);
      if ([401, 403].includes(statusCode)) wrong.push([route.id, name, statusCode]);
    }
    expect(wrong).toEqual([]);
  });
});
