import { describe, expect, it } from 'vitest';
import { Mode } from '#domain/filing/mode.ts';
import { fieldsOf, sharedNames } from '#domain/filing/sharing/shared-names.ts';

const words = (zh: string) => ({ zh, en: `the ${zh}` });

type Field = { readonly id: string; readonly title: ReturnType<typeof words> };

const aMode = (id: string, version: number, ...fields: readonly (Field & { choices?: Field[] })[]): Mode =>
  Mode.parse({
    kind: 'mode',
    id,
    version,
    effectiveFrom: '2026-01-01',
    demonstration: true,
    title: words(`${id} ${version}`),
    legalBasis: '演示',
    trade: 'import',
    subjects: ['enterprise'],
    fields,
    departments: [],
    rules: [],
    reviewWorkingDays: 1,
    correctionWorkingDays: 1,
    correctionRounds: 1,
    validMonths: 1,
  });

const shop = (title: string, ...choices: string[]) => ({
  id: 'shop',
  title: words(title),
  choices: choices.map((choice) => ({ id: choice, title: words(choice) })),
});

describe('a field in a bulk export', () => {
  it('is called as the newest version of its mode calls it', () => {
    const versions = [aMode('9610', 2, shop('网店')), aMode('9610', 1, shop('店铺'))];
    expect(fieldsOf(versions)).toMatchObject([{ id: 'shop', title: words('网店') }]);
    expect(sharedNames(versions, []).fact('shop')).toEqual(words('网店'));
  });

  it('bears the words of every mode, however often one of them has changed', () => {
    const versions = [aMode('1210', 7, shop('店铺')), aMode('9610', 1, shop('网店'))];
    const both = { zh: '店铺、网店', en: 'the 店铺, the 网店' };
    expect(fieldsOf(versions)).toMatchObject([{ id: 'shop', title: both }]);
    expect(sharedNames(versions, []).fact('shop')).toEqual(both);
  });

  it('says in words what an earlier version let choose', () => {
    const versions = [aMode('9610', 1, shop('店铺', 'own', 'rented')), aMode('9610', 2, shop('店铺', 'own'))];
    expect(fieldsOf(versions)[0]?.choices?.map(({ id }) => id)).toEqual(['own', 'rented']);
  });
});
