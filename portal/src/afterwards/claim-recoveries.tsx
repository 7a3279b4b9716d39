import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { isPaidInPart } from '#domain/payment/recovery/check-recovery.ts';
import { groundOf, OrderGround } from '#domain/payment/recovery/grounds.ts';
import { hasEnded, isAnnounced } from '#domain/payment/recovery/recovery.ts';
import { answerOf, api } from '../api/client.ts';
import { isOutsider, useMe } from '../api/me.ts';
import type { Answer, Claim } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { ChosenField, type Filled, StatementField, TypedField } from '../parts/form-fields.tsx';
import { yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { typedFen } from '../parts/typed-fen.ts';
import { YuanField } from '../parts/yuan-field.tsx';
import { NoteReturn } from './note-return.tsx';
import { recoveryStatusWords } from './statuses.ts';

type Recoveries = Answer<'listClaimRecoveries'>;

const useRecoveriesOf = (claimId: string, wanted: boolean) =>
  useQuery({
    queryKey: ['file', 'claim', claimId, 'recoveries'],
    queryFn: () =>
      answerOf(api.GET('/api/officer/claims/{claimId}/recoveries', { params: { path: { claimId } } })),
    enabled: wanted,
  });

const Propose = ({ claimId }: { readonly claimId: string }) => {
  const { t, say } = useWords();
  const send = ({ ground, yuan: typed = '', workingDays = '', document = '', statement = '' }: Filled) =>
    answerOf(
      api.POST('/api/officer/claims/{claimId}/recoveries', {
        params: { path: { claimId } },
        body: {
          ground: OrderGround.parse(ground),
          fen: typedFen(typed),
          workingDays: Number(workingDays),
          document,
          statement,
        },
      }),
    );
  return (
    <FormDialogue<Filled>
      label={t('recovery.propose')}
      note={<p>{t('recovery.proposeText')}</p>}
      done={t('recovery.proposed')}
      refreshes={['file', 'tasks']}
      initial={{ workingDays: '30' }}
      send={send}
    >
      <ChosenField
        name="ground"
        label={t('recovery.ground')}
        options={OrderGround.options.map((value) => ({ value, label: say(groundOf(value).title) }))}
      />
      <YuanField name="yuan" label={t('recovery.amountYuan')} />
      <TypedField name="workingDays" type="number" label={t('recovery.workingDays')} />
      <TypedField name="document" longest={120} label={t('recovery.document')} />
      <StatementField name="statement" label={t('recovery.statement')} hint={t('recovery.statementHint')} />
    </FormDialogue>
  );
};

const Rows = ({ recoveries }: Pick<Recoveries, 'recoveries'>) => {
  const { t, say } = useWords();
  return (
    <ul className="kouan-rows">
      {recoveries.length === 0 && <li className="kouan-muted">{t('recovery.none')}</li>}
      {recoveries.map((one) => (
        <li key={one.id} className="kouan-row">
          <span>
            <Link to={`/work/recovery/${encodeURIComponent(one.id)}`}>{say(groundOf(one.ground).title)}</Link>{' '}
            <StatusMark word={recoveryStatusWords[one.status]} />
          </span>
          <span className="kouan-number">{yuan(one.amountFen)}</span>
        </li>
      ))}
    </ul>
  );
};

/** What was asked back of a claim of which something was paid, and by whom more may be. */
export const ClaimRecoveries = ({ claim }: { readonly claim: Claim }) => {
  const { t } = useWords();
  const { data: me } = useMe();
  const isStaff = me !== undefined && !isOutsider(me);
  const { data } = useRecoveriesOf(claim.id, isStaff && isPaidInPart(claim));
  if (!data) return null;
  const mayBegin =
    data.recoverableFen > 0 && data.recoveries.every((one) => hasEnded(one) || isAnnounced(one));
  const isLead = me?.offices.some(({ role }) => role === 'lead') ?? false;
  return (
    <Section
      title={t('recovery.all')}
      extra={
        <span className="kouan-muted">{t('recovery.recoverable', { sum: yuan(data.recoverableFen) })}</span>
      }
    >
      <Rows recoveries={data.recoveries} />
      {mayBegin && <NoteReturn claim={claim} />}
      {isLead && mayBegin && (
        <div className="kouan-actions">
          <Propose claimId={claim.id} />
        </div>
      )}
    </Section>
  );
};
