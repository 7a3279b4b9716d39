import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { listed } from '../parts/listed.ts';

type Content = Answer<'getCoursePlanCase'>['plan']['content'];

/** What a course plan says. */
export const PlanFacts = ({ content, kind }: { readonly content: Content; readonly kind: string }) => {
  const { t, language } = useWords();
  const { startsOn, endsOn, hours, place, plannedHeads, teachers } = content;
  return (
    <Facts
      facts={[
        { label: t('course.courseKind'), value: kind },
        { label: t('course.days'), value: `${startsOn} – ${endsOn}` },
        { label: t('course.hours'), value: hours },
        { label: t('course.plannedHeads'), value: plannedHeads },
        { label: t('course.place'), value: place },
        { label: t('course.teachers'), value: listed(teachers, language) },
      ]}
    />
  );
};
