import { describe, expect, it } from 'vitest';
import { pageOfCase } from '../../portal/src/desk/page-of-case.ts';
import { contentIn, wishedFrom } from '../../portal/src/filing/application/filled.ts';
import { lookAt, paperKind } from '../../portal/src/filing/paper.ts';
import { controlId, placeOf } from '../../portal/src/filing/place.ts';
import { shownValue, valueNames, valueTitle } from '../../portal/src/filing/values.ts';

const customsNumber = {
  id: 'customsNumber',
  kind: 'customs-number' as const,
  title: { zh: '海关备案编码', en: 'customs number' },
  required: true,
  longest: 200,
};
const trade = {
  id: 'trade',
  kind: 'choice' as const,
  title: { zh: '贸易方向', en: 'trade' },
  required: true,
  longest: 200,
  choices: [{ id: 'export', title: { zh: '出口', en: 'export' } }],
};
const licence = { id: 'licence', title: { zh: '营业执照', en: 'business licence' }, required: false };
const mode = { fields: [customsNumber, trade], documents: [licence] };

const particulars = {
  name: '满洲里丝路',
  legalRepresentative: '演示人甲',
  address: '演示路1号',
  contactName: '演示联系人',
  contactPhone: '0470-6200001',
};
const opened = { form: {}, documents: {}, particulars };

describe('the places of a form', () => {
  it.each([
    ['form.customsNumber', 'filing_form_customsNumber'],
    ['documents.licence', 'filing_documents_licence'],
    ['body.particulars.contactPhone', 'filing_particulars_contactPhone'],
  ])('%s leads to its control', (at, id) => {
    const place = placeOf(mode, at);
    expect(place && controlId(place)).toBe(id);
  });

  it.each([[undefined], ['subject'], ['customs'], ['form.shopUrl'], ['form']])('%s leads nowhere', (at) => {
    expect(placeOf(mode, at)).toBeUndefined();
  });
});

describe('what a value is called', () => {
  it('is said by the mode, and for the subject itself by the portal', () => {
    expect(valueNames(mode).map((name) => valueTitle(mode, name).zh)).toEqual([
      '海关备案编码',
      '贸易方向',
      '营业执照',
      '名称',
      '法定代表人',
      '地址',
      '联系人',
      '联系电话',
    ]);
  });

  it('reads a choice by its title', () => {
    expect(shownValue(mode, [], 'trade', 'export').zh).toBe('出口');
  });
});

describe('what is filled in', () => {
  it('is tidied as the server tidies it, without what was emptied', () => {
    const content = contentIn(mode, opened, { form: { customsNumber: ' 1507960a1b ', trade: '' } });
    expect(content.form).toEqual({ customsNumber: '1507960A1B' });
  });

  it('is sent with the particulars once they can be kept, tidied', () => {
    const content = contentIn(mode, opened, { particulars: { ...particulars, address: ' 演示路  2号 ' } });
    expect(wishedFrom(content, 'change')).toMatchObject({ particulars: { address: '演示路 2号' } });
  });

  it('is kept without particulars that are half typed', () => {
    const content = contentIn(mode, opened, { particulars: { ...particulars, contactPhone: '04' } });
    expect(wishedFrom(content, 'first')).not.toHaveProperty('particulars');
  });

  it('gives a natural person no representative', () => {
    const { legalRepresentative: _, ...person } = particulars;
    const content = contentIn(mode, { ...opened, particulars: person }, { particulars: person });
    expect(wishedFrom(content, 'first').particulars).toEqual(person);
  });
});

describe('a paper', () => {
  const bytesOf = (...bytes: number[]) => new Uint8Array([...bytes, 0, 0, 0, 0, 0, 0, 0, 0].slice(0, 8));
  const pdf = bytesOf(0x25, 0x50, 0x44, 0x46);

  it.each([
    ['application/pdf', pdf],
    ['image/png', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['image/jpeg', bytesOf(0xff, 0xd8, 0xff, 0xe0)],
    [undefined, bytesOf(0x50, 0x4b, 0x03, 0x04)],
  ])('is %s by its bytes', (kind, head) => {
    expect(paperKind(head)).toBe(kind);
  });

  it.each([
    ['DOCUMENT-KIND', 10, bytesOf(0x50, 0x4b)],
    ['DOCUMENT-TOO-LARGE', 20 * 1024 * 1024 + 1, pdf],
    ['DOCUMENT-EMPTY', 0, pdf],
  ])('is refused as %s before it is sent, with what to do', (code, size, head) => {
    const seen = lookAt({ fileName: '执照.pdf', size, head });
    expect(seen).toMatchObject({ refusal: { code, next: expect.anything() } });
  });
});

describe('the page of a case', () => {
  it('is the page of its mode, for an application as for its filing', () => {
    expect(pageOfCase('S', { kind: 'application', id: 'S-border-trade-12' })).toBe(
      '/e/S/filings/border-trade',
    );
    expect(pageOfCase('S', { kind: 'application', id: 'S-9610-1' })).toBe('/e/S/filings/9610');
    expect(pageOfCase('S', { kind: 'filing', id: 'S-border-trade' })).toBe('/e/S/filings/border-trade');
  });
});
