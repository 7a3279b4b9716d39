import { isAnnounced } from '#domain/payment/recovery/recovery.ts';
import { answerOf, api } from '../api/client.ts';
import type { Answer, Claim } from '../api/schema.ts';
import { useFundLines } from '../finance/use-finance.ts';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { type Option, StatementField, TypedField } from '../parts/form-fields.tsx';
import { useAccounts } from './accounts.ts';
import { ReceivedFields } from './received-fields.tsx';
import { type TypedReturn, typedReceived } from './typed-return.ts';
import { useIsMaker } from './use-is-maker.ts';

type Recovery = Answer<'listRecoveries'>['recoveries'][number];

type DialogueProps = {
  readonly claimId: string;
  /** By whose account money may have come. */
  readonly lines: readonly Option[];
  readonly title?: string;
  readonly initial?: Partial<TypedReturn>;
};

const ReturnDialogue = ({ claimId, lines, title, initial = {} }: DialogueProps) => {
  const { t } = useWords();
  const send = (typed: TypedReturn) =>
    answerOf(
      api.POST('/api/finance/claims/{claimId}/returns', {
        params: { path: { claimId } },
        body: {
          received: typedReceived(typed, lines),
          document: typed.document ?? '',
          statement: typed.statement ?? '',
        },
      }),
    );
  return (
    <FormDialogue<TypedReturn>
      label={t('recovery.voluntary')}
      {...(title ? { title } : {})}
      okText={t('poolChange.submit')}
      note={<p>{t('recovery.voluntaryText')}</p>}
      done={t('recovery.voluntaryNoted')}
      refreshes={['finance', 'file', 'tasks']}
      initial={initial}
      send={send}
    >
      <ReceivedFields lines={lines} />
      <TypedField name="document" longest={120} label={t('recovery.voluntaryDocument')} />
      <StatementField
        name="statement"
        label={t('recovery.voluntaryWhy')}
        hint={t('recovery.statementHint')}
      />
    </FormDialogue>
  );
};

/** The accounts of the lines that have paid a part of it. */
const usePayers = ({ parts }: Claim): Option[] => {
  const { data } = useFundLines();
  const paid = new Set(parts.filter(({ status }) => status === 'paid').map(({ fundLineId }) => fundLineId));
  return useAccounts(
    (data?.fundLines ?? [])
      .map(({ fundLine: { id, level, payer } }) => ({ fundLineId: id, level, payer }))
      .filter(({ fundLineId }) => paid.has(fundLineId)),
  );
};

const OfClaim = ({ claim }: { readonly claim: Claim }) => (
  <div className="kouan-actions">
    <ReturnDialogue claimId={claim.id} lines={usePayers(claim)} />
  </div>
);

/** Finance notes what came back though nobody asked for it; others see no button. */
export const NoteReturn = ({ claim }: { readonly claim: Claim }) =>
  useIsMaker() ? <OfClaim claim={claim} /> : null;

type NoteAnnouncedProps = { readonly recovery: Recovery };

const OfAnnounced = ({ recovery }: NoteAnnouncedProps) => {
  const { t } = useWords();
  const { claimId, subjectName, parts, document, statement } = recovery;
  const lines = useAccounts(parts);
  return (
    <ReturnDialogue
      claimId={claimId}
      lines={lines}
      title={t('recovery.noteAbout', { subject: subjectName })}
      initial={{ into: lines.map(({ value }) => value), document, statement }}
    />
  );
};

/** Finance notes what came of what an enterprise has announced, in its words. */
export const NoteAnnounced = ({ recovery }: NoteAnnouncedProps) =>
  useIsMaker() && isAnnounced(recovery) ? <OfAnnounced recovery={recovery} /> : null;
