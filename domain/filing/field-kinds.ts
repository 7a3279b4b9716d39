import { checkBankCode } from '../shared/bank-code.ts';
import type { Bilingual } from '../shared/bilingual.ts';
import { accepted, type Checked, refused } from '../shared/checked.ts';
import { checkCreditCode } from '../shared/credit-code.ts';
import { checkDay } from '../shared/day.ts';
import { normaliseIdentifier, normaliseText } from '../shared/normalise.ts';
import { checkPhone } from '../shared/phone.ts';
import type { FieldKind, FilingForm, FormField } from './form.ts';

type Check = (typed: string, field: FormField) => Checked<string>;

const no = (code: string, typed: string, expected: Bilingual, reason: Bilingual, next: Bilingual) =>
  refused({ code, severity: 'hard', found: typed.slice(0, 64), expected, reason, next });

const checkLength: Check = (typed, { longest }) =>
  [...typed].length <= longest
    ? accepted(typed)
    : no(
        'FIELD-TOO-LONG',
        typed,
        { zh: `不超过 ${longest} 个字`, en: `at most ${longest} characters` },
        { zh: '内容过长。', en: 'The text is too long.' },
        { zh: '请缩短该项。', en: 'Shorten it.' },
      );

const customsNumber = /^\d{4}[0-9A-Z]{6}$/;
const checkCustomsNumber: Check = (typed) =>
  customsNumber.test(typed)
    ? accepted(typed)
    : no(
        'CUSTOMS-NUMBER',
        typed,
        {
          zh: '10位：4位数字地区代码，后6位数字或大写字母，例如 1507960A1B',
          en: '10 characters: four digits of the place, then six digits or capitals, such as 1507960A1B',
        },
        { zh: '海关备案编码格式不正确。', en: 'The customs number is malformed.' },
        {
          zh: '请按海关备案回执上的编码填写。',
          en: 'Copy it from the receipt of the customs registration.',
        },
      );

const webAddress = /^https?:\/\/[^\s/]+\.[^\s]+$/i;
const checkWebAddress: Check = (typed) =>
  webAddress.test(typed)
    ? accepted(typed)
    : no(
        'WEB-ADDRESS',
        typed,
        { zh: '以 https:// 开头的完整网址', en: 'a full address beginning with https://' },
        { zh: '网址不完整或格式不正确。', en: 'This is not a web address.' },
        { zh: '请从浏览器地址栏复制完整网址。', en: 'Copy it from the browser’s address bar.' },
      );

const checkNumber: Check = (typed) =>
  /^\d{1,12}(\.\d{1,4})?$/.test(typed)
    ? accepted(typed)
    : no(
        'FIELD-NUMBER',
        typed,
        { zh: '不带单位和千分位的数字', en: 'a number without unit or separators' },
        { zh: '该项应为数字。', en: 'This field takes a number.' },
        { zh: '请只填写数字。', en: 'Enter digits only.' },
      );

const checkChoice: Check = (typed, { choices = [] }) =>
  choices.some(({ id }) => id === typed)
    ? accepted(typed)
    : no(
        'FIELD-CHOICE',
        typed,
        {
          zh: choices.map(({ title }) => title.zh).join('、'),
          en: choices.map(({ title }) => title.en).join(', '),
        },
        { zh: '该项须从给出的选项中选择。', en: 'This field takes one of the choices offered.' },
        { zh: '请重新选择。', en: 'Choose again.' },
      );

type Kind = { readonly tidy: (typed: string) => string; readonly check: Check };

/** Every kind of field a form may ask for: how what is typed is tidied, and what must hold. A new kind is a row here. */
const kinds: Readonly<Record<FieldKind, Kind>> = {
  text: { tidy: normaliseText, check: checkLength },
  'web-address': { tidy: normaliseText, check: checkWebAddress },
  'customs-number': { tidy: normaliseIdentifier, check: checkCustomsNumber },
  'credit-code': { tidy: normaliseIdentifier, check: checkCreditCode },
  'bank-code': { tidy: normaliseIdentifier, check: checkBankCode },
  phone: { tidy: normaliseText, check: checkPhone },
  date: { tidy: normaliseText, check: checkDay },
  number: { tidy: normaliseIdentifier, check: checkNumber },
  choice: { tidy: normaliseText, check: checkChoice },
};

/** The answers to what is asked, tidied; blanks and what nobody asked for are left out. */
export const tidied = (fields: readonly FormField[], form: FilingForm): FilingForm =>
  Object.fromEntries(
    fields.flatMap(({ id, kind }) => {
      const text = kinds[kind].tidy(form[id] ?? '');
      return text === '' ? [] : [[id, text]];
    }),
  );

/** Holds what was filled in against the kind of its field. */
export const checkField = (field: FormField, typed: string): Checked<string> =>
  kinds[field.kind].check(typed, field);
