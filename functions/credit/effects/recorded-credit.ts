import type { RecordedCredit } from '#domain/casework/recorded-credit.ts';
import { groundInWords } from '#domain/credit/ground.ts';
import type { Day } from '#domain/shared/day.ts';
import { Refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';
import { goodsEffectFor } from './goods-effect.ts';

/** What credit says of goods on a day, as their case keeps it. */
export const goodsCreditOn = async (
  ports: Pick<Ports, 'register' | 'zone'>,
  subjectId: string,
  on: Day,
): Promise<RecordedCredit> => {
  const { effect, grounds, refusals, termsVersion } = await goodsEffectFor(ports, subjectId, on);
  return {
    on,
    ...(termsVersion === undefined ? {} : { termsVersion }),
    effect,
    grounds: grounds.map((ground) => ({ words: groundInWords(ground), clause: ground.clause })),
    concerns: [...refusals],
  };
};

/** Whom credit shuts out files goods for nothing: every ground, and how to get out of it. */
export const objectionToGoods = ({ effect, concerns }: RecordedCredit): Refused | undefined =>
  effect === 'suspended' ? new Refused(409, concerns) : undefined;
