import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { yuan } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { DerivationTable } from './derivation-table.tsx';

type ReckonAgainProps = { readonly claimId: string };

/** What came out, beside what was put down; step by step only where the two differ. */
const Outcome = ({ outcome }: { readonly outcome: Answer<'reckonAgain'> }) => {
  const { t } = useWords();
  const { isSame, determinedFen, derivation, inputs, putDown, again } = outcome;
  const hash = (value: string) => <span className="kouan-code kouan-small">{value}</span>;
  return (
    <div className="kouan-stack">
      <Alert
        showIcon
        type={isSame ? 'success' : 'error'}
        title={t(isSame ? 'claim.sameBytes' : 'claim.otherBytes')}
      />
      <Facts
        facts={[
          { label: t('claim.determined'), value: yuan(determinedFen) },
          { label: t('claim.hashOfInputs'), value: hash(inputs) },
          { label: t('claim.hashPutDown'), value: hash(putDown) },
          { label: t('claim.hashAgain'), value: hash(again) },
        ]}
      />
      {!isSame && <DerivationTable derivation={derivation} />}
    </div>
  );
};

const Again = ({ claimId }: ReckonAgainProps) => {
  const query = useQuery({
    queryKey: ['reckoning', claimId],
    queryFn: () =>
      answerOf(api.GET('/api/officer/claims/{claimId}/reckoning', { params: { path: { claimId } } })),
    gcTime: 0,
  });
  return (
    <Loaded query={query} rows={4}>
      {(outcome) => <Outcome outcome={outcome} />}
    </Loaded>
  );
};

/** Reckons the amount again from what was frozen with it, whenever somebody doubts it. */
export const ReckonAgain = ({ claimId }: ReckonAgainProps) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('claim.reckonAgain')}
      </Button>
      <Modal
        open={open}
        title={t('claim.reckonAgain')}
        footer={null}
        width={720}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p className="kouan-muted">{t('claim.reckonAgainText')}</p>
        <Again claimId={claimId} />
      </Modal>
    </>
  );
};
