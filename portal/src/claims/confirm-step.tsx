import { Alert } from 'antd';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { DrawnUpClaim } from './drawn-up.tsx';
import { Commitment, Missing } from './submit-step.tsx';

/** A claim that the system drew up: what it says, the commitment, and one button. */
export const ConfirmStep = ({ file }: { readonly file: Answer<'getClaim'> }) => {
  const { t } = useWords();
  const { drawnUp, subjectId } = file.claim;
  if (!drawnUp) return <Alert type="info" showIcon title={t('claim.notDrawn')} />;
  return (
    <>
      <DrawnUpClaim drawing={drawnUp} pageOf={(claimId) => `/e/${subjectId}/claims/${claimId}`} />
      {file.missing.length > 0 && <Missing file={file} />}
      <Commitment file={file} />
    </>
  );
};
