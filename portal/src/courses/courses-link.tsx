import { Alert } from 'antd';
import type { Programme } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { LinkButton } from '../parts/link-button.tsx';

type CoursesLinkProps = {
  readonly subjectId: string;
  readonly programme: Pick<Programme, 'lists'>;
};

/** Leads to the course plans, from where a programme asks for them. */
export const CoursesLink = ({ subjectId, programme }: CoursesLinkProps) => {
  const { t } = useWords();
  if (!programme.lists.roster?.courses) return null;
  return <LinkButton to={`/e/${subjectId}/courses`}>{t('course.open')}</LinkButton>;
};

/** What a claim for training must know before its roster is uploaded. */
export const CoursesNote = (props: CoursesLinkProps) => {
  const { t } = useWords();
  const courses = props.programme.lists.roster?.courses;
  if (!courses) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t('course.forClaim', { day: courses.from })}
      action={<CoursesLink {...props} />}
    />
  );
};
