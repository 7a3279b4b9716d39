import * as z from 'zod';
import { caseFields } from '../../casework/case.ts';
import { Bilingual } from '../../shared/bilingual.ts';
import { Day } from '../../shared/day.ts';
import { fundedByOne } from '../../shared/funding.ts';
import { Refusal } from '../../shared/refusal.ts';
import { Programme } from '../programme/programme.ts';
import { programmeVersionStatuses } from './lifecycle.ts';

/** A published version, by its name. */
export const VersionName = Programme.pick({ id: true, version: true });
export type VersionName = Readonly<z.infer<typeof VersionName>>;

const deepest = 8;
const longest = 60_000;

const isShallow = (value: unknown, depth = 0): boolean =>
  depth <= deepest &&
  (typeof value !== 'object' ||
    value === null ||
    Object.values(value).every((one) => isShallow(one, depth + 1)));

/**
 * What the author has written so far, as it was typed: a draft may be kept with faults. All of a programme but its id
 * and version, which the case knows.
 */
export const DraftContent = z.preprocess(
  fundedByOne,
  z
    .record(z.string(), z.unknown())
    .refine((content) => isShallow(content) && JSON.stringify(content).length <= longest),
);
export type DraftContent = Readonly<z.infer<typeof DraftContent>>;

/** A version of a programme on its way to be published. */
export const ProgrammeVersion = z.object({
  ...caseFields,
  kind: z.literal('programme-version'),
  status: z.enum(programmeVersionStatuses),
  round: z.int().positive(),
  programmeId: Programme.shape.id,
  /** The number it will be published under; the next free one is taken whenever it is proposed. */
  programmeVersion: Programme.shape.version,
  content: DraftContent,
  /** What it was begun from, and is compared with. */
  origin: VersionName.optional(),
  openedBy: z.string(),
  /** Who wrote it last. */
  writtenBy: z.string(),
  /** Why it was sent back. */
  findings: z.array(Refusal),
  publishedOn: Day.optional(),
});
export type ProgrammeVersion = z.infer<typeof ProgrammeVersion>;

/** What it is called, as far as it has a name. */
export const titleOf = ({
  content,
  programmeId,
}: Pick<ProgrammeVersion, 'content' | 'programmeId'>): Bilingual =>
  Bilingual.safeParse(content['title']).data ?? { zh: programmeId, en: programmeId };

/** The number that the next version of a programme bears. */
export const nextVersionOf = (id: string, published: readonly VersionName[]): number =>
  Math.max(0, ...published.filter((one) => one.id === id).map(({ version }) => version)) + 1;
