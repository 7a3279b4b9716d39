import type { Me } from '../../api/schema.ts';
import { hasDesk } from '../../api/tasks.ts';
import type { WordKey } from '../../language/use-words.ts';

type Place = { readonly path: string; readonly word: WordKey };
type Role = Me['offices'][number]['role'];

const holds =
  (...roles: readonly Role[]) =>
  ({ offices }: Me) =>
    offices.some(({ role }) => roles.includes(role));

const readsCredit = holds('reviewer', 'lead', 'programme-officer', 'programme-approver', 'auditor');

const readsRecords = holds(
  'reviewer',
  'lead',
  'programme-officer',
  'programme-approver',
  'finance-maker',
  'finance-checker',
  'finance-exporter',
  'auditor',
);

/** The pages of the zone's own people, each with who goes there. */
const staffPlaces: readonly (Place & { readonly open: (me: Me) => boolean })[] = [
  { path: '/work', word: 'nav.work', open: hasDesk },
  {
    path: '/projects',
    word: 'nav.projects',
    open: holds(
      'reviewer',
      'lead',
      'conference-secretary',
      'programme-officer',
      'programme-approver',
      'auditor',
    ),
  },
  {
    path: '/allocations',
    word: 'nav.allocations',
    open: holds('programme-officer', 'programme-approver', 'lead', 'auditor'),
  },
  {
    path: '/programme-versions',
    word: 'nav.drafting',
    open: holds('programme-officer', 'programme-approver', 'legal-reviewer', 'finance-checker', 'auditor'),
  },
  {
    path: '/finance',
    word: 'nav.finance',
    open: holds('finance-maker', 'finance-checker', 'finance-exporter', 'auditor'),
  },
  { path: '/shared', word: 'nav.shared', open: holds('reviewer', 'lead', 'data-reader') },
  { path: '/shared/accesses', word: 'nav.accesses', open: holds('auditor', 'data-protection') },
  { path: '/credit', word: 'nav.creditRecords', open: readsCredit },
  {
    path: '/reported-trade',
    word: 'nav.reportedTrade',
    open: holds('statistics-officer', 'reviewer', 'lead', 'auditor'),
  },
  { path: '/risk', word: 'nav.risk', open: holds('lead', 'auditor') },
  {
    path: '/list-versions',
    word: 'nav.adoption',
    open: holds('list-steward', 'list-approver', 'auditor'),
  },
  { path: '/statistics', word: 'nav.statistics', open: readsRecords },
  { path: '/records', word: 'nav.history', open: readsRecords },
];

/** What the zone shows to everybody. */
const publicPlaces: readonly Place[] = [
  { path: '/notices', word: 'nav.notices' },
  { path: '/programmes', word: 'nav.published' },
  { path: '/lists', word: 'nav.lists' },
  { path: '/verify', word: 'nav.verify' },
  { path: '/trace', word: 'nav.trace' },
];

const subjectPlaces = (subjectId: string): readonly Place[] => [
  { path: `/e/${subjectId}`, word: 'nav.desk' },
  { path: `/e/${subjectId}/goods`, word: 'nav.goods' },
  { path: `/e/${subjectId}/programmes`, word: 'nav.programmes' },
  { path: `/e/${subjectId}/projects`, word: 'nav.projects' },
  { path: `/e/${subjectId}/credit`, word: 'nav.credit' },
  { path: `/e/${subjectId}/account`, word: 'nav.account' },
  { path: `/e/${subjectId}/members`, word: 'nav.members' },
];

/** Where this person may go: the subject they work for now, their offices' pages, and the public ones. */
export const placesOf = (me: Me | undefined, subjectId: string | undefined): readonly Place[] => {
  if (!me) return publicPlaces;
  return [
    ...(subjectId ? subjectPlaces(subjectId) : []),
    ...staffPlaces.filter(({ open }) => open(me)),
    ...publicPlaces,
  ];
};

/** Pages that are reached from somewhere else than their address says. */
const lyingUnder = (path: string) =>
  path
    .replace(/^(\/e\/[^/]+)\/(claims|courses)(?=\/|$)/, '$1/programmes')
    .replace(/^(\/e\/[^/]+)\/settings$/, '$1/members')
    .replace(/^(\/e\/[^/]+)\/book(?=\/|$)/, '$1/goods')
    .replace(/^\/work\/list-version(?=\/)/, '/list-versions')
    .replace(/^\/work\/(programme-version|simulation)(?=\/)/, '/programme-versions')
    .replace(/^\/announcements(?=\/)/, '/lists')
    .replace(/^\/work\/project(?=\/)/, '/projects')
    .replace(/^\/work\/batch(?=\/)/, '/finance')
    .replace(/^\/work\/(recovery|pool-change)(?=\/)/, '/finance')
    .replace(/^\/work\/subject(?=\/)/, '/credit')
    .replace(/^\/work\/terms-proposal(?=\/)/, '/risk')
    .replace(/^\/work\/allocation(?=\/)/, '/allocations');

/** The place a path belongs to: the longest that it begins with. */
export const placeOf = (places: readonly Place[], path: string): string | undefined =>
  places
    .map((place) => place.path)
    .filter((start) => lyingUnder(path) === start || lyingUnder(path).startsWith(`${start}/`))
    .toSorted((a, b) => b.length - a.length)[0];
