type Block = { wish: number; count: number };

/**
 * Places in a row as near as possible to where each wants to be, and never nearer to its neighbour than `gaps` says
 * (the nth gap lies before the nth). Neighbours who want too little room move as one: the pool of adjacent violators.
 */
export const spread = (wishes: readonly number[], gaps: readonly number[]): number[] => {
  const offsets = wishes.map((_, place) => gaps.slice(0, place + 1).reduce((sum, gap) => sum + gap, 0));
  const blocks: Block[] = [];
  for (const [place, wish] of wishes.entries()) {
    let block = { wish: wish - (offsets[place] ?? 0), count: 1 };
    for (let last = blocks.at(-1); last && last.wish > block.wish; last = blocks.at(-1)) {
      blocks.pop();
      block = joined(last, block);
    }
    blocks.push(block);
  }
  const found = blocks.flatMap(({ wish, count }) => Array.from({ length: count }, () => wish));
  return found.map((wish, place) => wish + (offsets[place] ?? 0));
};

const joined = (one: Block, other: Block): Block => {
  const count = one.count + other.count;
  return { wish: (one.wish * one.count + other.wish * other.count) / count, count };
};
