import type { Sent } from '../api/schema.ts';
import type { Filled } from '../parts/form-fields.tsx';
import type { CoursePlan } from './use-course-plans.ts';

const namesIn = (typed: string): string[] =>
  typed
    .split(/[、,，;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** As it is sent; what the form insists on is there. */
export const contentOf = ({
  name = '',
  courseKind = '',
  startsOn = '',
  endsOn = '',
  place = '',
  teachers = '',
  syllabus = '',
  ...numbers
}: Filled): Sent<'fileCoursePlan'> => ({
  name,
  courseKind,
  hours: Number(numbers['hours']),
  startsOn,
  endsOn,
  place,
  plannedHeads: Number(numbers['plannedHeads']),
  teachers: namesIn(teachers),
  syllabus,
});

export const filledOf = ({ hours, plannedHeads, teachers, ...content }: CoursePlan['content']): Filled => ({
  ...content,
  hours: String(hours),
  plannedHeads: String(plannedHeads),
  teachers: teachers.join('、'),
});
