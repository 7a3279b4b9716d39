import { keptUntil } from '#domain/subsidy/claims/kept-until.ts';
import type { Claim, Programme } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';

type KeptProps = { readonly claim: Claim; readonly programme: Programme };

/** Until when the file of a claim that has ended is kept, where its programme says so. */
export const KeptUntil = ({ claim, programme }: KeptProps) => {
  const { t } = useWords();
  const day = keptUntil(claim, programme.retention);
  return day && <p className="kouan-small kouan-muted">{t('claim.keptUntil', { day })}</p>;
};
