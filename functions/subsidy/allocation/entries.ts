import { publicNameOf, type Subject } from '#domain/filing/subject.ts';
import { nothing } from '#domain/shared/money.ts';
import type { Share } from '#domain/subsidy/amount/allocation-case.ts';
import { byClaim, type Request } from '#domain/subsidy/amount/places.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { type Programme, rankedBy } from '#domain/subsidy/programme/programme.ts';
import { chunks } from '../../casework/chunks.ts';
import type { Ports } from '../../ports.ts';

/** What a claim enters the sharing-out with, and no more: a hundred thousand are held at once. */
export type Entry = Request & Pick<Share, 'subjectId' | 'subjectName'> & { readonly publicName: string };

type Unnamed = Request & Pick<Claim, 'subjectId'>;

/** What a claim is ranked by, where the programme ranks. */
const measureFor = (programme: Programme) => {
  const by = rankedBy(programme);
  return ({ facts = {} }: Claim): number => (by === undefined ? 0 : (facts[by] ?? 0));
};

const determined = async (
  { register }: Pick<Ports, 'register'>,
  programme: Programme,
): Promise<Unnamed[]> => {
  const measureOf = measureFor(programme);
  const found: Unnamed[] = [];
  for await (const page of register.claimsOf(programme.id, programme.period.id, 'determined'))
    for (const claim of page)
      found.push({
        claimId: claim.id,
        requested: claim.determinedFen ?? nothing,
        submittedAt: claim.submittedAt ?? '',
        measure: measureOf(claim),
        subjectId: claim.subjectId,
      });
  return found;
};

/** As the second person sees the subject, and as everybody does. */
const named = (one: Unnamed, subject: Subject | undefined): Entry => ({
  ...one,
  subjectName: subject?.name ?? one.subjectId,
  publicName: subject ? publicNameOf(subject) : one.subjectId,
});

/** So many subjects are held at once, for their names. */
const atOnce = 1_000;

/** The determined claims of the programme's window, in the order of their ids. */
export const entriesOf = async (
  ports: Pick<Ports, 'register'>,
  programme: Programme,
): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  for (const some of chunks(await determined(ports, programme), atOnce)) {
    const subjects = await ports.register.find(
      'subject',
      some.map(({ subjectId }) => subjectId),
    );
    entries.push(...some.map((one) => named(one, subjects.get(one.subjectId))));
  }
  return entries.toSorted(byClaim);
};
