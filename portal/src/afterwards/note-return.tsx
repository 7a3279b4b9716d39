import { Form, Input } from 'antd';
import { answerOf, api } from '../api/client.ts';
import { useMe } from '../api/me.ts';
import type { Claim } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { ChosenField, type Filled, TypedField } from '../parts/form-fields.tsx';
import { typedFen, YuanField } from '../parts/yuan-field.tsx';

/** Finance notes what came back though nobody asked for it; others see no button. */
export const NoteReturn = ({ claim }: { readonly claim: Claim }) => {
  const { t } = useWords();
  const { data: me } = useMe();
  if (!me?.offices.some(({ role }) => role === 'finance-maker')) return null;
  const lines = claim.parts.map(({ fundLineId }) => ({ value: fundLineId, label: fundLineId }));
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
        <Form.Item
          name="statement"
          label={t('recovery.voluntaryWhy')}
          rules={[{ required: true, whitespace: true, min: 10, message: t('recovery.statementHint') }]}
        >
          <Input.TextArea rows={3} maxLength={2000} showCount />
        </Form.Item>
      </FormDialogue>
    </div>
  );
};
