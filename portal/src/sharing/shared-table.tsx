import { Table, type TableColumnsType } from 'antd';
import { filingStatuses } from '../case/statuses.ts';
import { type Say, type Translate, useWords } from '../language/use-words.ts';
import { StatusMark } from '../parts/status-mark.tsx';
import type { Scope, SharedFiling } from './use-sharing.ts';

type Column = TableColumnsType<SharedFiling>[number] & { readonly scope: Scope };
type ModeTitle = (id: string) => string;

const statusOf = (status: string) => Object.entries(filingStatuses).find(([known]) => known === status)?.[1];

const columns = (t: Translate, _say: Say, modeTitle: ModeTitle): readonly Column[] => [
  {
    scope: 'identity',
    key: 'identity',
    title: t('sharing.name'),
    render: (_, { identity }) => (
      <>
        {identity?.name}
        <div className="kouan-code kouan-small kouan-muted">{identity?.creditCode}</div>
      </>
    ),
  },
  {
    scope: 'filing',
    key: 'number',
    title: t('sharing.number'),
    render: (_, { filing }) => (
      <>
        <span className="kouan-code">{filing?.number}</span>
        <div className="kouan-small kouan-muted">{filing && modeTitle(filing.mode)}</div>
      </>
    ),
  },
  {
    scope: 'filing',
    key: 'valid',
    title: t('sharing.valid'),
    width: 210,
    render: (_, { filing }) => {
      const word = filing && statusOf(filing.status);
      return (
        <>
          {filing?.validFrom} – {filing?.validTo} {word && <StatusMark word={word} />}
        </>
      );
    },
  },
  {
    scope: 'form',
    key: 'form',
    title: t('sharing.form'),
    render: (_, { form }) => Object.values(form ?? {}).join('；'),
  },
  {
    scope: 'verified',
    key: 'verified',
    title: t('sharing.verified'),
    render: (_, { verified = [] }) =>
      verified.map(({ fact, department, on }) => (
        <div key={`${fact} ${department}`} className="kouan-small">
          {fact} · {department} · {on}
        </div>
      )),
  },
  {
    scope: 'contact',
    key: 'contact',
    title: t('sharing.contact'),
    render: (_, { contact }) =>
      contact && `${contact.contactName} ${contact.contactPhone} ${contact.address}`,
  },
];

type SharedTableProps = {
  readonly filings: readonly SharedFiling[];
  readonly scopes: readonly Scope[];
  readonly modeTitle: ModeTitle;
};

/** Shared filings, with the columns of the scopes that were asked for and no others. */
export const SharedTable = ({ filings, scopes, modeTitle }: SharedTableProps) => {
  const { t, say } = useWords();
  return (
    <Table<SharedFiling>
      size="small"
      rowKey="id"
      dataSource={[...filings]}
      locale={{ emptyText: t('sharing.none') }}
      scroll={{ x: 860 }}
      pagination={false}
      columns={columns(t, say, modeTitle).filter(({ scope }) => scopes.includes(scope))}
    />
  );
};
