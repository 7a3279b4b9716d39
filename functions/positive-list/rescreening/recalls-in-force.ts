import { type Entered, type NamedRecall, recallsOn } from '#domain/positive-list/book/late-entry.ts';
import type { Ports } from '../../ports.ts';

/** The recalls in force that goods of a file are held against as they enter, read page by page of all re-screenings. */
export const recallsInForce = async (
  { register }: Pick<Ports, 'register'>,
  filing: Pick<Entered, 'submittedAt'>,
): Promise<NamedRecall[]> => {
  const recalls: NamedRecall[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await register.list('rescreening', undefined, after);
    recalls.push(...recallsOn(filing, items));
    after = next;
  } while (after !== undefined);
  return recalls;
};
