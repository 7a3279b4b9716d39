import { type Translate, useWords } from '../language/use-words.ts';
import type { Option } from '../parts/form-fields.tsx';

type Line = {
  readonly fundLineId: string;
  readonly level: 'central' | 'region' | 'city';
  readonly payer: { readonly accountNumber: string };
};

const optionOf =
  (t: Translate) =>
  ({ fundLineId, level, payer }: Line): Option => ({
    value: fundLineId,
    label: `${t(`level.${level}`)} · ${payer.accountNumber}`,
  });

/** The accounts to which money returns, to be chosen from. */
export const useAccounts = (lines: readonly Line[]): Option[] => {
  const { t } = useWords();
  return lines.map(optionOf(t));
};
