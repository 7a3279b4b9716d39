import { describe, expect, it } from 'vitest';
import { newGate } from '../../portal/src/parts/gate.ts';

describe('a button that is pressed twice', () => {
  it('does its work once, also before anything has been drawn anew', () => {
    const pass = newGate();
    const sent: string[] = [];
    pass(() => void sent.push('first'));
    pass(() => void sent.push('second'));
    expect(sent).toEqual(['first']);
  });

  it('does it again once it has ended', () => {
    const pass = newGate();
    const sent: string[] = [];
    pass((ended) => ended());
    pass(() => void sent.push('again'));
    expect(sent).toEqual(['again']);
  });
});
