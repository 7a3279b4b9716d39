import { describe, expect, it } from 'vitest';
import { rowsPerPage } from '#domain/shared/rows-per-page.ts';
import { rowAtLine } from '../../portal/src/parts/row-at-line.ts';
import { byPlace, byWalking, pagesAround } from '../../portal/src/parts/row-pages.ts';

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

describe('the pages of a long list', () => {
  it('are kept around the one that is read, wherever that is', () => {
    const total = 100_000;
    expect(pagesAround(0, total)).toEqual([0, 1, 2]);
    expect(pagesAround(250, total)).toEqual([248, 249, 250, 251, 252]);
    expect(pagesAround(499, total)).toEqual([497, 498, 499]);
    expect(pagesAround(3, 0)).toEqual([]);
  });

  it('are whole although the answers are short', async () => {
    const asked: number[] = [];
    const page = byPlace(async (from) => {
      asked.push(from);
      return { rows: numbers(from, from + 90), total: 10_000 };
    });
    expect((await page(2)).rows).toEqual(numbers(400, 600));
    expect(asked).toEqual([400, 490, 580]);
  });

  it('end where the list ends, whatever it was said to hold', async () => {
    const page = byPlace(async (from) => ({ rows: numbers(from, 430), total: 500 }));
    expect((await page(2)).rows).toEqual(numbers(400, 430));
  });
});

/** A book that only says where its next page begins, and counts how often it is opened. */
const aBook = (total: number) => {
  const opened: number[] = [];
  const walk = async (after: string | undefined) => {
    const from = after === undefined ? 0 : Number(after) + 1;
    const to = Math.min(from + rowsPerPage, total);
    opened.push(from);
    return { items: numbers(from, to), next: to < total ? String(to - 1) : undefined };
  };
  return { opened, walk };
};

describe('pages that only say where the next begins', () => {
  it('are walked through once, and found again at once', async () => {
    const { opened, walk } = aBook(2_000);
    const page = byWalking(2_000, walk);
    expect((await page(9)).rows).toEqual(numbers(1_800, 2_000));
    expect(opened).toHaveLength(10);
    expect((await page(4)).rows).toEqual(numbers(800, 1_000));
    expect(opened).toHaveLength(11);
  });

  it('hold nothing beyond the last', async () => {
    expect((await byWalking(2_000, aBook(150).walk)(3)).rows).toEqual([]);
  });

  it('are walked again from where it failed', async () => {
    const { walk } = aBook(1_000);
    let fails = true;
    const page = byWalking(1_000, async (after) => {
      if (after === '399' && fails) throw new Error('The line is down.');
      return walk(after);
    });
    await expect(page(4)).rejects.toThrow('The line is down.');
    fails = false;
    expect((await page(4)).rows).toEqual(numbers(800, 1_000));
  });
});

describe('a row that is looked for by the line of its file', () => {
  /** Under a header, with nothing on every hundredth line. */
  const lines = numbers(2, 50_000).filter((line) => line % 100 !== 0);
  const found = (line: number) => {
    const asked: number[] = [];
    const page = byPlace(async (from) => {
      asked.push(from);
      return { rows: lines.slice(from, from + rowsPerPage), total: lines.length };
    });
    return rowAtLine(page, (one) => one, line).then((row) => ({ row, asked: asked.length }));
  };

  it('is found wherever it is, although lines are empty', async () => {
    for (const line of [2, 399, 20_001, 25_678, 49_999])
      expect((await found(line)).row).toEqual({ place: lines.indexOf(line), number: line });
  });

  it('gives way to the next, where the line holds none', async () => {
    expect((await found(1)).row).toEqual({ place: 0, number: 2 });
    expect((await found(300)).row).toMatchObject({ number: 301 });
    expect((await found(50_000)).row).toBeUndefined();
  });

  it('is found with a few questions', async () => {
    expect((await found(25_678)).asked).toBeLessThan(10);
  });
});
