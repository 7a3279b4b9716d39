import type { Claim } from '../api/schema.ts';
import { AnnounceReturn } from './announce-return.tsx';
import { OwnReconsideration } from './own-reconsideration.tsx';
import { OwnRecoveries } from './own-recoveries.tsx';
import { useAfterwards } from './use-afterwards.ts';

/** What may be done about a decision, and what is asked back; nothing, where neither is. */
export const Afterwards = ({ claim }: { readonly claim: Claim }) => {
  const { data } = useAfterwards(claim);
  if (!data) return null;
  return (
    <>
      <OwnRecoveries claim={claim} afterwards={data} />
      <AnnounceReturn claim={claim} afterwards={data} />
      <OwnReconsideration claim={claim} afterwards={data} />
    </>
  );
};
