import { answerOf, api } from '../api/client.ts';
import { useMe } from '../api/me.ts';
import type { Claim } from '../api/schema.ts';
import { useFundLines } from '../finance/use-finance.ts';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { ChosenField, type Filled, StatementField, TypedField } from '../parts/form-fields.tsx';
import { typedFen, YuanField } from '../parts/yuan-field.tsx';

type NoteReturnProps = { readonly claim: Claim };

/** The lines that have paid a part of it, by the accounts to which money returns. */
const usePayers = ({ parts }: Claim) => {
  const { t } = useWords();
  const { data } = useFundLines();
  const paid = new Set(parts.filter(({ status }) => status === 'paid').map(({ fundLineId }) => fundLineId));
  return (data?.fundLines ?? [])
    .filter(({ fundLine }) => paid.has(fundLine.id))
    .map(({ fundLine: { id, level, payer } }) => ({
      value: id,
      label: `${t(`level.${level}`)} · ${payer.accountNumber}`,
    }));
};

const ReturnDialogue = ({ claim }: NoteReturnProps) => {
  const { t } = useWords();
  const lines = usePayers(claim);
  const send = ({
    reference = '',
    fundLineId,
    yuan = '',
    receivedOn = '',
    document = '',
    statement = '',
  }: Filled) =>
    answerOf(
      api.POST('/api/finance/claims/{claimId}/returns', {
        params: { path: { claimId: claim.id } },
        body: {
          reference,
          fen: typedFen(yuan),
          receivedOn,
          document,
          statement,
          ...(fundLineId ? { fundLineId } : {}),
        },
      }),
    );
  return (
    <div className="kouan-actions">
      <FormDialogue<Filled>
        label={t('recovery.voluntary')}
        okText={t('poolChange.submit')}
        note={<p>{t('recovery.voluntaryText')}</p>}
        done={t('recovery.voluntaryNoted')}
        refreshes={['finance', 'file', 'tasks']}
        send={send}
      >
        <TypedField name="reference" longest={40} label={t('recovery.reference')} />
        {lines.length > 1 && <ChosenField name="fundLineId" label={t('recovery.account')} options={lines} />}
        <YuanField name="yuan" label={t('recovery.amountYuan')} />
        <TypedField name="receivedOn" type="date" label={t('recovery.receivedOn')} />
        <TypedField name="document" longest={120} label={t('recovery.voluntaryDocument')} />
        <StatementField
          name="statement"
          label={t('recovery.voluntaryWhy')}
          hint={t('recovery.statementHint')}
        />
      </FormDialogue>
    </div>
  );
};

/** Finance notes what came back though nobody asked for it; others see no button. */
export const NoteReturn = ({ claim }: NoteReturnProps) => {
  const { data: me } = useMe();
  const isMaker = me?.offices.some(({ role }) => role === 'finance-maker') ?? false;
  return isMaker ? <ReturnDialogue claim={claim} /> : null;
};
