import * as z from 'zod';
import { Instant } from '../../casework/case.ts';
import { csvCell, csvLine, textCell } from '../../shared/csv-cell.ts';
import type { SharedFiling } from './shared-filing.ts';
import { Scope } from './sharing-terms.ts';

type Column = { readonly scope: Scope; readonly title: string; readonly cell: (row: SharedFiling) => string };

/** The columns of a bulk export, by scope. Codes and numbers are kept as text; no cell is ever a formula. */
const columns: readonly Column[] = [
  { scope: 'identity', title: '名称 Name', cell: ({ identity }) => csvCell(identity?.name ?? '') },
  { scope: 'identity', title: '类型 Type', cell: ({ identity }) => csvCell(identity?.type ?? '') },
  {
    scope: 'identity',
    title: '统一社会信用代码 Credit code',
    cell: ({ identity }) => textCell(identity?.creditCode ?? ''),
  },
  {
    scope: 'identity',
    title: '法定代表人 Legal representative',
    cell: ({ identity }) => csvCell(identity?.legalRepresentative ?? ''),
  },
  { scope: 'filing', title: '备案编号 Number', cell: ({ filing }) => textCell(filing?.number ?? '') },
  { scope: 'filing', title: '业务模式 Mode', cell: ({ filing }) => textCell(filing?.mode ?? '') },
  { scope: 'filing', title: '状态 Status', cell: ({ filing }) => csvCell(filing?.status ?? '') },
  { scope: 'filing', title: '有效期自 Valid from', cell: ({ filing }) => csvCell(filing?.validFrom ?? '') },
  { scope: 'filing', title: '有效期至 Valid to', cell: ({ filing }) => csvCell(filing?.validTo ?? '') },
  { scope: 'form', title: '填报内容 Form', cell: ({ form }) => csvCell(JSON.stringify(form ?? {})) },
  {
    scope: 'verified',
    title: '已核验信息 Verified facts',
    cell: ({ verified = [] }) =>
      csvCell(verified.map(({ fact, department, on }) => `${fact}: ${department} ${on}`).join('；')),
  },
  { scope: 'contact', title: '地址 Address', cell: ({ contact }) => csvCell(contact?.address ?? '') },
  { scope: 'contact', title: '联系人 Contact', cell: ({ contact }) => csvCell(contact?.contactName ?? '') },
  { scope: 'contact', title: '电话 Telephone', cell: ({ contact }) => textCell(contact?.contactPhone ?? '') },
];

const within = (scopes: readonly Scope[]) => columns.filter(({ scope }) => scopes.includes(scope));

/** The mark by which spreadsheets know UTF-8, and the header. */
export const exportHeader = (scopes: readonly Scope[]): string =>
  `\ufeff${csvLine(within(scopes).map(({ title }) => csvCell(title)))}`;

export const exportLine = (row: SharedFiling, scopes: readonly Scope[]): string =>
  csvLine(within(scopes).map(({ cell }) => cell(row)));

/** What goes with a file that leaves: what is in it, and by which marks whoever receives it may hold it against this. */
export const ExportManifest = z
  .object({
    id: z.uuid(),
    sequence: z.int().positive(),
    fileName: z.string(),
    rows: z.int().nonnegative(),
    bytes: z.int().nonnegative(),
    sha256: z.string(),
    department: z.string(),
    purpose: z.string(),
    scopes: z.array(Scope),
    madeAt: Instant,
    madeBy: z.string(),
  })
  .meta({ id: 'ExportManifest' });
export type ExportManifest = Readonly<z.infer<typeof ExportManifest>>;
