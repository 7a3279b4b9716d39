import { CaseMoved } from '../errors.ts';

/** How much was done; nothing where somebody was at it in the same moment: the next night will do. */
export const unlessMoved = async (done: Promise<number>): Promise<number> => {
  try {
    return await done;
  } catch (error) {
    if (error instanceof CaseMoved) return 0;
    throw error;
  }
};
