import type { Subject } from '#domain/filing/subject.ts';
import { type Link, type LinkKind, linkOf } from '#domain/risk/link.ts';
import type { RiskTerms } from '#domain/risk/risk-terms.ts';
import type { Ports } from '../ports.ts';
import { linkKeyOf, linksOfSubject } from './links.ts';

/** A subject that was found, and over how many links. */
export type Found = { readonly subject: Subject; readonly depth: number };
/** Two subjects that have the same; the pair is written in the order of their ids. */
export type Edge = { readonly from: string; readonly to: string; readonly link: Link };
/** Where the search went no further, so that nobody takes it for the whole. */
export type Cut = { readonly at: string; readonly kind: LinkKind };

export type Affiliates = {
  readonly found: readonly Found[];
  readonly edges: readonly Edge[];
  readonly cut: readonly Cut[];
};

/** With more than this a value says little; with more subjects than this nobody can read the graph. */
const mostPerLink = 50;
const mostFound = 60;

const nameOf = ({ kind, value }: Link): string => `${kind} ${value}`;

const commonIn = (terms: Pick<RiskTerms, 'commonValues'> | undefined): ReadonlySet<string> =>
  new Set(
    Object.entries(terms?.commonValues ?? {}).flatMap(([kind, values]) =>
      // The keys of a checked record are its kinds.
      (values ?? []).map((value) => nameOf(linkOf(kind as LinkKind, value))),
    ),
  );

const edgeBetween = (a: string, b: string, link: Link): Edge =>
  a < b ? { from: a, to: b, link } : { from: b, to: a, link };
const edgeKey = ({ from, to, link }: Edge): string => `${from} ${to} ${nameOf(link)}`;

/** Searches outwards from one subject, level by level, over everything it has in common with others. */
const searchFrom = (
  { register }: Pick<Ports, 'register'>,
  root: Subject,
  terms: Pick<RiskTerms, 'commonValues'> | undefined,
) => {
  const common = commonIn(terms);
  const found = new Map<string, Found>([[root.id, { subject: root, depth: 0 }]]);
  const edges = new Map<string, Edge>();
  const cut: Cut[] = [];

  const othersWith = async (id: string, link: Link): Promise<string[]> => {
    const ids = await register.linkedBy(linkKeyOf(link), mostPerLink + 1);
    if (ids.length > mostPerLink) cut.push({ at: id, kind: link.kind });
    return ids.slice(0, mostPerLink).filter((other) => other !== id);
  };

  const take = (id: string, subject: Subject | undefined, depth: number, by: Cut): boolean => {
    if (found.has(id)) return true;
    if (found.size > mostFound) {
      cut.push(by);
      return false;
    }
    if (subject) found.set(id, { subject, depth });
    return subject !== undefined;
  };

  const follow = async ({ subject, depth }: Found, link: Link): Promise<void> => {
    const others = await othersWith(subject.id, link);
    const unknown = others.filter((other) => !found.has(other));
    const subjects = await register.find('subject', unknown);
    for (const other of others) {
      if (!take(other, subjects.get(other), depth + 1, { at: subject.id, kind: link.kind })) continue;
      const edge = edgeBetween(subject.id, other, link);
      edges.set(edgeKey(edge), edge);
    }
  };

  const telling = async ({ subject }: Found): Promise<Link[]> => {
    const members = await register.membersOf(subject.id);
    const administrators = members.filter(({ role }) => role === 'administrator');
    return linksOfSubject(
      subject,
      administrators.map(({ person }) => person),
    ).filter((link) => !common.has(nameOf(link)));
  };

  const level = async (depth: number): Promise<void> => {
    for (const one of [...found.values()].filter((found) => found.depth === depth))
      for (const link of await telling(one)) await follow(one, link);
  };

  return {
    level,
    result: (): Affiliates => ({ found: [...found.values()], edges: [...edges.values()], cut }),
  };
};

/** The subjects that have a person, telephone, address, representative or account in common, so many links away. */
export const findAffiliates = async (
  ports: Pick<Ports, 'register'>,
  root: Subject,
  terms: Pick<RiskTerms, 'commonValues'> | undefined,
  depth: 1 | 2,
): Promise<Affiliates> => {
  const search = searchFrom(ports, root, terms);
  for (let reached = 0; reached < depth; reached += 1) await search.level(reached);
  return search.result();
};
