import * as z from 'zod';
import { SubjectType } from '#domain/casework/subject-words.ts';
import { bansOn } from '#domain/credit/bans-on.ts';
import { isNaturalPerson } from '#domain/filing/subject.ts';
import { LinkKind } from '#domain/risk/link.ts';
import { readers } from '../casework/staff.ts';
import { momentOf } from '../casework/writing.ts';
import { recordOf } from '../credit/records/record-of.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { riskTermsOn } from '../risk/terms.ts';
import { type Edge, type Found, findAffiliates } from './find-affiliates.ts';

const Node = z.object({
  id: z.string(),
  name: z.string(),
  type: SubjectType,
  /** 0 is the subject itself, 1 whoever has something in common with it, 2 whoever has with those. */
  depth: z.int().nonnegative(),
  isUnderBan: z.boolean(),
});

const Edges = z.object({
  from: z.string(),
  to: z.string(),
  kind: LinkKind,
  /** What they have in common, where that is not personal; of a number no more than its end. */
  shown: z.string().optional(),
});

const ending = (value: string): string => `…${value.slice(-4)}`;

type Show = (value: string, isPersonal: boolean) => string | undefined;

const ways: Readonly<Record<LinkKind, Show>> = {
  person: () => undefined,
  'legal-representative': () => undefined,
  phone: ending,
  account: ending,
  address: (value, isPersonal) => (isPersonal ? undefined : value),
};

const shownEdge = ({ from, to, link }: Edge, persons: ReadonlySet<string>): z.input<typeof Edges> => ({
  from,
  to,
  kind: link.kind,
  shown: ways[link.kind](link.value, persons.has(from) || persons.has(to)),
});

const personsIn = (found: readonly Found[]): ReadonlySet<string> =>
  new Set(found.flatMap(({ subject }) => (isNaturalPerson(subject) ? [subject.id] : [])));

/** Who has a person, telephone, address, representative or account in common with a subject, and with those again. */
export const getAffiliates = route(
  {
    id: 'getAffiliates',
    method: 'GET',
    path: '/api/officer/subjects/{id}/affiliates',
    who: readers,
    summary: { zh: '关联主体', en: 'The affiliates of a subject' },
    params: z.object({ id: z.string() }),
    answer: z.object({
      nodes: z.array(Node),
      edges: z.array(Edges),
      /** Where the search stopped: at whom, and over what so many are linked. */
      cut: z.array(z.object({ at: z.string(), kind: LinkKind })),
    }),
  },
  async (ports, { params: { id } }) => {
    const subject = await ports.register.get('subject', id);
    if (!subject) return notFound('该主体', 'subject');
    const moment = momentOf(ports);
    const terms = await riskTermsOn(ports, moment.today);
    const { found, edges, cut } = await findAffiliates(ports, subject, terms, 2);
    const persons = personsIn(found);
    const nodes = await Promise.all(
      found.map(async ({ subject: one, depth }) => ({
        id: one.id,
        name: one.name,
        type: one.type,
        depth,
        isUnderBan: bansOn(await recordOf(ports, one.id, moment), moment.today).length > 0,
      })),
    );
    return { nodes, edges: edges.map((edge) => shownEdge(edge, persons)), cut: [...cut] };
  },
);
