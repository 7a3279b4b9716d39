import * as z from 'zod';
import { ListDocument, ListEntry } from './list.ts';

/** A list version as it is published: its description with its entries in it. */
export const PublishedList = ListDocument.extend({ entries: z.array(ListEntry).min(1) });
export type PublishedList = Readonly<z.infer<typeof PublishedList>>;
