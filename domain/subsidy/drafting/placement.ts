import type { Bilingual } from '../../shared/bilingual.ts';
import type { Day } from '../../shared/day.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { defect } from '../programme/defect.ts';
import type { Programme } from '../programme/programme.ts';

/** What the zone has, among which a programme takes its place. */
export type Surroundings = {
  readonly today: Day;
  readonly published: readonly Programme[];
  readonly fundLines: readonly { readonly id: string; readonly year: number }[];
  readonly modes: readonly string[];
  readonly departments: readonly string[];
};

type Check = (programme: Programme, among: Surroundings) => readonly Refusal[];

const orLater = (day: Day): Bilingual => ({ zh: `不早于 ${day}`, en: `${day} or later` });

const others = ({ id, version }: Programme, { published }: Surroundings) =>
  published.filter((one) => one.id === id && one.version !== version);

const notInThePast: Check = ({ effectiveFrom }, { today }) =>
  effectiveFrom >= today
    ? []
    : [
        defect(
          { code: 'PROGRAMME-PAST', at: 'effectiveFrom', found: effectiveFrom, expected: orLater(today) },
          {
            zh: '生效日期已过；公布的版本不溯及既往。',
            en: 'Its day has gone by; what is published does not reach back.',
          },
          { zh: '请选择今天或以后的日期。', en: 'Choose today or a later day.' },
        ),
      ];

const windowIsAhead: Check = ({ window, effectiveFrom }) =>
  window.to >= effectiveFrom
    ? []
    : [
        defect(
          {
            code: 'PROGRAMME-WINDOW-GONE',
            at: 'window.to',
            found: window.to,
            expected: orLater(effectiveFrom),
          },
          {
            zh: '该版本生效时申报期已经结束，无人可以申报。',
            en: 'The window is over when it takes effect: nobody could claim.',
          },
          { zh: '请更正申报期或生效日期。', en: 'Correct the window or the day.' },
        ),
      ];

const afterTheOthers: Check = (programme, among) =>
  others(programme, among)
    .filter(({ effectiveFrom }) => effectiveFrom > programme.effectiveFrom)
    .slice(0, 1)
    .map(({ version, effectiveFrom }) =>
      defect(
        {
          code: 'PROGRAMME-ORDER',
          at: 'effectiveFrom',
          found: programme.effectiveFrom,
          expected: orLater(effectiveFrom),
        },
        {
          zh: `第 ${version} 版在更晚的日期生效，公布后将被该版本取代而从不适用。`,
          en: `Version ${version} takes effect later and would never hold: the newest version does.`,
        },
        { zh: '请将生效日期定在该版本之后。', en: 'Choose a day that is not before that one.' },
      ),
    );

const notBack: Check = (programme, among) =>
  others(programme, among)
    .filter(({ period }) => period.from > programme.period.from)
    .slice(0, 1)
    .map(({ version, period }) =>
      defect(
        {
          code: 'PROGRAMME-PERIOD-BACK',
          at: 'period.from',
          found: programme.period.from,
          expected: orLater(period.from),
        },
        {
          zh: `第 ${version} 版的业务期间更晚，公布后企业将看不到该期间的项目。`,
          en: `Version ${version} is of a later period, and enterprises would no longer see it.`,
        },
        { zh: '请以最新期间的版本为基础起草。', en: 'Draft it from the version of the latest period.' },
      ),
    );

const ownPeriodName: Check = (programme, among) =>
  others(programme, among)
    .filter(({ period }) => period.id === programme.period.id)
    .filter(({ period: { from, to } }) => from > programme.period.to || to < programme.period.from)
    .slice(0, 1)
    .map(({ version, period }) =>
      defect(
        {
          code: 'PROGRAMME-PERIOD-NAMED',
          at: 'period.id',
          found: period.id,
          expected: { zh: '未用过的代号', en: 'a name that was not used' },
        },
        {
          zh: `第 ${version} 版的另一期间（${period.from} – ${period.to}）已用此代号，同一代号每家企业只能申报一次。`,
          en: `Version ${version} calls another period so (${period.from} – ${period.to}); under one name each enterprise claims once.`,
        },
        { zh: '请为新的期间另取代号。', en: 'Give the new period a name of its own.' },
      ),
    );

type Named = { readonly at: string; readonly id: string };

const unknown = ({ at, id }: Named, what: Bilingual, known: readonly string[]): Refusal =>
  defect(
    { code: 'PROGRAMME-UNKNOWN', at, found: id, expected: { zh: known.join('、'), en: known.join(', ') } },
    { zh: `试验区没有这一${what.zh}。`, en: `The zone has no such ${what.en}.` },
    {
      zh: '请从列表中选择；需要新设的，先行公布。',
      en: 'Choose from the list; what is new is published first.',
    },
  );

const notAmong = (all: readonly string[], at: string, known: readonly string[], what: Bilingual) =>
  all
    .map((id, n) => ({ id, at: `${at}.${n}` }))
    .filter(({ id }) => !known.includes(id))
    .map((one) => unknown(one, what, known));

const modesAreKnown: Check = ({ eligibility: { modes } }, known) =>
  notAmong(modes, 'eligibility.modes', known.modes, { zh: '业务模式', en: 'mode' });

const departmentsAreKnown: Check = ({ departments }, known) =>
  notAmong(departments, 'departments', known.departments, { zh: '部门', en: 'department' });

const fundLineIsKnown: Check = ({ fundLineId: id }, { fundLines }) => {
  const lines = fundLines.map((line) => line.id);
  return lines.includes(id)
    ? []
    : [unknown({ at: 'fundLineId', id }, { zh: '资金科目', en: 'fund line' }, lines)];
};

/** What stands against publishing a programme among those that there are, on that day. */
export const placementChecks: readonly Check[] = [
  notInThePast,
  windowIsAhead,
  afterTheOthers,
  notBack,
  ownPeriodName,
  modesAreKnown,
  departmentsAreKnown,
  fundLineIsKnown,
];
