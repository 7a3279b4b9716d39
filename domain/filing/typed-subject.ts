import { checkCreditCode } from '../shared/credit-code.ts';

/** The id of the subject that a person means: a credit code in its normal form, and the number of a person as it was typed. */
export const typedSubject = (typed: string): string => {
  const creditCode = checkCreditCode(typed);
  return creditCode.ok ? creditCode.value : typed.trim();
};
