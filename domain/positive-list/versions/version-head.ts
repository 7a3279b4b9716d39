import type { ListDocument } from '../lists/list.ts';

/** A version of a list, as far as its place among the others goes. */
export type VersionHead = Pick<ListDocument, 'version' | 'effectiveFrom' | 'effectiveTo'>;
