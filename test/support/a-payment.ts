import type { Role } from '#domain/casework/role.ts';
import type { BankAccount } from '#domain/filing/account.ts';
import type { Filing } from '#domain/filing/filing.ts';
import { itemReference } from '#domain/payment/bank-file.ts';
import type { PaymentItem } from '#domain/payment/batch.ts';
import { day } from '#domain/shared/day.ts';
import { fen, formatYuan, sumFen } from '#domain/shared/money.ts';
import type { Allocation, LaidDownShare } from '#domain/subsidy/amount/allocation-case.ts';
import { storeRows } from '#functions/casework/stored-rows.ts';
import { makeBatch } from '#functions/payment/make-batch.route.ts';
import type { Ports } from '#functions/ports.ts';
import { sharesKey } from '#functions/subsidy/allocation/share-files.ts';
import { aFiledMode } from './a-goods-filing.ts';
import { aZone } from './a-zone.ts';
import { answerOf } from './call-route.ts';
import type { MemoryPorts } from './memory-ports.ts';
import { aClaim, aSubject, ofOneLine, someInstant } from './some-cases.ts';

/** Who does what with money in the tests: the name says it. */
const financeOfficers: Readonly<Record<string, readonly Role[]>> = {
  maker: ['finance-maker'],
  checker: ['finance-checker'],
  exporter: ['finance-exporter'],
  everything: ['finance-maker', 'finance-checker', 'finance-exporter'],
};

export const appointFinance = async ({ directory }: Pick<Ports, 'directory'>) => {
  for (const [person, roles] of Object.entries(financeOfficers))
    for (const role of roles) await directory.give(person, { role, since: someInstant, givenBy: 'operator' });
};

export const subjectIdOf = (n: number) => `91150781MADEMA${String(n).padStart(4, '0')}`;
export const claimIdOf = (n: number) => `delivery-fees-2026H1-${subjectIdOf(n)}`;
export const amountOf = (n: number) => fen(10_000 + n * 100);

export const accountOf = (n: number): BankAccount => ({
  version: 1,
  accountName: `满洲里示例商贸有限公司（${n}）`,
  accountNumber: `0622000000000${String(n).padStart(4, '0')}`,
  bankName: '演示银行满洲里支行',
  bankCode: '102100099996',
  province: '内蒙古自治区',
  city: '满洲里市',
  status: 'confirmed',
  confirmedAt: someInstant,
  confirmedBy: `clerk-${n}`,
});

const filingOf = (n: number): Filing =>
  aFiledMode(subjectIdOf(n), 'post', {
    enteredOn: day('2026-01-06'),
    validFrom: day('2026-01-06'),
  });

const allocationOf = (count: number): Allocation => ({
  kind: 'allocation',
  id: 'delivery-fees-2026H1',
  version: 1,
  status: 'settled',
  openedAt: someInstant,
  changedAt: someInstant,
  programmeId: 'delivery-fees',
  programmeVersion: 1,
  periodId: '2026H1',
  funding: ofOneLine,
  lines: [],
  stoppedBy: [],
  round: 1,
  preparedBy: 'officer',
  inputsSha256: 'of-the-test',
  pieces: count > 0 ? [{ firstClaim: claimIdOf(0), lastItem: count }] : [],
  shareCount: count,
  piecesDone: 0,
});

const sharesOf = (count: number): LaidDownShare[] =>
  Array.from({ length: count }, (_, n) => ({
    claimId: claimIdOf(n),
    subjectId: subjectIdOf(n),
    subjectName: `满洲里示例商贸有限公司（${n}）`,
    publicName: `满洲里示例商贸有限公司（${n}）`,
    determinedFen: amountOf(n),
    allocatedFen: amountOf(n),
    turn: n + 1,
    waits: false,
    derivation: [],
  }));

const reserved = async ({ register }: Ports, n: number) => {
  const subjectId = subjectIdOf(n);
  const claim = aClaim({
    id: claimIdOf(n),
    subjectId,
    funding: ofOneLine,
    parts: [{ fundLineId: 'line', fen: amountOf(n), status: 'reserved' }],
    status: 'reserved',
    allocationId: 'delivery-fees-2026H1',
    allocatedFen: amountOf(n),
  });
  const name = `满洲里示例商贸有限公司（${n}）`;
  const subject = aSubject({ id: subjectId, creditCode: subjectId, name, account: accountOf(n) });
  await register.commit({
    cases: [subject, filingOf(n), claim],
    postings: [
      {
        id: `reserve-${claim.id}`,
        fundLineId: 'line',
        transfer: 'reserve',
        fen: amountOf(n),
        at: someInstant,
        for: { kind: 'claim', id: claim.id },
      },
    ],
    events: [],
  });
};

/** So many claims whose money is reserved, with the people who may pay it. */
export const reserveClaims = async (ports: Ports, count: number): Promise<void> => {
  await appointFinance(ports);
  const allocation = allocationOf(count);
  await ports.register.commit({ cases: [allocation], events: [] });
  await storeRows(ports.exports, sharesKey(allocation, 1), sharesOf(count));
  for (let n = 0; n < count; n += 1) await reserved(ports, n);
};

export const reservedClaims = async (count: number): Promise<MemoryPorts> => {
  const ports = await aZone();
  await reserveClaims(ports, count);
  return ports;
};

export const reservedSum = (count: number) => sumFen(Array.from({ length: count }, (_, n) => amountOf(n)));

export const batchIdOf = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;

/** The maker makes the nth batch of everything that is payable from a line, or of the claims that are named. */
export const madeBatch = async (
  ports: Ports,
  n = 1,
  claimIds: readonly string[] = [],
  fundLineId = 'line',
) => {
  const id = batchIdOf(n);
  const body = { fundLineId, purpose: '寄递费用支持', claimIds };
  await answerOf(ports, makeBatch, { person: 'maker', params: { batchId: id }, body });
  return { kind: 'batch', id } as const;
};

type Answer = { readonly status?: string; readonly reason?: string; readonly amount?: string };

/** The bank's result file: everything paid, but for what the test says of the payment with that number. */
export const bankAnswers = (
  sequence: number,
  items: readonly PaymentItem[],
  but: Readonly<Record<number, Answer>> = {},
): string => {
  const rows = items.map(({ number, account, amountFen }) => {
    const { status = '成功', reason = '', amount = formatYuan(amountFen) } = but[number] ?? {};
    return [
      itemReference(sequence, number),
      sequence,
      `'${account.accountNumber}`,
      account.accountName,
      amount,
      status,
      reason,
    ].join(',');
  });
  return ['业务参考号,批次号,收款方账号,收款方户名,金额,处理结果,失败原因', ...rows, ''].join('\r\n');
};
