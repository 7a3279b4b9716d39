import * as z from 'zod';
import { services, subjectTypes } from '../../casework/subject-words.ts';
import type { Bilingual } from '../../shared/bilingual.ts';
import { Fen } from '../../shared/money.ts';
import type { ListKind } from '../lists/list-kind.ts';

type Values = {
  readonly fen: Fen;
  readonly count: number;
  readonly truth: boolean;
  /** One word, or several of which each counts. */
  readonly words: readonly string[];
};

type FactKind = Bilingual & {
  readonly type: keyof Values;
  /** How each word is read aloud. */
  readonly words?: Readonly<Record<string, Bilingual>>;
  /** There is exactly one of the words, and never several or none. */
  readonly oneWord?: true;
  /** Whether the subject can put it right by sending other evidence. */
  readonly from: 'register' | 'evidence';
  /** What tells it where it is not known yet: the register, or any of these lists. */
  readonly toldBy: Bilingual | readonly ListKind[];
  /** It says the same of a period whichever programme asks: what one has determined another need not ask again. */
  readonly carries?: true;
};

const fromRegister = {
  from: 'register',
  toldBy: { zh: '由备案与申报记录得知，无需填写。', en: 'Known from the register; nothing to type.' },
} as const;

const fromProject = {
  from: 'register',
  toldBy: {
    zh: '由专项批准决定与此前节点得知，无需填写。',
    en: 'Known from the decision on the project and its earlier milestones; nothing to type.',
  },
} as const;

const fromLists = (...toldBy: readonly ListKind[]) => ({ from: 'evidence', toldBy }) as const;

/** Everything that a programme may ask or calculate with. What is paid for is a sum or a number of lines. */
export const factCatalogue = {
  'subject-type': {
    type: 'words',
    zh: '主体类型',
    en: 'type of subject',
    words: subjectTypes,
    oneWord: true,
    ...fromRegister,
  },
  services: {
    type: 'words',
    zh: '登记的服务类型',
    en: 'registered services',
    words: services,
    ...fromRegister,
  },
  'granted-before': {
    type: 'truth',
    zh: '此前已获本项目支持',
    en: 'supported by this programme before',
    ...fromRegister,
  },
  'new-modes': {
    type: 'count',
    zh: '业务期间内首次备案的业务模式数',
    en: 'business modes filed for the first time within the period',
    ...fromRegister,
  },
  aeo: {
    type: 'truth',
    zh: '海关AEO企业（申报日）',
    en: 'AEO on the day of the claim',
    ...fromRegister,
  },
  'credit-favours': {
    type: 'truth',
    zh: '信用等级可走快速通道（申报日）',
    en: 'favoured by credit on the day of the claim',
    ...fromRegister,
  },
  'milestone-limit': {
    type: 'fen',
    zh: '截至所到节点可拨付上限',
    en: 'most that may be paid up to the milestone reached',
    ...fromProject,
  },
  'project-granted': {
    type: 'fen',
    zh: '本专项此前已核定',
    en: 'determined for the project before',
    ...fromProject,
  },
  'verified-earlier': {
    type: 'fen',
    zh: '其他节点已核实投资',
    en: 'costs verified at other milestones',
    ...fromProject,
  },
  accepted: {
    type: 'fen',
    zh: '核定金额',
    en: 'accepted amount',
    ...fromLists('waybills', 'fees', 'interest'),
  },
  'accepted-lines': {
    type: 'count',
    zh: '核定行数',
    en: 'accepted lines',
    ...fromLists('waybills', 'fees', 'interest', 'roster'),
  },
  heads: {
    type: 'count',
    zh: '核定人数',
    en: 'accepted persons',
    ...fromLists('roster'),
  },
  served: {
    type: 'count',
    zh: '核定服务企业数',
    en: 'accepted enterprises served',
    ...fromLists('served'),
    carries: true,
  },
  turnover: {
    type: 'fen',
    zh: '核定交易额',
    en: 'accepted turnover',
    ...fromLists('trade', 'served'),
    carries: true,
  },
  'b2b-exports': {
    type: 'count',
    zh: '核定B2B出口单数',
    en: 'accepted B2B exports',
    ...fromLists('trade'),
    carries: true,
  },
} as const satisfies Record<string, FactKind>;

type Catalogue = typeof factCatalogue;
type NamesOf<T extends keyof Values> = {
  [N in keyof Catalogue]: Catalogue[N]['type'] extends T ? N : never;
}[keyof Catalogue];

const namesOf = <T extends keyof Values>(...types: readonly T[]): z.ZodType<NamesOf<T>> =>
  // The keys of the catalogue whose type is asked for are just these names.
  z.enum(
    Object.entries(factCatalogue).flatMap(([name, { type }]) =>
      (types as readonly string[]).includes(type) ? [name] : [],
    ),
  ) as unknown as z.ZodType<NamesOf<T>>;

export type FactName = keyof Catalogue;
/** In the order in which people read them; the keys of the catalogue are just its names. */
export const factNames = Object.keys(factCatalogue) as readonly FactName[];
export const FactName = z.enum(factNames);
export const MoneyFact = namesOf('fen');
export const NumberFact = namesOf('count');
export const MeasuredFact = namesOf('fen', 'count');
export const WordFact = namesOf('words');
export const TruthFact = namesOf('truth');

/** The lists that tell a fact; none of what the register knows. */
export const listsThatTell = (fact: FactName): readonly ListKind[] => {
  const { from, toldBy } = factCatalogue[fact];
  return from === 'evidence' ? toldBy : [];
};

export type MoneyFact = NamesOf<'fen'>;
export type NumberFact = NamesOf<'count'>;
export type MeasuredFact = NamesOf<'fen' | 'count'>;

/** What is known of a claim so far; what is absent cannot be told yet. */
export type Facts = { readonly [N in FactName]?: Values[Catalogue[N]['type']] | undefined };

const values = {
  fen: Fen,
  count: z.int().nonnegative(),
  truth: z.boolean(),
  words: z.array(z.string()),
} as const satisfies Record<keyof Values, z.ZodType>;

/** As they are frozen with a claim when its amount is determined. */
export const Facts = z.object(
  Object.fromEntries(
    Object.entries(factCatalogue).map(([name, { type }]) => [name, values[type].optional()]),
  ),
  // One optional field per row of the catalogue, of the type that the row names.
) as unknown as z.ZodType<Facts>;

/** Of these facts, those with these names. */
export const onlyFacts = (facts: Facts, isWanted: (name: FactName) => boolean): Facts =>
  Facts.parse(
    Object.fromEntries(
      factNames.filter(isWanted).flatMap((name) => (name in facts ? [[name, facts[name]]] : [])),
    ),
  );

/** What several lists tell together: sums and numbers add up. */
export const addedFacts = (all: readonly Facts[]): Facts => {
  const sums = new Map<string, number>();
  for (const [name, value] of all.flatMap((facts) => Object.entries(facts)))
    if (typeof value === 'number') sums.set(name, (sums.get(name) ?? 0) + value);
  return Facts.parse(Object.fromEntries(sums));
};
