import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import { CaseColumns } from '../case/case-columns.tsx';
import { EventList } from '../case/event-list.tsx';
import { Opinions } from '../case/opinions.tsx';
import { GoodsCounts } from '../goods/goods-counts.tsx';
import { JudgedBy } from '../goods/judged-by.tsx';
import { goodsFilingWord } from '../goods/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { RiskCard } from '../subjects-officer/risk-card.tsx';
import { VerifiedCard } from '../subjects-officer/verified-card.tsx';
import { GoodsCredit } from './goods-credit.tsx';
import { GoodsQuestion } from './goods-question.tsx';
import { SubjectFacts } from './subject-facts.tsx';

/** A goods filing as its departments see it: each question with the goods that raise it. */
export const GoodsFile = ({ id, decide }: { readonly id: string; readonly decide: ReactNode }) => {
  const { t } = useWords();
  const query = useQuery({
    queryKey: ['file', 'goods-filing', id],
    queryFn: () => answerOf(api.GET('/api/officer/goods/filings/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query} rows={10}>
      {({ filing, subject, questions, riskReasons, tasks, events, people }) => (
        <Page
          title={subject.name}
          lead={`${t('kind.goods-filing')} · ${filing.fileName}`}
          extra={<StatusMark word={goodsFilingWord(filing)} />}
          crumbs={[{ title: t('work.title'), to: '/work' }]}
        >
          {filing.counts && <GoodsCounts counts={filing.counts} />}
          <CaseColumns
            beside={
              <>
                {decide}
                <Opinions tasks={tasks} people={people} />
              </>
            }
          >
            <JudgedBy
              filing={filing}
              onHeldAnew={(of) => <Link to={`/work/rescreening/${of}`}>{t('goods.seeRescreening')}</Link>}
            />
            {questions.map((question) => (
              <GoodsQuestion key={question.code} question={question} reasons={riskReasons} />
            ))}
            {filing.credit && <GoodsCredit credit={filing.credit} />}
            <RiskCard risk={filing.risk} />
            <VerifiedCard verified={subject.verified ?? []} />
            <SubjectFacts subject={subject} />
            <Link to={`/work/books/${filing.subjectId}`}>{t('goods.book')}</Link>
            <EventList events={events} people={people} />
          </CaseColumns>
        </Page>
      )}
    </Loaded>
  );
};
