import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Fen } from '#domain/shared/money.ts';
import type { Ground } from '#domain/subsidy/amount/entitlement.ts';
import { Facts } from '#domain/subsidy/programme/fact.ts';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Calculator } from './calculator.tsx';
import { PoolBefore } from './pool-before.tsx';

type Known = Answer<'getKnownFacts'>;

const groundOf = ({ facts, sameMatter, grantedUnder, alreadyGranted }: Known): Ground => ({
  facts: Facts.parse(facts),
  ...(sameMatter ? { sameMatter: { ...sameMatter, granted: Fen.parse(sameMatter.granted) } } : {}),
  ...(grantedUnder === undefined ? {} : { grantedUnder: Fen.parse(grantedUnder) }),
  ...(alreadyGranted === undefined ? {} : { alreadyGranted: Fen.parse(alreadyGranted) }),
});

const useKnownFacts = (subjectId: string, programmeId: string) =>
  useQuery({
    queryKey: ['programmes', subjectId, programmeId, 'known-facts'],
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/subsidy/{subjectId}/programmes/{programmeId}/known-facts', {
          params: { path: { subjectId, programmeId } },
        }),
      ),
  });

/** What a programme would bring this subject, before anything is uploaded. */
export const EstimatePage = () => {
  const { t, say } = useWords();
  const { subjectId = '', programmeId = '' } = useParams();
  const query = useKnownFacts(subjectId, programmeId);
  return (
    <Loaded query={query} rows={10}>
      {(known) => (
        <Page
          title={t('estimate.title', { programme: say(known.programme.title) })}
          lead={t('estimate.lead')}
          crumbs={[{ title: t('programme.title'), to: `/e/${subjectId}/programmes` }]}
        >
          <DemonstrationNote shown={known.programme.demonstration} />
          <Calculator
            programme={known.programme}
            ground={groundOf(known)}
            sources={known.sources}
            beforehand={known.beforehand}
            pageOf={(claimId) => `/e/${subjectId}/claims/${claimId}`}
          />
          <PoolBefore pool={known.poolBefore} />
        </Page>
      )}
    </Loaded>
  );
};
