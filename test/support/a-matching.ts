import { fen } from '#domain/shared/money.ts';
import type { Ports } from '#functions/ports.ts';
import { publishZone } from '#functions/zone/publish-zone.task.ts';

/** The usual case of several: the centre pays half, the region three tenths, the city the rest. */
export const matching = [
  { fundLineId: 'central', basisPoints: 5000 },
  { fundLineId: 'region', basisPoints: 3000 },
  { fundLineId: 'line', basisPoints: 2000 },
];

type Pools = { readonly central?: number; readonly region?: number };

/** Opens the fund lines of the centre and the region beside the city's, which every test has. */
export const openMatching = async (
  ports: Pick<Ports, 'zone' | 'lists' | 'ledger' | 'clock'>,
  { central = 100_000_000, region = 100_000_000 }: Pools = {},
): Promise<void> => {
  const opened = { central, region } as const;
  const documents = (['central', 'region'] as const).map((level) => ({
    kind: 'fund-line' as const,
    id: level,
    version: 1,
    demonstration: true,
    title: { zh: `${level} 资金`, en: `${level} fund` },
    year: 2026,
    level,
    poolFen: fen(opened[level]),
    payer: { bankName: '演示银行', accountNumber: `15078100000000000${level.length}`, accountName: '财政局' },
  }));
  await publishZone(ports, { documents });
};
