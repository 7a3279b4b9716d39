import { ReloadOutlined } from '@ant-design/icons';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import type { Task } from '../api/schema.ts';
import { useTasks } from '../api/tasks.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { everything, matches } from './filter.ts';
import { RecallCard } from './recall-card.tsx';
import { TaskCards } from './task-cards.tsx';
import { TaskFilters } from './task-filters.tsx';
import { TaskTable } from './task-table.tsx';
import { UrgencyFigures } from './urgency-figures.tsx';

const Worklist = ({ tasks }: { readonly tasks: readonly Task[] }) => {
  const { t } = useWords();
  const [filter, setFilter] = useState(everything);
  const narrow = useNarrow();
  const shown = tasks.filter(matches(filter));
  if (tasks.length === 0)
    return (
      <Section>
        <Empty description={t('work.empty')} />
      </Section>
    );
  return (
    <>
      <UrgencyFigures tasks={tasks} />
      <Section flush>
        <TaskFilters tasks={tasks} filter={filter} onChange={setFilter} />
        {narrow ? <TaskCards tasks={shown} /> : <TaskTable tasks={shown} />}
      </Section>
    </>
  );
};

export const WorklistPage = () => {
  const { t } = useWords();
  const narrow = useNarrow();
  const query = useTasks();
  return (
    <Page
      title={t('work.title')}
      lead={t(narrow ? 'work.leadNarrow' : 'work.lead')}
      extra={
        <Button icon={<ReloadOutlined />} loading={query.isFetching} onClick={() => void query.refetch()}>
          {t('common.refresh')}
        </Button>
      }
    >
      <Loaded query={query} rows={8}>
        {({ tasks }) => <Worklist tasks={tasks} />}
      </Loaded>
      <RecallCard />
    </Page>
  );
};
