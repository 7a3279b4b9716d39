import type { Day } from '#domain/shared/day.ts';
import type { ProgrammeAdoptionTerms } from '#domain/subsidy/drafting/programme-adoption-terms.ts';
import type { ProgrammeVersion } from '#domain/subsidy/drafting/programme-version.ts';
import { notFound, type Refused, refused } from '../../edge/problem.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { allInForce } from '../../zone/in-force.ts';

export const noVersion = () => notFound('该项目版本', 'version of a programme');

/** For a step of the workflow, which asks only for what is there. */
export const readVersion = async (
  { register }: Pick<Ports, 'register'>,
  id: string,
): Promise<ProgrammeVersion> => {
  const version = await register.get('programme-version', id);
  if (!version) throw new NoSuchCase(`There is no version ${id} of a programme.`);
  return version;
};

/** How long those who are asked have, on this day; nothing where the zone does not say. */
export const adoptionTermsOn = async (
  { zone }: Pick<Ports, 'zone'>,
  today: Day,
): Promise<ProgrammeAdoptionTerms | undefined> =>
  (await allInForce(zone, 'programme-adoption-terms', today))[0];

export const notNow = ({ status }: ProgrammeVersion): Refused =>
  refused(409, {
    code: 'PROGRAMME-NOT-NOW',
    severity: 'hard',
    found: status,
    expected: { zh: '草稿', en: 'a draft' },
    reason: {
      zh: '该版本已提出、公布或撤回，不能再修改。',
      en: 'The version is proposed, published or withdrawn: it is no longer worked on.',
    },
    next: {
      zh: '审核中需要修改的，请其退回；已公布的，请另起草新版本。',
      en: 'What is being checked can be sent back; of what is published, draft another version.',
    },
  });
