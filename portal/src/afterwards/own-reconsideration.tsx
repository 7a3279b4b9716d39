import { answerOf, api } from '../api/client.ts';
import type { Answer, Claim } from '../api/schema.ts';
import { SayForm } from '../credit/say-form.tsx';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useAction } from '../parts/use-action.ts';
import { reconsiderationStatusWords } from './statuses.ts';

type Data = Answer<'getAfterwards'>;
type One = Data['reconsiderations'][number];
type Own = { readonly claim: Claim; readonly afterwards: Data };

const pathOf = ({ subjectId, id: claimId }: Claim) => ({ subjectId, claimId });

const Lodge = ({ claim, until }: { readonly claim: Claim; readonly until: string }) => {
  const { t } = useWords();
  return (
    <>
      <p>{t('afterwards.mayLodge', { day: until })}</p>
      <div className="kouan-actions">
        <SayForm
          subjectId={claim.subjectId}
          label={t('afterwards.lodge')}
          about={t('afterwards.about')}
          text={t('afterwards.lodgeText')}
          refreshes={['claim', 'progress']}
          send={({ statement, documents = [] }) =>
            answerOf(
              api.POST('/api/applicant/subsidy/{subjectId}/claims/{claimId}/reconsiderations', {
                params: { path: pathOf(claim) },
                body: { statement, documents },
              }),
            )
          }
        />
      </div>
    </>
  );
};

const Withdraw = ({ claim, id }: { readonly claim: Claim; readonly id: string }) => {
  const { t } = useWords();
  const withdraw = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/applicant/subsidy/{subjectId}/claims/{claimId}/reconsiderations/{id}/withdrawal', {
          params: { path: { ...pathOf(claim), id } },
        }),
      ),
    { refreshes: ['claim', 'progress'] },
  );
  return (
    <ConfirmButton label={t('afterwards.withdraw')} title={t('afterwards.withdrawTitle')} action={withdraw}>
      <p>{t('afterwards.withdrawText')}</p>
    </ConfirmButton>
  );
};

const Lodged = ({ claim, one }: { readonly claim: Claim; readonly one: One }) => {
  const { t } = useWords();
  return (
    <li>
      <div className="kouan-row">
        <span>
          <StatusMark word={reconsiderationStatusWords[one.status]} />{' '}
          <span className="kouan-muted">{t('afterwards.lodgedOn', { day: one.lodgedOn })}</span>
        </span>
        {one.status === 'lodged' && <Withdraw claim={claim} id={one.id} />}
      </div>
      <p className="kouan-quote">{one.statement}</p>
      {one.answer && (
        <p>
          <strong>{t('afterwards.answer')}</strong>：{one.answer}
        </p>
      )}
    </li>
  );
};

/** What the subject has asked to be reconsidered, and until when it may ask. */
export const OwnReconsideration = ({ claim, afterwards: { reconsiderations, lodgeUntil } }: Own) => {
  const { t } = useWords();
  if (!lodgeUntil && reconsiderations.length === 0) return null;
  return (
    <Section title={t('afterwards.reconsideration')}>
      {lodgeUntil && <Lodge claim={claim} until={lodgeUntil} />}
      <ul className="kouan-rows">
        {reconsiderations.map((one) => (
          <Lodged key={one.id} claim={claim} one={one} />
        ))}
      </ul>
    </Section>
  );
};
