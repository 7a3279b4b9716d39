import type { Me } from '../../api/schema.ts';
import type { WordKey } from '../../language/use-words.ts';

type Place = { readonly path: string; readonly word: WordKey };

type Role = Me['offices'][number]['role'];

const staffPlaces: readonly (Place & { readonly roles: readonly Role[] })[] = [
  {
    path: '/work',
    word: 'nav.work',
    roles: [
      'reviewer',
      'lead',
      'programme-officer',
      'programme-approver',
      'finance-maker',
      'finance-checker',
      'finance-exporter',
    ],
  },
];

/** What the zone shows to everybody. */
const publicPlaces: readonly Place[] = [];

const holds = ({ offices }: Me, roles: readonly Role[]) => offices.some(({ role }) => roles.includes(role));

const enterprisePlaces = (creditCode: string): readonly Place[] => [
  { path: `/e/${creditCode}`, word: 'nav.desk' },
  { path: `/e/${creditCode}/programmes`, word: 'nav.programmes' },
  { path: `/e/${creditCode}/account`, word: 'nav.account' },
];

/** Where this person may go: their offices' pages, those of the enterprise they work for now, and the public ones. */
export const placesOf = (me: Me | undefined, creditCode: string | undefined): readonly Place[] => {
  if (!me) return publicPlaces;
  return [
    ...(creditCode ? enterprisePlaces(creditCode) : []),
    ...staffPlaces.filter(({ roles }) => holds(me, roles)),
    ...publicPlaces,
  ];
};

/** The place a path belongs to: the longest that it begins with. */
export const placeOf = (places: readonly Place[], path: string): string | undefined =>
  places
    .map((place) => place.path)
    .filter((start) => path === start || path.startsWith(`${start}/`))
    .toSorted((a, b) => b.length - a.length)[0];
