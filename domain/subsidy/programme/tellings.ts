import type { Bilingual } from '../../shared/bilingual.ts';
import { percent } from '../amount/reckonings.ts';
import { conditionText } from '../claims/condition-outcome.ts';
import { evidenceKinds } from '../lists/list-kind.ts';
import { claimRules } from '../rules/index.ts';
import { formulaTellings, poolTellings } from './amount-tellings.ts';
import { severities, termUnits, yesOrNo } from './choice-words.ts';
import type { Condition } from './condition.ts';
import { exclusivityTexts } from './exclusivity.ts';
import { listTellings } from './list-tellings.ts';
import { patternTellings } from './pattern-tellings.ts';
import { type PlaceName, places } from './place.ts';
import type { Programme } from './programme.ts';
import { type ProjectPapers, paperStages } from './project-papers.ts';
import { routeTellings } from './route-tellings.ts';
import { keyOf, partOf, plain, type Telling, type ToldPart, telling } from './telling.ts';

/** How the zone calls what a programme only names by its id. */
export type Names = {
  readonly mode: (id: string) => Bilingual;
  readonly department: (id: string) => Bilingual;
  readonly fundLine: (id: string) => Bilingual;
};

/** A text is compared in each language: a change in one alone is a change. */
const words = (at: 'title' | 'guide' | 'commitment', { zh, en }: Bilingual): readonly Telling[] => [
  telling(at, plain(zh)),
  telling(at, plain(en), { one: 'en', what: partOf(places[at], { zh: '英文文本', en: 'English text' }) }),
];

const fromTo = (at: 'period' | 'window', days: { readonly from: string; readonly to: string }) => [
  telling(at, plain(`${days.from} – ${days.to}`)),
];

/** Conditions on one fact are told apart by how it is compared, and then by their order. */
const conditionKey = ({ fact, is }: Condition, n: number, all: readonly Condition[]): string => {
  const before = all.slice(0, n).filter((one) => one.fact === fact && one.is === is).length;
  return `${fact} ${is} ${before}`;
};

const both = ({ zh, en }: Bilingual): Bilingual => ({ zh: `${zh}（${en}）`, en: `${en} (${zh})` });

const conditionTellings = (condition: Condition, one: string): readonly Telling[] => {
  const text = conditionText(condition);
  const of = keyOf('conditions', one);
  const whole = { zh: `条件“${text.zh}”`, en: `condition “${text.en}”` };
  const part = (at: PlaceName, says: Bilingual) =>
    telling(at, says, { one, of, what: partOf(whole, places[at]) });
  return [
    telling('conditions', text, { one }),
    part('conditions.*.severity', severities[condition.severity]),
    part('conditions.*.reason', both(condition.reason)),
    part('conditions.*.next', both(condition.next)),
  ];
};

const evidenceTellings = (evidence: Programme['evidence']): readonly Telling[] =>
  evidence.map(({ kind, title, required }, n) => {
    const before = evidence.slice(0, n).filter((one) => one.kind === kind).length;
    const { zh, en } = evidenceKinds[kind];
    return telling(
      'evidence',
      {
        zh: `${title.zh}（${title.en}；${zh}，${required ? '必交' : '选交'}）`,
        en: `${title.en} (${title.zh}; ${en}, ${required ? 'required' : 'optional'})`,
      },
      { one: `${kind} ${before}` },
    );
  });

const paperTellings = (papers: ProjectPapers | undefined): readonly Telling[] =>
  paperStages.flatMap((stage) =>
    (papers?.[stage] ?? []).map(({ id, title, required }) =>
      telling(
        `papers.${stage}`,
        {
          zh: `${title.zh}（${title.en}；${required ? '必交' : '选交'}）`,
          en: `${title.en} (${title.zh}; ${required ? 'required' : 'optional'})`,
        },
        { one: id },
      ),
    ),
  );

/** A fund line is never told without its share: who pays what is one thing. */
const fundingTelling = (line: Bilingual, one: string, basisPoints: number): Telling => {
  const share = percent(basisPoints);
  return telling(
    'funding',
    { zh: `${line.zh}，分担 ${share}`, en: `${line.en}, which pays ${share}` },
    { one },
  );
};

/** A rule that there is no more is told by its code. */
const ruleTelling = (one: string): Telling => {
  const { title } = claimRules.find(({ code }) => code === one) ?? {};
  const says = title ? { zh: `${one} ${title.zh}`, en: `${one} ${title.en}` } : plain(one);
  return telling('rules', says, { one });
};

type Parts = Required<Omit<Programme, 'kind' | 'id' | 'version'>>;

/** A part that need not be there is told as well, by saying nothing. */
type Said = { readonly [K in keyof Parts]: Programme[K] };

const deadlineNames = [
  'reviewWorkingDays',
  'jointReviewWorkingDays',
  'correctionWorkingDays',
  'confirmationWorkingDays',
  'objectionWorkingDays',
] as const satisfies readonly (keyof Programme['deadlines'])[];

/** Everything that a programme says, part by part; a part that is not told does not compile. */
const sheet: { readonly [K in keyof Said]: (part: Said[K], names: Names) => readonly Telling[] } = {
  title: (title) => words('title', title),
  effectiveFrom: (day) => [telling('effectiveFrom', plain(day))],
  period: ({ id, ...days }) => [...fromTo('period', days), telling('period.id', plain(id))],
  window: (days) => fromTo('window', days),
  eligibility: ({ modes }, { mode }) => modes.map((one) => telling('eligibility.modes', mode(one), { one })),
  conditions: (conditions) =>
    conditions.flatMap((one, n) => conditionTellings(one, conditionKey(one, n, conditions))),
  exclusivity: (exclusivity) =>
    exclusivity
      ? [
          telling('exclusivity.group', plain(exclusivity.group)),
          telling('exclusivity.rule', exclusivityTexts[exclusivity.rule]),
        ]
      : [],
  formula: formulaTellings,
  pool: poolTellings,
  funding: (funding, { fundLine }) =>
    funding.map(({ fundLineId, basisPoints }) =>
      fundingTelling(fundLine(fundLineId), fundLineId, basisPoints),
    ),
  evidence: evidenceTellings,
  papers: paperTellings,
  lists: listTellings,
  rules: (rules) => rules.map(ruleTelling),
  patterns: patternTellings,
  departments: (departments, { department }) =>
    departments.map((one) => telling('departments', department(one), { one })),
  leadDepartment: (one, { department }) => [telling('leadDepartment', department(one))],
  route: (route, { department }) => routeTellings(route, department),
  deadlines: (deadlines) => deadlineNames.map((name) => telling(`deadlines.${name}`, plain(deadlines[name]))),
  correctionRounds: (rounds) => [telling('correctionRounds', plain(rounds))],
  notice: ({ length, unit, firstDayCounts }) => [
    telling('notice.length', plain(length)),
    telling('notice.unit', termUnits[unit]),
    telling('notice.firstDayCounts', yesOrNo[`${firstDayCounts}`]),
  ],
  retention: (retention) =>
    retention
      ? (['decidedYears', 'undecidedYears'] as const).map((name) =>
          telling(`retention.${name}`, plain(retention[name])),
        )
      : [],
  guide: (guide) => words('guide', guide),
  legalBasis: ({ document, quote }) => [
    telling('legalBasis.document', plain(document)),
    telling('legalBasis.quote', plain(quote)),
  ],
  commitment: (commitment) => words('commitment', commitment),
  demonstration: (is) => [telling('demonstration', yesOrNo[`${is}`])],
};

const told = <K extends keyof Said>(name: K, programme: Said, names: Names): readonly Telling[] =>
  sheet[name](programme[name], names);

const unsaid = {
  exclusivity: undefined,
  papers: undefined,
  patterns: undefined,
  retention: undefined,
  route: undefined,
} as const;

/** Everything that a programme says, in the order in which people read it. */
export const tellingsOf = (programme: Programme, names: Names): readonly Telling[] => {
  const said = { ...unsaid, ...programme };
  // The keys of the table are those of its type.
  return (Object.keys(sheet) as (keyof Said)[]).flatMap((name) => told(name, said, names));
};

/** The same as it is read: each with its place, and without what tells it apart. */
export const toldParts = (programme: Programme, names: Names): ToldPart[] =>
  tellingsOf(programme, names).map(({ at, what, says }) => ({ at, what, says }));
