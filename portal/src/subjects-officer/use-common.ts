import { useWords } from '../language/use-words.ts';
import { listed } from '../parts/listed.ts';
import type { Pair } from './nearest.ts';

/** What two subjects have in common, in words. */
export const useCommon = () => {
  const { t, language } = useWords();
  return ({ common }: Pick<Pair, 'common'>): string =>
    listed(
      common.map(({ kind, shown }) => [t(`link.${kind}`), shown].filter(Boolean).join(' ')),
      language,
    );
};
