import { Link } from 'react-router';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { count, yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';

type Pool = Answer<'getPublishedProgramme'>['poolBefore'];

/** What the pool had the last time, and what was asked of it. */
export const PoolBefore = ({ pool }: { readonly pool: Pool }) => {
  const { t } = useWords();
  if (!pool)
    return (
      <Section title={t('estimate.pool')}>
        <span className="kouan-muted">{t('estimate.noPool')}</span>
      </Section>
    );
  return (
    <Section
      title={t('estimate.pool')}
      extra={<Link to={`/notices/${pool.noticeId}`}>{t('estimate.notice')}</Link>}
    >
      <Facts
        facts={[
          { label: t('estimate.poolPeriod'), value: pool.periodId },
          { label: t('estimate.poolHad'), value: yuan(pool.poolFen) },
          { label: t('estimate.poolAsked', { n: count(pool.claims) }), value: yuan(pool.requestedFen) },
          { label: t('estimate.poolGave'), value: yuan(pool.allocatedFen) },
        ]}
      />
    </Section>
  );
};
