import { Button, Popconfirm } from 'antd';
import { answerOf, api } from '../../api/client.ts';
import type { Claim, Evidence } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { RefusalList } from '../../parts/refusal-list.tsx';
import { TroubleNote } from '../../parts/trouble-note.tsx';
import { useAction } from '../../parts/use-action.ts';
import { EvidenceFacts } from './evidence-facts.tsx';
import { inReadingOrder } from './in-reading-order.ts';
import { StateForm } from './state-form.tsx';

const Remove = ({ claim, evidence }: { readonly claim: Claim; readonly evidence: Evidence }) => {
  const { t } = useWords();
  const remove = useAction(
    (_: undefined) =>
      answerOf(
        api.DELETE('/api/applicant/subsidy/{subjectId}/claims/{claimId}/evidence/{evidenceId}', {
          params: { path: { subjectId: claim.subjectId, claimId: claim.id, evidenceId: evidence.id } },
        }),
      ),
    { refreshes: ['claim'] },
  );
  return (
    <>
      <Popconfirm
        title={t('claim.removeAsk')}
        okText={t('claim.remove')}
        cancelText={t('common.cancel')}
        onConfirm={() => remove.run(undefined)}
      >
        <Button
          size="small"
          loading={remove.running}
          aria-label={`${t('claim.remove')} ${evidence.fileName}`}
        >
          {t('claim.remove')}
        </Button>
      </Popconfirm>
      <TroubleNote thrown={remove.trouble} />
    </>
  );
};

/** The files that are with the server, each with what was read out of it. */
export const EvidenceList = ({
  claim,
  evidence,
  currencies,
}: {
  readonly claim: Claim;
  readonly evidence: readonly Evidence[];
  /** In which a paper may be stated. */
  readonly currencies: readonly string[];
}) => {
  if (evidence.length === 0) return null;
  return (
    <ul className="kouan-rows kouan-list-gap">
      {inReadingOrder(evidence).map((one) => (
        <li key={one.id}>
          <EvidenceFacts evidence={one}>
            <Remove claim={claim} evidence={one} />
          </EvidenceFacts>
          {one.status === 'to-be-typed' ? (
            <StateForm claim={claim} evidence={one} currencies={currencies} />
          ) : (
            one.findings.length > 0 && <RefusalList refusals={one.findings} />
          )}
        </li>
      ))}
    </ul>
  );
};
