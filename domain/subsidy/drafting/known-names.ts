import type { Bilingual } from '../../shared/bilingual.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { defect } from '../programme/defect.ts';
import type { Programme } from '../programme/programme.ts';
import type { PlacementCheck } from './surroundings.ts';

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

export const modesAreKnown: PlacementCheck = ({ eligibility: { modes } }, known) =>
  notAmong(modes, 'eligibility.modes', known.modes, { zh: '业务模式', en: 'mode' });

const namedInRoute = ({ route }: Programme): readonly Named[] => [
  ...(route?.audit ? [{ at: 'route.audit.firm', id: route.audit.firm }] : []),
  ...(route?.committee?.seats ?? []).flatMap(({ department: id }, n) =>
    id ? [{ at: `route.committee.seats.${n}.department`, id }] : [],
  ),
];

const department: Bilingual = { zh: '部门', en: 'department' };

export const departmentsAreKnown: PlacementCheck = (programme, known) => [
  ...notAmong(programme.departments, 'departments', known.departments, department),
  ...namedInRoute(programme)
    .filter(({ id }) => !known.departments.includes(id))
    .map((one) => unknown(one, department, known.departments)),
];

export const fundLinesAreKnown: PlacementCheck = ({ funding }, { fundLines }) => {
  const lines = fundLines.map((line) => line.id);
  return funding
    .map(({ fundLineId: id }, n) => ({ at: `funding.${n}.fundLineId`, id }))
    .filter(({ id }) => !lines.includes(id))
    .map((one) => unknown(one, { zh: '资金科目', en: 'fund line' }, lines));
};
