import { isList, ListKind } from '../lists/list-kind.ts';
import { askedFacts } from '../programme/asked-facts.ts';
import { type Check, defect } from '../programme/defect.ts';
import { type FactName, factCatalogue, listsThatTell } from '../programme/fact.ts';
import { type PlaceName, places, placeText } from '../programme/place.ts';
import type { Programme } from '../programme/programme.ts';
import { joined } from '../programme/telling.ts';
import { claimRules } from '../rules/index.ts';

/** Texts that the schema takes empty, and that nobody may leave so. */
const texts: readonly (readonly [PlaceName, (programme: Programme) => string | undefined])[] = [
  ['legalBasis.document', ({ legalBasis }) => legalBasis.document],
  ['legalBasis.quote', ({ legalBasis }) => legalBasis.quote],
  ['lists.trade.currency.source', ({ lists }) => lists.trade?.currency.source],
];

const notWritten = (at: PlaceName) =>
  defect(
    { code: 'FIELD-MISSING', at, found: '—', expected: placeText(at) },
    { zh: '该项未填写。', en: 'This field is missing.' },
    { zh: '请填写该项。', en: 'Fill it in.' },
  );

const neverBlank = texts.map(
  ([at, read]): Check =>
    (programme) =>
      read(programme)?.trim() === '' ? [notWritten(at)] : [],
);

/** Versions of before may say nothing of it; none that is published from now on. */
const filesAreKept: Check = ({ retention }) => (retention ? [] : [notWritten('retention')]);

/** What is asked for line by line must be said how to read, and what is said is read only where it is asked for. */
const listsAreAskedFor: Check = ({ evidence, lists }) => {
  const asked = new Set(evidence.map(({ kind }) => kind).filter(isList));
  return ListKind.options
    .filter((kind) => asked.has(kind) !== (lists[kind] !== undefined))
    .map((kind) => {
      const { zh, en } = places[`lists.${kind}`];
      return asked.has(kind)
        ? defect(
            {
              code: 'PROGRAMME-LIST-TERMS',
              at: `lists.${kind}`,
              found: '—',
              expected: { zh: `${zh}的要求`, en: `how it is read: ${en}` },
            },
            {
              zh: '申报材料要求该明细，但没有写明如何读取。',
              en: 'The list is asked for, and nothing says how it is read.',
            },
            { zh: '请在“明细要求”中填写。', en: 'Say so under “lists”.' },
          )
        : defect(
            {
              code: 'PROGRAMME-LIST-ASKED',
              at: `lists.${kind}`,
              found: zh,
              expected: { zh: `申报材料中有${zh}`, en: `evidence of this kind: ${en}` },
            },
            {
              zh: '写明了如何读取该明细，但申报材料没有要求。',
              en: 'It says how the list is read, and does not ask for it.',
            },
            {
              zh: '请在申报材料中加入该明细，或删去其要求。',
              en: 'Ask for it among the evidence, or drop its terms.',
            },
          );
    });
};

/** Where nobody claims, other claims tell it; whether they may is asked elsewhere. */
const isTold = (fact: FactName, { lists, route }: Programme): boolean =>
  factCatalogue[fact].from === 'register' ||
  route?.noClaim !== undefined ||
  listsThatTell(fact).some((kind) => lists[kind]);

const factsAreTold: Check = (programme) =>
  askedFacts(programme)
    .filter(({ fact }) => !isTold(fact, programme))
    .map(({ at, fact }) => {
      const { zh, en } = factCatalogue[fact];
      const lists = joined(listsThatTell(fact).map((kind) => places[`lists.${kind}`]));
      return defect(
        { code: 'PROGRAMME-FACT-UNTOLD', at, found: zh, expected: lists },
        { zh: `没有哪份明细能得出“${zh}”。`, en: `No list that is asked for tells the ${en}.` },
        {
          zh: '请加入其中一份明细，或改用其他事实。',
          en: 'Ask for one of these lists, or use another fact.',
        },
      );
    });

const rulesAreKnown: Check = ({ rules }) => {
  const known = claimRules.map(({ code }) => code);
  return rules
    .map((rule, n) => ({ rule, n }))
    .filter(({ rule }) => !known.includes(rule))
    .map(({ rule, n }) =>
      defect(
        {
          code: 'PROGRAMME-RULE',
          at: `rules.${n}`,
          found: rule,
          expected: { zh: known.join('、'), en: known.join(', ') },
        },
        { zh: '没有这条审查规则。', en: 'There is no such rule.' },
        { zh: '请从规则清单中选择。', en: 'Choose from the rule book.' },
      ),
    );
};

/** A rule that asks with what nobody has said looks at nothing. */
const patternsAreSaid: Check = ({ rules, patterns = {} }) =>
  claimRules
    .filter(({ code }) => rules.includes(code))
    .flatMap(({ code, asks = [] }) => asks.map((name) => ({ code, name })))
    .filter(({ name }) => patterns[name] === undefined)
    .map(({ code, name }) =>
      defect(
        {
          code: 'PROGRAMME-PATTERN',
          at: `patterns.${name}`,
          found: '—',
          expected: places[`patterns.${name}`],
        },
        { zh: `规则 ${code} 需要该参数。`, en: `The rule ${code} asks with this.` },
        { zh: '请填写，或在审查规则中去掉该规则。', en: 'Fill it in, or drop the rule.' },
      ),
    );

const leadIsAsked: Check = ({ departments, leadDepartment }) =>
  departments.includes(leadDepartment)
    ? []
    : [
        defect(
          {
            code: 'PROGRAMME-LEAD',
            at: 'leadDepartment',
            found: leadDepartment,
            expected: { zh: departments.join('、'), en: departments.join(', ') },
          },
          {
            zh: '牵头部门不在审核部门之中。',
            en: 'The leading department is not among those that are asked.',
          },
          { zh: '请从审核部门中选择牵头部门。', en: 'Choose it from the departments.' },
        ),
      ];

/** What a programme would lack when the first claim is made, though it contradicts nothing. */
export const completenessChecks: readonly Check[] = [
  ...neverBlank,
  listsAreAskedFor,
  factsAreTold,
  rulesAreKnown,
  patternsAreSaid,
  leadIsAsked,
  filesAreKept,
];
