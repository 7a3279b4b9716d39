/** Work during which people leave the clock alone: what it has begun on one day it ends on another otherwise. */
export const openUndisturbed = () => {
  let underWay = 0;
  return {
    isOver: () => underWay === 0,
    during: async <T>(work: Promise<T>): Promise<T> => {
      underWay += 1;
      try {
        return await work;
      } finally {
        underWay -= 1;
      }
    },
  };
};
