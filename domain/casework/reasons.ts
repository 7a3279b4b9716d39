import type { Bilingual } from '../shared/bilingual.ts';
import { accepted, type Checked, refused } from '../shared/checked.ts';

/** The code list from which an officer picks the reasons of a return or a refusal. */
export const reasonCodes = {
  'DOCUMENT-MISSING': { zh: '缺少材料', en: 'A document is missing' },
  'DOCUMENT-UNREADABLE': { zh: '材料不清晰或无法辨认', en: 'A document cannot be read' },
  'FACTS-DISAGREE': {
    zh: '填报内容与材料或登记信息不一致',
    en: 'What was filled in disagrees with the documents',
  },
  'NOT-ELIGIBLE': { zh: '不符合规定条件', en: 'The conditions are not met' },
  'AMOUNT-WRONG': { zh: '金额有误', en: 'The amount is wrong' },
  'ALREADY-SUPPORTED': { zh: '同一事项已享受支持', en: 'The same matter has been supported already' },
  OTHER: { zh: '其他原因，见说明', en: 'Another reason, as explained' },
} as const satisfies Record<string, Bilingual>;

const known: Readonly<Record<string, Bilingual>> = reasonCodes;

/** Given by the system alone: nobody picks these, and nobody lifts by hand what they stand for. */
const given: Readonly<Record<string, Bilingual>> = {
  CREDIT: { zh: '信用限制尚未解除', en: 'A credit ban is in force' },
};

const isKnown = (code: string) => Object.hasOwn(known, code);

export const reasonText = (code: string): Bilingual =>
  (isKnown(code) ? known[code] : given[code]) ?? reasonCodes.OTHER;

/** What whoever was refused can mend by itself, with other papers or figures; all else is a matter of principle. */
const mendable: readonly string[] = [
  'DOCUMENT-MISSING',
  'DOCUMENT-UNREADABLE',
  'FACTS-DISAGREE',
  'AMOUNT-WRONG',
] satisfies (keyof typeof reasonCodes)[];
export const isMendable = (code: string): boolean => mendable.includes(code);

/** A reason that is not on the list says nothing to whoever must act on it. */
export const checkReasonCode = (code: string): Checked<string> => {
  if (isKnown(code)) return accepted(code);
  const codes = Object.keys(known);
  return refused({
    code: 'REASON-UNKNOWN',
    severity: 'hard',
    found: code.slice(0, 64),
    expected: { zh: codes.join('、'), en: codes.join(', ') },
    reason: { zh: '理由清单中没有该理由。', en: 'This reason is not on the list.' },
    next: { zh: '请从理由清单中选择。', en: 'Choose from the list of reasons.' },
  });
};
