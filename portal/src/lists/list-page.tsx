import { Alert, Input, Select } from 'antd';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { count } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { LongTable } from '../parts/long-table.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { entryCsv, useEntryColumns } from './entry-columns.tsx';
import { matching } from './matching.ts';
import { TableTools } from './table-tools.tsx';
import { type Entry, useListOn } from './use-lists.ts';
import { remarkKindWords } from './words.ts';

/** What was in force on which day; the day stands in the address, so that it can be sent to somebody. */
const DayPicker = ({ on }: { readonly on: string }) => {
  const { t } = useWords();
  const [, setSearch] = useSearchParams();
  return (
    <div className="kouan-inline-label kouan-no-print">
      <span>{t('list.inForceOn')}</span>
      <Input
        type="date"
        aria-label={t('list.inForceOn')}
        style={{ width: 170 }}
        value={on}
        onChange={({ target: { value } }) => value && setSearch({ on: value }, { replace: true })}
      />
    </div>
  );
};

type EntriesProps = { readonly label: string; readonly fileName: string; readonly entries: readonly Entry[] };

const Entries = ({ label, fileName, entries }: EntriesProps) => {
  const { t, say } = useWords();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<string>();
  const { columns, width } = useEntryColumns();
  const shown = entries.filter(matching(text, kind));
  return (
    <Section flush>
      <div className="kouan-filters kouan-no-print">
        <Input.Search
          allowClear
          className="kouan-search"
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          value={text}
          onChange={({ target: { value } }) => setText(value)}
        />
        <Select
          allowClear
          style={{ width: 170 }}
          aria-label={t('list.kinds')}
          placeholder={t('list.anyKind')}
          value={kind ?? null}
          onChange={(chosen: string | null) => setKind(chosen ?? undefined)}
          options={Object.entries(remarkKindWords).map(([value, words]) => ({ value, label: say(words) }))}
        />
        <TableTools fileName={fileName} columns={entryCsv} rows={shown} />
      </div>
      <LongTable<Entry>
        label={label}
        rows={shown}
        rowKey={({ batch, line, tariff, name }) => `${batch} ${line} ${tariff} ${name}`}
        columns={columns}
        width={width}
      />
      <div className="kouan-table-foot kouan-muted" role="status">
        {t('list.shown', { n: count(shown.length), all: count(entries.length) })}
      </div>
    </Section>
  );
};

/** The list that was in force on a day, entry by entry. */
export const ListPage = () => {
  const { t, say } = useWords();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const wanted = search.get('on') ?? undefined;
  const query = useListOn(id, wanted);
  const crumbs = [{ title: t('list.title'), to: '/lists' }];
  if (query.isError)
    return (
      <Page title={t('list.title')} crumbs={crumbs} extra={<DayPicker on={wanted ?? ''} />}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    );
  return (
    <Loaded query={query} rows={10}>
      {({ on, list, entries }) => (
        <Page
          title={say(list.title)}
          lead={`${t('list.version')} ${list.version} · ${
            list.until
              ? t('list.until', { from: list.effectiveFrom, until: list.until })
              : t('list.from', { day: list.effectiveFrom })
          } · ${t('list.source')} ${list.source}`}
          extra={<DayPicker on={on} />}
          crumbs={crumbs}
        >
          {list.demonstration && <Alert type="warning" showIcon title={t('list.demonstration')} />}
          <Entries label={say(list.title)} fileName={`${id}-${list.version}.csv`} entries={entries} />
        </Page>
      )}
    </Loaded>
  );
};
