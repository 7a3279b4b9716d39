import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { BroughtList } from './brought-list.tsx';
import { CreditEffects } from './credit-effects.tsx';
import { CreditEntries, type ShownBan, type ShownEvent } from './credit-entries.tsx';
import { SayForm, type Saying } from './say-form.tsx';

const said = ({ statement, documents = [] }: Saying) => ({ statement, documents });

const useMyCredit = (subjectId: string) =>
  useQuery({
    queryKey: ['credit', subjectId],
    queryFn: () =>
      answerOf(api.GET('/api/applicant/subjects/{subjectId}/credit', { params: { path: { subjectId } } })),
  });

/** The subject's own credit: what follows, why, until when, and what can be done about it. */
export const CreditPage = () => {
  const { t, say } = useWords();
  const { subjectId = '' } = useParams();
  const query = useMyCredit(subjectId);
  const appeal = ({ entryId: eventId, title }: ShownEvent) => (
    <SayForm
      subjectId={subjectId}
      label={t('credit.appeal')}
      about={say(title)}
      text={t('credit.appealText')}
      send={(saying) =>
        answerOf(
          api.POST('/api/applicant/subjects/{subjectId}/credit/events/{eventId}/appeals', {
            params: { path: { subjectId, eventId } },
            body: said(saying),
          }),
        )
      }
    />
  );
  const repair = ({ entryId: banId, title }: ShownBan) => (
    <SayForm
      subjectId={subjectId}
      label={t('credit.repair')}
      about={say(title)}
      text={t('credit.repairText')}
      promises
      send={(saying) =>
        answerOf(
          api.POST('/api/applicant/subjects/{subjectId}/credit/bans/{banId}/repairs', {
            params: { path: { subjectId, banId } },
            body: { ...said(saying), commitment: saying.commitment ?? false },
          }),
        )
      }
    />
  );
  return (
    <Page title={t('credit.title')} lead={t('credit.lead')}>
      <Loaded query={query} rows={8}>
        {({ credit, ...mine }) => (
          <>
            <CreditEffects credit={credit} />
            <CreditEntries credit={credit} appeal={appeal} repair={repair} />
            <BroughtList mine={mine} subjectId={subjectId} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
