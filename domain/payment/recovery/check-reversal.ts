import type { Refusal } from '../../shared/refusal.ts';
import type { Recovery } from './recovery.ts';
import { type Repayment, stands } from './repayment.ts';

const nothingStands = (reference: string): Refusal => ({
  code: 'RC-301',
  severity: 'hard',
  at: 'reference',
  found: reference,
  expected: { zh: '已登记且未冲正的银行流水号', en: 'a reference that is noted and not reversed' },
  reason: {
    zh: '本项追回没有该流水号的有效登记，或已冲正。',
    en: 'Nothing stands under this reference here, or it is reversed already.',
  },
  next: {
    zh: '请核对流水号，以及款项登记在哪一项追回。',
    en: 'Check the reference, and under which recovery it was noted.',
  },
});

const proposedAlready = (reference: string): Refusal => ({
  code: 'RC-302',
  severity: 'hard',
  at: 'reference',
  found: reference,
  expected: { zh: '没有待复核的冲正', en: 'no reversal that awaits a second person' },
  reason: {
    zh: '该笔退回已提出冲正，待第二人复核。',
    en: 'A reversal of it awaits a second person already.',
  },
  next: {
    zh: '请待其办结；内容有误的，由复核人不同意后重新提出。',
    en: 'Wait until it is decided; where it is wrong, the second person refuses it and it is proposed anew.',
  },
});

const notConfirmed = (reference: string): Refusal => ({
  code: 'RC-303',
  severity: 'hard',
  at: 'reference',
  found: reference,
  expected: { zh: '已经第二人复核的登记', en: 'what a second person has confirmed' },
  reason: {
    zh: '该笔自行退回尚待复核，没有入账，无可冲正。',
    en: 'This return awaits its second person: it is not in the books, and there is nothing to reverse.',
  },
  next: {
    zh: '请复核人不同意该项登记；登记随即作废，流水号可重新登记。',
    en: 'Have the second person refuse it: the entry is void then, and the reference may be noted anew.',
  },
});

type Noted = Pick<Repayment, 'reference' | 'voidSince'> & { readonly reversal?: unknown };

/** Everything that keeps what is noted under this reference from being reversed. */
export const reversalDefects = (
  { status }: Pick<Recovery, 'status'>,
  reference: string,
  noted: Noted | undefined,
): readonly Refusal[] => {
  if (!noted || !stands(noted)) return [nothingStands(reference)];
  if (status === 'proposed') return [notConfirmed(reference)];
  return noted.reversal ? [proposedAlready(reference)] : [];
};

export const isReversible = (recovery: Pick<Recovery, 'status'>, noted: Noted): boolean =>
  reversalDefects(recovery, noted.reference, noted).length === 0;
