import type { Bilingual } from '../../shared/bilingual.ts';
import { capsCourses, capsItems } from '../programme/asked-facts.ts';
import { type FactName, factCatalogue, type MeasuredFact } from '../programme/fact.ts';
import { type Programme, rankedBy } from '../programme/programme.ts';

/** What a calculation asks beside facts. */
export const besideFacts = {
  items: { type: 'fen', zh: '各项核定金额', en: 'amounts of the accepted items' },
  'heads-per-course': { type: 'count', zh: '各门课程核定人数', en: 'accepted persons of each course' },
  'granted-under-programme': { type: 'fen', zh: '本项目已获支持金额', en: 'granted under the programme' },
  'granted-in-year': { type: 'fen', zh: '当年已获支持金额', en: 'granted in the year' },
  'granted-for-matter': { type: 'fen', zh: '同一事项已获支持金额', en: 'granted for the same matter' },
} as const satisfies Record<string, Bilingual & { readonly type: 'fen' | 'count' }>;

export type Asked = FactName | keyof typeof besideFacts;

const titles: Readonly<Record<string, Bilingual>> = { ...factCatalogue, ...besideFacts };

export const askedTitle = (asked: string): Bilingual => titles[asked] ?? { zh: asked, en: asked };

const amountFact = ({ formula: { amount } }: Programme): MeasuredFact | undefined => {
  if ('of' in amount) return amount.of;
  return 'by' in amount ? amount.by : undefined;
};

/** The facts that the amount, or the place in the row, follows from. */
export const reckonedWith = (programme: Programme): readonly MeasuredFact[] => [
  ...new Set([amountFact(programme), rankedBy(programme)].filter((fact) => fact !== undefined)),
];

export const asksItems = ({ formula }: Programme): boolean => capsItems(formula);
export const asksCourses = ({ formula }: Programme): boolean => capsCourses(formula);

/** Both are told by the lines of a claim, and by nothing that was frozen beside them. */
export const asksLines = (programme: Programme): boolean => asksItems(programme) || asksCourses(programme);

/** Everything that a programme asks of a claim. */
export const askedBy = (programme: Programme): readonly Asked[] => [
  ...new Set<Asked>([
    ...programme.conditions.filter(({ severity }) => severity === 'hard').map(({ fact }) => fact),
    ...reckonedWith(programme),
    ...(asksItems(programme) ? (['items'] as const) : []),
    ...(asksCourses(programme) ? (['heads-per-course'] as const) : []),
    ...(programme.formula.perSubjectCapFen === undefined ? [] : (['granted-under-programme'] as const)),
    ...(programme.formula.perSubjectYearCapFen === undefined ? [] : (['granted-in-year'] as const)),
    ...(programme.exclusivity ? (['granted-for-matter'] as const) : []),
  ]),
];
