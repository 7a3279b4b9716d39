import type { Bilingual } from '../../shared/bilingual.ts';
import type { Day } from '../../shared/day.ts';
import { defect } from '../programme/defect.ts';
import type { Programme } from '../programme/programme.ts';
import { departmentsAreKnown, fundLinesAreKnown, modesAreKnown } from './known-names.ts';
import type { PlacementCheck, Surroundings } from './surroundings.ts';

const orLater = (day: Day): Bilingual => ({ zh: `不早于 ${day}`, en: `${day} or later` });

const others = ({ id, version }: Programme, { published }: Surroundings) =>
  published.filter((one) => one.id === id && one.version !== version);

const notInThePast: PlacementCheck = ({ effectiveFrom }, { today }) =>
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

const windowIsAhead: PlacementCheck = ({ window, effectiveFrom }) =>
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

const afterTheOthers: PlacementCheck = (programme, among) =>
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

const notBack: PlacementCheck = (programme, among) =>
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

const ownPeriodName: PlacementCheck = (programme, among) =>
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

const areFundLines = ({ funding }: Programme, { fundLines }: Surroundings): boolean =>
  funding.every(({ fundLineId }) => fundLines.some(({ id }) => id === fundLineId));

const written = ({ funding }: Programme): string =>
  funding
    .map(({ fundLineId, basisPoints }) => `${fundLineId} ${basisPoints / 100} %`)
    .toSorted()
    .join(' + ');

/** Claims of one window are shared out of one pool, whichever version each was opened under. */
const sameFunding: PlacementCheck = (programme, among) =>
  others(programme, among)
    .filter(({ period }) => period.id === programme.period.id)
    .filter((other) => written(other) !== written(programme) && areFundLines(programme, among))
    .slice(0, 1)
    .map((other) =>
      defect(
        {
          code: 'PROGRAMME-LINE-MOVED',
          at: 'funding',
          found: written(programme),
          expected: { zh: written(other), en: written(other) },
        },
        {
          zh: `第 ${other.version} 版已将该期间列入 ${written(other)}；同一期间的申报由同样的科目按同样的比例拨付。`,
          en: `Version ${other.version} pays this period from ${written(other)}; claims of one period are paid from the same fund lines in the same shares.`,
        },
        {
          zh: '请选择同样的科目与比例；改用其他科目的，另设期间。',
          en: 'Choose those fund lines and shares, or make it another period.',
        },
      ),
    );

/** What stands against publishing a programme among those that there are, on that day. */
export const placementChecks: readonly PlacementCheck[] = [
  notInThePast,
  windowIsAhead,
  afterTheOthers,
  notBack,
  ownPeriodName,
  modesAreKnown,
  departmentsAreKnown,
  fundLinesAreKnown,
  sameFunding,
];
