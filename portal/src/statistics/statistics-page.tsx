import { Button, Empty, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { saveCsv } from '../parts/save-csv.ts';
import { Section } from '../parts/section.tsx';
import { RateTable, ReasonTable, StageTable, StateTable } from './claim-tables.tsx';
import { statesCsv } from './statistics-csv.ts';
import { type Statistics, useStatistics } from './use-statistics.ts';
import { definitionWords } from './words.ts';
import { DepartmentTable, PoolTable } from './zone-tables.tsx';

const Definitions = () => {
  const { t, say } = useWords();
  return (
    <Section title={t('statistics.definitions')}>
      <ul>
        {Object.entries(definitionWords).map(([name, words]) => (
          <li key={name}>{say(words)}</li>
        ))}
      </ul>
    </Section>
  );
};

type HeadProps = {
  readonly statistics: Statistics;
  readonly chosen: string;
  readonly onChoose: (programmeId: string) => void;
};

const everything = '';

const Head = ({ statistics, chosen, onChoose }: HeadProps) => {
  const { t, say } = useWords();
  const options = [
    { value: everything, label: t('statistics.everything') },
    ...statistics.programmes.map(({ programmeId, title }) => ({ value: programmeId, label: say(title) })),
  ];
  const save = () => saveCsv(`claims-${statistics.on}.csv`, statesCsv(statistics, t, say));
  return (
    <div className="kouan-row">
      <Select
        aria-label={t('record.claimTitle')}
        value={chosen}
        options={options}
        onChange={onChoose}
        style={{ minWidth: 200 }}
        popupMatchSelectWidth={false}
      />
      <span className="kouan-muted">{t('statistics.asOf', { moment: moment(statistics.at) })}</span>
      <Button onClick={save}>{t('statistics.export')}</Button>
    </div>
  );
};

const Shown = ({ statistics }: { readonly statistics: Statistics }) => {
  const [chosen, setChosen] = useState(everything);
  const one = statistics.programmes.find(({ programmeId }) => programmeId === chosen);
  const figures = one?.figures ?? statistics.whole;
  return (
    <>
      <Head statistics={statistics} chosen={chosen} onChoose={setChosen} />
      <StateTable figures={figures} />
      <StageTable figures={figures} />
      <RateTable figures={figures} />
      <ReasonTable figures={figures} />
      <DepartmentTable departments={statistics.departments} />
      <PoolTable pools={statistics.pools} />
    </>
  );
};

/** The claims of the zone in figures, with what each figure means. */
export const StatisticsPage = () => {
  const { t } = useWords();
  return (
    <Page title={t('statistics.title')} lead={t('statistics.lead')}>
      <Loaded query={useStatistics()} rows={10}>
        {({ statistics }) =>
          statistics ? <Shown statistics={statistics} /> : <Empty description={t('statistics.none')} />
        }
      </Loaded>
      <Definitions />
    </Page>
  );
};
