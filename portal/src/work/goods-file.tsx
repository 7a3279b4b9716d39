import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import { EventList } from '../case/event-list.tsx';
import { Opinions } from '../case/opinions.tsx';
import { GoodsCounts } from '../goods/goods-counts.tsx';
import { PrecedentList } from '../goods/precedent-list.tsx';
import { QuestionRow } from '../goods/question-list.tsx';
import { RowTable } from '../goods/row-table.tsx';
import { goodsStatusWords } from '../goods/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { SubjectFacts } from './subject-facts.tsx';

/** A goods filing as its departments see it: each question with the goods that raise it. */
export const GoodsFile = ({ id, decide }: { readonly id: string; readonly decide: ReactNode }) => {
  const { t } = useWords();
  const query = useQuery({
    queryKey: ['file', 'goods-filing', id],
    queryFn: () => answerOf(api.GET('/api/officer/goods-filings/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query} rows={10}>
      {({ filing, subject, questions, tasks, events, people }) => (
        <Page
          title={subject.name}
          lead={`${t('kind.goods-filing')} · ${filing.fileName}`}
          extra={<StatusMark word={goodsStatusWords[filing.status]} />}
          crumbs={[{ title: t('work.title'), to: '/work' }]}
        >
          {filing.counts && <GoodsCounts counts={filing.counts} />}
          <div className="kouan-columns">
            <div className="kouan-stack">
              {questions.map((question) => (
                <Section key={question.code} flush>
                  <ul className="kouan-rows kouan-inset">
                    <QuestionRow question={question} />
                  </ul>
                  <div className="kouan-inset">
                    <PrecedentList precedents={question.precedents} />
                  </div>
                  <RowTable rows={question.samples} />
                </Section>
              ))}
              <SubjectFacts subject={subject} />
              <Link to={`/work/books/${filing.subjectId}`}>{t('goods.book')}</Link>
              <EventList events={events} people={people} />
            </div>
            <div className="kouan-stack">
              {decide}
              <Opinions tasks={tasks} people={people} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
};
