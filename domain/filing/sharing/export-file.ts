import { subjectTypes } from '../../casework/subject-words.ts';
import type { Bilingual } from '../../shared/bilingual.ts';
import { csvCell, csvLine, textCell } from '../../shared/csv-cell.ts';
import { filingStatusWords } from '../filing-words.ts';
import type { FormField } from '../form.ts';
import type { SharedFiling } from './shared-filing.ts';
import type { SharedNames } from './shared-names.ts';
import type { Scope } from './sharing-terms.ts';

/** A column of a bulk export: `key` is what programs call it, and is said by the manifest. */
type Column = {
  readonly scope: Scope;
  readonly key: string;
  readonly title: Bilingual;
  readonly cell: (row: SharedFiling, names: SharedNames) => string;
};

/** Codes and numbers are kept as text; no cell is ever a formula. */
const columns: readonly Column[] = [
  {
    scope: 'identity',
    key: 'name',
    title: { zh: '名称', en: 'Name' },
    cell: ({ identity }) => csvCell(identity?.name ?? ''),
  },
  {
    scope: 'identity',
    key: 'type',
    title: { zh: '类型', en: 'Type' },
    cell: ({ identity }) => csvCell(identity ? subjectTypes[identity.type].zh : ''),
  },
  {
    scope: 'identity',
    key: 'creditCode',
    title: { zh: '统一社会信用代码', en: 'Credit code' },
    cell: ({ identity }) => textCell(identity?.creditCode ?? ''),
  },
  {
    scope: 'identity',
    key: 'legalRepresentative',
    title: { zh: '法定代表人', en: 'Legal representative' },
    cell: ({ identity }) => csvCell(identity?.legalRepresentative ?? ''),
  },
  {
    scope: 'filing',
    key: 'number',
    title: { zh: '备案编号', en: 'Number' },
    cell: ({ filing }) => textCell(filing?.number ?? ''),
  },
  {
    scope: 'filing',
    key: 'mode',
    title: { zh: '业务模式代码', en: 'Mode code' },
    cell: ({ filing }) => textCell(filing?.mode ?? ''),
  },
  {
    scope: 'filing',
    key: 'modeTitle',
    title: { zh: '业务模式', en: 'Mode' },
    cell: ({ filing }, { mode }) => csvCell(filing ? mode(filing.mode).zh : ''),
  },
  {
    scope: 'filing',
    key: 'status',
    title: { zh: '状态', en: 'Status' },
    cell: ({ filing }) => csvCell(filing ? filingStatusWords[filing.status].zh : ''),
  },
  {
    scope: 'filing',
    key: 'validFrom',
    title: { zh: '有效期自', en: 'Valid from' },
    cell: ({ filing }) => csvCell(filing?.validFrom ?? ''),
  },
  {
    scope: 'filing',
    key: 'validTo',
    title: { zh: '有效期至', en: 'Valid to' },
    cell: ({ filing }) => csvCell(filing?.validTo ?? ''),
  },
  {
    scope: 'verified',
    key: 'verified',
    title: { zh: '已核验信息', en: 'Verified facts' },
    cell: ({ verified = [] }, names) =>
      csvCell(
        verified
          .map(
            ({ fact, department, on }) => `${names.fact(fact).zh}：${names.department(department).zh} ${on}`,
          )
          .join('；'),
      ),
  },
  {
    scope: 'contact',
    key: 'address',
    title: { zh: '地址', en: 'Address' },
    cell: ({ contact }) => csvCell(contact?.address ?? ''),
  },
  {
    scope: 'contact',
    key: 'contactName',
    title: { zh: '联系人', en: 'Contact' },
    cell: ({ contact }) => csvCell(contact?.contactName ?? ''),
  },
  {
    scope: 'contact',
    key: 'contactPhone',
    title: { zh: '电话', en: 'Telephone' },
    cell: ({ contact }) => textCell(contact?.contactPhone ?? ''),
  },
];

/** A choice is said as the form says it. */
const chosen = ({ choices = [] }: FormField, value: string): string =>
  choices.find(({ id }) => id === value)?.title.zh ?? value;

const fieldColumn = (field: FormField): Column => ({
  scope: 'form',
  key: `form.${field.id}`,
  title: field.title,
  cell: ({ form }) => textCell(chosen(field, form?.[field.id] ?? '')),
});

/** A bulk export within scopes: its columns, a column for each field that a form may hold, and how a row is written. */
export const exportOf = (scopes: readonly Scope[], names: SharedNames, fields: readonly FormField[]) => {
  const within = [...columns, ...fields.map(fieldColumn)].filter(({ scope }) => scopes.includes(scope));
  const titled = within.map(({ key, title }) => ({ key, title: `${title.zh} ${title.en}` }));
  return {
    columns: titled,
    /** Behind the mark by which spreadsheets know UTF-8. */
    header: `\ufeff${csvLine(titled.map(({ title }) => csvCell(title)))}`,
    line: (row: SharedFiling): string => csvLine(within.map(({ cell }) => cell(row, names))),
  };
};
