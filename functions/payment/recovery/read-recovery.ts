import type { Recovery } from '#domain/payment/recovery/recovery.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';

type Needs = Pick<Ports, 'register'>;

export const recoveryRef = ({ id }: Pick<Recovery, 'id'>) => ({ kind: 'recovery', id }) as const;

export const readRecovery = async ({ register }: Needs, id: string): Promise<Recovery> => {
  const recovery = await register.get('recovery', id);
  if (!recovery) throw new NoSuchCase(`There is no recovery ${id}.`);
  return recovery;
};

/** A recovery with the claim that was paid. */
export const withClaim = async ({ register }: Needs, recovery: Recovery) => {
  const claim = await register.get('claim', recovery.claimId);
  if (!claim) throw new NoSuchCase(`There is no claim ${recovery.claimId}.`);
  return { recovery, claim };
};
