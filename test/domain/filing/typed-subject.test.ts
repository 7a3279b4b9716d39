import { describe, expect, it } from 'vitest';
import { typedSubject } from '#domain/filing/typed-subject.ts';

describe('a subject that is looked for', () => {
  it.each([
    ['by its credit code, however that is typed', ' 91150781madema019w', '91150781MADEMA019W'],
    [
      'by the number of a person, in which capitals would be another',
      ' 00000000-0000-4000-8000-00000000000a ',
      '00000000-0000-4000-8000-00000000000a',
    ],
  ])('is found %s', (_, typed, id) => {
    expect(typedSubject(typed)).toBe(id);
  });
});
