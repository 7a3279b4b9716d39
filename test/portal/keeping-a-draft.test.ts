import { describe, expect, it, vi } from 'vitest';
import { type Kept, openKeeper, type Shelf } from '../../portal/src/filing/application/keeper.ts';
import { shelfFor } from '../../portal/src/filing/application/shelf.ts';

const emptyShelf = () => {
  let laid: string | undefined;
  const shelf: Shelf<string> = {
    put: (content) => {
      laid = content;
    },
    take: () => laid,
    clear: () => {
      laid = undefined;
    },
  };
  return shelf;
};

/** A pause that ends when the test says so. */
const pauses = () => {
  const waiting = new Set<() => void>();
  return {
    later: (run: () => void) => {
      waiting.add(run);
      return () => void waiting.delete(run);
    },
    end: () => {
      for (const run of [...waiting]) {
        waiting.delete(run);
        run();
      }
    },
    count: () => waiting.size,
  };
};

const begin = (save: (content: string) => Promise<string>) => {
  const [shelf, pause, told] = [emptyShelf(), pauses(), [] as Kept[]];
  const keeper = openKeeper<string>({ save, shelf, tell: (kept) => told.push(kept), later: pause.later });
  return { keeper, shelf, pause, told };
};

const at = '2026-07-13T02:32:00.000Z';

describe('a draft', () => {
  it('is saved once for all that was typed in one go', async () => {
    const save = vi.fn(async () => at);
    const { keeper, pause, told, shelf } = begin(save);
    for (const typed of ['满', '满洲', '满洲里']) keeper.changed(typed);
    expect(pause.count()).toBe(1);
    pause.end();
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ state: 'kept', at }));
    expect(save.mock.calls).toEqual([['满洲里']]);
    expect(shelf.take()).toBeUndefined();
  });

  it('is saved again where somebody typed on meanwhile, never two at a time', async () => {
    let release = () => {};
    const saved: string[] = [];
    const { keeper, told } = begin(
      (content) =>
        new Promise((done) => {
          saved.push(content);
          release = () => done(at);
        }),
    );
    keeper.changed('first');
    const first = keeper.flush();
    keeper.changed('second');
    void keeper.flush();
    expect(saved).toEqual(['first']);
    release();
    await vi.waitFor(() => expect(saved).toEqual(['first', 'second']));
    release();
    await first;
    expect(told.at(-1)).toEqual({ state: 'kept', at });
  });

  it('stays on its shelf while it cannot be saved, and goes with the next attempt', async () => {
    const save = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new Error('offline'))
      .mockResolvedValue(at);
    const { keeper, shelf, told } = begin(save);
    keeper.changed('typed offline');
    await keeper.flush();
    expect(told.at(-1)?.state).toBe('failed');
    expect(shelf.take()).toBe('typed offline');
    await keeper.flush();
    expect(told.at(-1)?.state).toBe('kept');
    expect(shelf.take()).toBeUndefined();
  });

  it('is not saved any more once it was submitted', async () => {
    const save = vi.fn(async () => at);
    const { keeper, shelf } = begin(save);
    keeper.changed('submitted');
    await keeper.close();
    keeper.changed('late');
    await keeper.flush();
    expect(save).not.toHaveBeenCalled();
    expect(shelf.take()).toBeUndefined();
  });
});

describe('what is not saved yet', () => {
  const content = {
    form: { mainMarkets: '俄罗斯' },
    documents: {},
    particulars: { name: '演示', address: '演示路', contactName: '演示人', contactPhone: '0470-6200001' },
  };
  const storage = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
    };
  };
  const where = { subjectId: '91150781MADEMA019W', mode: '9610' };

  it('is found again after a reload, for the same kind of application only', () => {
    const tab = storage();
    shelfFor({ ...where, purpose: 'change' }, tab).put(content);
    expect(shelfFor({ ...where, purpose: 'change' }, tab).take()).toEqual(content);
    expect(shelfFor({ ...where, purpose: 'renewal' }, tab).take()).toBeUndefined();
  });

  it('is gone once it was saved', () => {
    const shelf = shelfFor({ ...where, purpose: 'first' }, storage());
    shelf.put(content);
    shelf.clear();
    expect(shelf.take()).toBeUndefined();
  });
});
