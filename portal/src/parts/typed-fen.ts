import { checkYuan, type Fen, nothing } from '#domain/shared/money.ts';

/** An amount as it was typed and checked, in whole fen. */
export const typedFen = (typed: string): Fen => {
  const checked = checkYuan(typed);
  return checked.ok ? checked.value : nothing;
};
