import type { AdoptionOfList } from '#domain/positive-list/adoption/adoption-terms.ts';
import type { ListVersion } from '#domain/positive-list/adoption/list-version.ts';
import type { Day } from '#domain/shared/day.ts';
import { notFound, type Refused, refused } from '../../edge/problem.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { allInForce } from '../../zone/in-force.ts';

export const noListVersion = () => notFound('该清单版本', 'version of a list');

/** For a step of the workflow, which asks only for what is there. */
export const readListVersion = async (
  { register }: Pick<Ports, 'register'>,
  id: string,
): Promise<ListVersion> => {
  const version = await register.get('list-version', id);
  if (!version) throw new NoSuchCase(`There is no version ${id} of a list.`);
  return version;
};

/** How the zone adopts this list, by the terms of the day; nothing where it does not. */
export const adoptionOf = async (
  { zone }: Pick<Ports, 'zone'>,
  list: string,
  today: Day,
): Promise<AdoptionOfList | undefined> =>
  (await allInForce(zone, 'adoption-terms', today))
    .flatMap(({ lists }) => lists)
    .find((one) => one.list === list);

/** For a step of the workflow: whatever was opened is adopted by terms. */
export const termsOf = async (
  ports: Pick<Ports, 'zone'>,
  { list }: ListVersion,
  today: Day,
): Promise<AdoptionOfList> => {
  const terms = await adoptionOf(ports, list, today);
  if (!terms) throw new NoSuchCase(`On ${today} no terms say how ${list} is adopted.`);
  return terms;
};

export const notNow = ({ status }: ListVersion): Refused =>
  refused(409, {
    code: 'LIST-VERSION-NOT-NOW',
    severity: 'hard',
    found: status,
    reason: {
      zh: '该版本已经提出或办结，不能再修改。',
      en: 'The version is proposed or has ended: it is no longer worked on.',
    },
    next: {
      zh: '需要修改的，请先撤回，或请复核人退回。',
      en: 'To change it, withdraw it, or have it sent back.',
    },
  });
