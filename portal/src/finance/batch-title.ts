import type { Batch } from '#domain/payment/batch.ts';
import type { Translate } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';

/** A batch has no number before its release: until then it is told apart by when it was made. */
export const batchTitle = (
  t: Translate,
  { sequence, openedAt }: Pick<Batch, 'sequence' | 'openedAt'>,
): string =>
  sequence === undefined
    ? t('batch.titleMade', { made: moment(openedAt) })
    : t('batch.titleNumbered', { n: sequence });
