import { grantedFor } from '../amount/granted.ts';
import type { Programme } from '../programme/programme.ts';
import { type Asked, asksCourses, asksItems, reckonedWith } from './asked.ts';
import type { Candidate } from './candidate.ts';

type Need = { readonly asked: Asked; readonly isLacking: boolean };

const needsOf = (programme: Programme, candidate: Candidate): readonly Need[] => {
  const { facts, accepted, headsPerCourse, granted, broughtNone } = candidate;
  const { exclusivity, formula } = programme;
  return [
    ...reckonedWith(programme).map((fact) => ({
      asked: fact,
      isLacking: facts[fact] === undefined && !broughtNone.includes(fact),
    })),
    { asked: 'items', isLacking: asksItems(programme) && accepted === undefined },
    { asked: 'heads-per-course', isLacking: asksCourses(programme) && headsPerCourse === undefined },
    {
      asked: 'granted-under-programme',
      isLacking: formula.perSubjectCapFen !== undefined && granted.underProgrammeFen === undefined,
    },
    {
      asked: 'granted-in-year',
      isLacking: formula.perSubjectYearCapFen !== undefined && granted.inYearFen === undefined,
    },
    {
      asked: 'granted-for-matter',
      isLacking: exclusivity !== undefined && grantedFor(programme, granted) === undefined,
    },
  ];
};

/** What the calculation asks and nobody recorded of this candidate. */
export const lackingFor = (programme: Programme, candidate: Candidate): readonly Asked[] =>
  needsOf(programme, candidate)
    .filter(({ isLacking }) => isLacking)
    .map(({ asked }) => asked);
