import type { Subject } from '#domain/filing/subject.ts';
import { heldThroughout } from '#domain/shared/validity.ts';
import type { Counterpart } from '#domain/subsidy/lists/list-definition.ts';
import { listKinds } from '#domain/subsidy/lists/list-kinds.ts';
import type { ScreenedLine } from '#domain/subsidy/lists/screened-line.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { findAffiliates } from '../../affiliates/find-affiliates.ts';
import { chunks } from '../../casework/chunks.ts';
import type { Ports } from '../../ports.ts';
import { riskTermsOn } from '../../risk/terms.ts';

type Needs = Pick<Ports, 'register' | 'zone'>;

/** So many are looked up at once. */
const atOnce = 25;

const namedOn = (lines: readonly ScreenedLine[]): string[] => [
  ...new Set(
    lines.flatMap(({ kind, value, outcome }) => {
      const { counterpart } = listKinds[kind];
      return counterpart && value && outcome === 'accepted' ? [counterpart.of(value)] : [];
    }),
  ),
];

/** Filed for the whole of the period, under whatever mode; what became of it afterwards is no matter of the line. */
const isFiledThroughout = async (
  { register }: Needs,
  subjectId: string,
  { period }: Programme,
): Promise<boolean> => {
  const filings = await register.ownedBy('filing', subjectId);
  return filings.some(heldThroughout(period));
};

const affiliatesOf = async (ports: Needs, claimant: Subject, programme: Programme): Promise<Set<string>> => {
  const terms = await riskTermsOn(ports, programme.period.to);
  // Where the search is cut off, SU-117 says so.
  const { found } = await findAffiliates(ports, claimant, terms, 1);
  return new Set(found.map(({ subject }) => subject.id));
};

const foundAs = async (
  ports: Needs,
  id: string,
  claimantId: string,
  affiliates: ReadonlySet<string>,
  programme: Programme,
): Promise<Counterpart> => {
  if (id === claimantId) return 'itself';
  if (affiliates.has(id)) return 'affiliated';
  return (await isFiledThroughout(ports, id, programme)) ? 'filed' : 'not-filed';
};

/** What the register says of every enterprise that the lines name; nothing is asked where they name none. */
export const counterpartsOf = async (
  ports: Needs,
  claimantId: string,
  programme: Programme,
  lines: readonly ScreenedLine[],
): Promise<ReadonlyMap<string, Counterpart>> => {
  const names = namedOn(lines);
  const claimant = names.length > 0 ? await ports.register.get('subject', claimantId) : undefined;
  const affiliates = claimant ? await affiliatesOf(ports, claimant, programme) : new Set<string>();
  const found: [string, Counterpart][] = [];
  for (const some of chunks(names, atOnce))
    found.push(
      ...(await Promise.all(
        some.map(
          async (id): Promise<[string, Counterpart]> => [
            id,
            await foundAs(ports, id, claimantId, affiliates, programme),
          ],
        ),
      )),
    );
  return new Map(found);
};
