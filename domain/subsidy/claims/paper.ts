import * as z from 'zod';
import { isReadable } from '../../shared/readable-types.ts';
import { isList } from '../lists/list-kind.ts';
import type { Evidence } from './claim.ts';
import { Use } from './use.ts';

/** One file of a subject, known by its bytes, however often and wherever it was brought. The earliest use is the first. */
export const Paper = z.object({
  sha256: z.string(),
  contentType: z.string(),
  bytes: z.int().positive(),
  uses: z.array(Use).min(1),
});
export type Paper = z.infer<typeof Paper>;

/** A document of the filings, as far as it is a paper. */
export type FiledPaper = Pick<
  Evidence,
  'contentType' | 'bytes' | 'fileName' | 'objectKey' | 'addedAt' | 'sha256'
> & {
  readonly id: string;
  readonly kind: string;
};

/** A file that was read or kept, with the use it is in. */
export type Brought = Omit<Paper, 'uses'> & {
  readonly objectKey: string;
  readonly use: Use;
  readonly evidence?: Evidence;
};

const isPaper = ({ kind, status }: Evidence): boolean =>
  !isList(kind) && (status === 'read' || status === 'to-be-typed');

const broughtIn = (where: Use['where'], id: string, paper: FiledPaper): Brought[] => {
  const { sha256, contentType, bytes, objectKey, kind, fileName, addedAt } = paper;
  return sha256
    ? [{ sha256, contentType, bytes, objectKey, use: { where, id, kind, fileName, at: addedAt } }]
    : [];
};

/** Every paper of a subject by its bytes. Lists are none: each programme reads them otherwise, and their lines count once. */
export const libraryOf = (
  evidence: readonly Evidence[],
  documents: readonly FiledPaper[],
): ReadonlyMap<string, readonly Brought[]> => {
  const all = [
    ...evidence
      .filter(isPaper)
      .flatMap((one) =>
        broughtIn('claim', one.claimId, one).map((brought) => ({ ...brought, evidence: one })),
      ),
    ...documents.flatMap((one) => broughtIn('filing', one.id, one)),
  ];
  return Map.groupBy(
    all.toSorted((a, b) => a.use.at.localeCompare(b.use.at)),
    ({ sha256 }) => sha256,
  );
};

export const papersIn = (library: ReturnType<typeof libraryOf>): Paper[] =>
  [...library.values()].flatMap((brought) => {
    const [first] = brought;
    if (!first) return [];
    const { sha256, contentType, bytes } = first;
    return [{ sha256, contentType, bytes, uses: brought.map(({ use }) => use) }];
  });

const plain: readonly string[] = ['contract', 'report', 'approval'];

/** What was brought as one thing may serve as the same again; a contract, a report or an approval may be any paper. */
export const mayServeAs = (
  { uses, contentType }: Pick<Paper, 'uses' | 'contentType'>,
  kind: Evidence['kind'],
): boolean =>
  uses.some((use) => use.where === 'claim' && use.kind === kind) ||
  (plain.includes(kind) && isReadable(contentType));
