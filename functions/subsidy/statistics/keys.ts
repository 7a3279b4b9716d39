import type { Day } from '#domain/shared/day.ts';

/** One file for each day, in the order of the days. */
export const statisticsFolder = 'statistics/claims/';
export const statisticsKey = (day: Day): string => `${statisticsFolder}${day}.json`;

/** What was found of each claim that had ended by the last night. */
export const countedKey = 'statistics/counted.jsonl';
