import type { Bilingual } from '../../shared/bilingual.ts';
import { percent } from '../amount/reckonings.ts';
import type { CourseTerms } from '../courses/course-terms.ts';
import type { Destination } from '../lists/destinations.ts';
import type { ListKind } from '../lists/list-kind.ts';
import type { ListTerms } from '../lists/list-kinds.ts';
import { currencyRules, numberForms } from './choice-words.ts';
import type { CurrencyRule } from './currency-rule.ts';
import { inYuan, joined, keyOf, plain, type Telling, telling } from './telling.ts';

type TermsOf<K extends ListKind> = NonNullable<ListTerms[K]>;

type Named = { readonly id: string; readonly title: Bilingual; readonly names: readonly string[] };

const namedAs = ({ id, title, names }: Named, also: readonly Bilingual[] = []): Bilingual => {
  const written = joined([plain(id), ...names.map(plain), ...also]);
  return { zh: `${title.zh}（${title.en}；${written.zh}）`, en: `${title.en} (${title.zh}; ${written.en})` };
};

const currencyTellings = (
  list: 'waybills' | 'fees' | 'trade',
  currency: CurrencyRule | undefined,
  of: string,
): readonly Telling[] =>
  currency === undefined
    ? []
    : [
        telling(`lists.${list}.currency.rule`, currencyRules[currency.rule], { of }),
        telling(`lists.${list}.currency.source`, plain(currency.source), { of }),
        ...currency.rates.map(({ currency: name, of: time = '', tenThousandths }) => {
          const one = `${name} ${time}`.trim();
          return telling(`lists.${list}.currency.rates`, plain(`${one} ${tenThousandths / 10_000}`), {
            one,
            of,
          });
        }),
      ];

/** 俄罗斯（Russia；俄罗斯、计入 100%、承运商 ems） */
const destinationSays = ({ counts, carriers = [], ...named }: Destination): Bilingual =>
  namedAs(named, [
    { zh: `计入 ${percent(counts)}`, en: `${percent(counts)} counts` },
    ...(carriers.length > 0
      ? [{ zh: `承运商 ${carriers.join('、')}`, en: `by ${carriers.join(', ')}` }]
      : []),
  ]);

const courseTellings = (courses: CourseTerms | undefined, of: string): readonly Telling[] =>
  courses === undefined
    ? []
    : [
        telling('lists.roster.courses.from', plain(courses.from), { of }),
        telling('lists.roster.courses.answerWorkingDays', plain(courses.answerWorkingDays), { of }),
        ...courses.kinds.map(({ id, title }) =>
          telling('lists.roster.courses.kinds', namedAs({ id, title, names: [] }), { one: id, of }),
        ),
      ];

/** What is said of each list beside that it is asked for, by kind of list. */
const ofEach: { readonly [K in ListKind]: (terms: TermsOf<K>, of: string) => readonly Telling[] } = {
  waybills: ({ carriers, currency, destinations = [], declaredWithinDays, largestFeeFen }, of) => [
    ...carriers.map((carrier) =>
      telling('lists.waybills.carriers', namedAs(carrier, [numberForms[carrier.numbers]]), {
        one: carrier.id,
        of,
      }),
    ),
    ...destinations.map((one) =>
      telling('lists.waybills.destinations', destinationSays(one), { one: one.id, of }),
    ),
    ...(declaredWithinDays === undefined
      ? []
      : [telling('lists.waybills.declaredWithinDays', plain(declaredWithinDays), { of })]),
    ...currencyTellings('waybills', currency, of),
    telling('lists.waybills.largestFeeFen', inYuan(largestFeeFen), { of }),
  ],
  fees: ({ categories, currency, largestFeeFen }, of) => [
    ...categories.map((one) => telling('lists.fees.categories', namedAs(one), { one: one.id, of })),
    ...currencyTellings('fees', currency, of),
    telling('lists.fees.largestFeeFen', inYuan(largestFeeFen), { of }),
  ],
  interest: ({ largestPrincipalFen, mostBasisPoints }, of) => [
    telling('lists.interest.largestPrincipalFen', inYuan(largestPrincipalFen), { of }),
    telling('lists.interest.mostBasisPoints', plain(percent(mostBasisPoints)), { of }),
  ],
  trade: ({ modes, b2bModes, currency, largestAmountFen, matter }, of) => [
    ...modes.map((one) => telling('lists.trade.modes', plain(one), { one, of })),
    ...b2bModes.map((one) => telling('lists.trade.b2bModes', plain(one), { one, of })),
    ...currencyTellings('trade', currency, of),
    telling('lists.trade.largestAmountFen', inYuan(largestAmountFen), { of }),
    telling('lists.trade.matter', plain(matter), { of }),
  ],
  served: ({ largestAmountFen }, of) => [
    telling('lists.served.largestAmountFen', inYuan(largestAmountFen), { of }),
  ],
  roster: ({ leastAttendanceBasisPoints, courses }, of) => [
    telling('lists.roster.leastAttendanceBasisPoints', plain(percent(leastAttendanceBasisPoints)), { of }),
    ...courseTellings(courses, of),
  ],
};

const read: Bilingual = { zh: '逐行读取', en: 'read line by line' };

const ofList = <K extends ListKind>(kind: K, terms: TermsOf<K> | undefined): readonly Telling[] =>
  terms === undefined ? [] : [telling(`lists.${kind}`, read), ...ofEach[kind](terms, keyOf(`lists.${kind}`))];

/** What a programme says of the lists that it reads. */
export const listTellings = ({
  waybills,
  fees,
  interest,
  trade,
  served,
  roster,
}: ListTerms): readonly Telling[] => [
  ...ofList('waybills', waybills),
  ...ofList('fees', fees),
  ...ofList('interest', interest),
  ...ofList('trade', trade),
  ...ofList('served', served),
  ...ofList('roster', roster),
];
