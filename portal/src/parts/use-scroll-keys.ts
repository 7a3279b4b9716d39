import type { KeyboardEvent } from 'react';

/** The first row that begins on the screen, how many do, and how many there are in all. */
type Screen = { readonly first: number; readonly rows: number; readonly all: number };

/** Which row a key brings to the top. */
const goals: Readonly<Record<string, (screen: Screen) => number>> = {
  ArrowDown: ({ first }) => first + 1,
  ArrowUp: ({ first }) => first - 1,
  PageDown: ({ first, rows }) => first + Math.max(1, rows - 1),
  PageUp: ({ first, rows }) => first - Math.max(1, rows - 1),
  Home: () => 0,
  End: ({ all }) => all - 1,
};

/** Browsers round: a row that begins this much above the edge begins at it. */
const slack = 2;

/** The keys of the rows that begin on the screen, in their order. */
const keysOnScreen = (section: Element): (string | null)[] => {
  const body = section.querySelector('.ant-table-tbody-virtual-holder')?.getBoundingClientRect();
  if (!body) return [];
  return [...section.querySelectorAll('.ant-table-row')]
    .filter((row) => {
      const { top } = row.getBoundingClientRect();
      return top >= body.top - slack && top < body.bottom;
    })
    .map((row) => row.getAttribute('data-row-key'));
};

/** Keys move a table whose rows are not all drawn: a browser would see the end of what is. */
export const useScrollKeys = <T>(
  rows: readonly T[],
  rowKey: (row: T) => string,
  goTo: (index: number) => void,
) => {
  const screenOf = (section: Element): Screen => {
    const keys = keysOnScreen(section);
    const first = rows.findIndex((row) => rowKey(row) === keys[0]);
    return { first: Math.max(0, first), rows: keys.length, all: rows.length };
  };
  return (event: KeyboardEvent) => {
    const goal = goals[event.key];
    if (!goal || event.target !== event.currentTarget) return;
    event.preventDefault();
    goTo(Math.min(Math.max(goal(screenOf(event.currentTarget)), 0), rows.length - 1));
  };
};
