import { Table, type TableColumnsType } from 'antd';
import { useDepartmentNames, useModeTitle } from '../api/modes.ts';
import { filingStatuses } from '../case/statuses.ts';
import { type Translate, useWords } from '../language/use-words.ts';
import type { Language } from '../language/words.ts';
import { listed } from '../parts/listed.ts';
import { StatusMark } from '../parts/status-mark.tsx';
import { useFactName } from '../subjects-officer/use-fact-name.ts';
import type { Scope, SharedFiling } from './use-sharing.ts';

type Column = TableColumnsType<SharedFiling>[number] & { readonly scope: Scope };
type Named = (id: string) => string;

/** How modes, facts and departments are called. */
type Names = {
  readonly language: Language;
  readonly mode: Named;
  readonly fact: Named;
  readonly department: Named;
};

const statusOf = (status: string) => Object.entries(filingStatuses).find(([known]) => known === status)?.[1];

type Verified = NonNullable<SharedFiling['verified']>;

/** What a department has verified on one day, said once. */
const checkings = (verified: Verified) =>
  [...Map.groupBy(verified, ({ department, on }) => `${department} ${on}`)].map(([key, facts]) => ({
    key,
    department: facts[0]?.department ?? '',
    on: facts[0]?.on ?? '',
    facts: facts.map(({ fact }) => fact),
  }));

const columns = (t: Translate, names: Names): readonly Column[] => [
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
        <div className="kouan-small kouan-muted">{filing && names.mode(filing.mode)}</div>
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
    render: (_, { form = {} }) =>
      Object.entries(form).map(([field, value]) => (
        <div key={field} className="kouan-small">
          <span className="kouan-muted">{names.fact(field)}</span> {value}
        </div>
      )),
  },
  {
    scope: 'verified',
    key: 'verified',
    title: t('sharing.verified'),
    render: (_, { verified = [] }) =>
      checkings(verified).map(({ key, department, on, facts }) => (
        <div key={key} className="kouan-small">
          <span className="kouan-muted">
            {names.department(department)} {on}
          </span>{' '}
          {listed(facts.map(names.fact), names.language)}
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
};

/** Shared filings, with the columns of the scopes that were asked for and no others. */
export const SharedTable = ({ filings, scopes }: SharedTableProps) => {
  const { t, language } = useWords();
  const names = { language, mode: useModeTitle(), fact: useFactName(), department: useDepartmentNames() };
  return (
    <Table<SharedFiling>
      size="small"
      rowKey="id"
      dataSource={[...filings]}
      locale={{ emptyText: t('sharing.none') }}
      scroll={{ x: 860 }}
      pagination={false}
      columns={columns(t, names).filter(({ scope }) => scopes.includes(scope))}
    />
  );
};
