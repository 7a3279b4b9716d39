/** What the bank did with one payment. An unknown one is never sent again by itself: it may have been paid. */
export type AnswerStatus = 'paid' | 'returned' | 'unknown';

/** The banks' words and codes for it. */
export const answerWords: Readonly<Record<AnswerStatus, readonly string[]>> = {
  paid: ['成功', '交易成功', '支付成功', '已入账', 'SUCCESS', 'PAID', '0000', 'S'],
  returned: [
    '失败',
    '交易失败',
    '支付失败',
    '退票',
    '退汇',
    '已退回',
    'FAILED',
    'FAIL',
    'RETURNED',
    '9999',
    'F',
  ],
  unknown: ['未知', '处理中', '待核实', '状态不明', 'UNKNOWN', 'PENDING', 'U'],
};

/** Why a payment came back, as far as it decides what happens next. */
export const returnReasons = [
  'wrong-account-name',
  'wrong-account-number',
  'account-closed',
  'account-frozen',
  'wrong-bank-code',
  'other',
] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** Whether the account itself is in doubt, so that it must be confirmed again before money may go there. */
export const doubtsAccount = (reason: ReturnReason): boolean => reason !== 'other';

/** The first that fits; banks word them differently. */
const reasonWords: readonly (readonly [RegExp, ReturnReason])[] = [
  [/户名|名称不符|wrong-account-name|account name/i, 'wrong-account-name'],
  [/销户|注销|account-closed|closed/i, 'account-closed'],
  [/冻结|止付|account-frozen|frozen/i, 'account-frozen'],
  [/行号|开户行|wrong-bank-code|bank code/i, 'wrong-bank-code'],
  [/账号|帐号|账户不存在|wrong-account-number|account number/i, 'wrong-account-number'],
];

export const returnReason = (words: string): ReturnReason =>
  reasonWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';

const byWord = new Map<string, AnswerStatus>();
for (const status of ['paid', 'returned', 'unknown'] as const)
  for (const word of answerWords[status]) byWord.set(word, status);

export const answerStatus = (word: string): AnswerStatus | undefined => byWord.get(word);
