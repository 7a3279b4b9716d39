import { Form, Input } from 'antd';
import { useState } from 'react';
import { CourseNumber } from '#domain/subsidy/courses/course-plan.ts';
import { answerOf, api } from '../api/client.ts';
import { DocumentField } from '../filing/document/document-field.tsx';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { ChosenField, type Filled, TypedField } from '../parts/form-fields.tsx';
import { contentOf, filledOf } from './plan-values.ts';
import type { CoursePlan, CourseProgramme } from './use-course-plans.ts';

type PlanFormProps = {
  readonly subjectId: string;
  readonly programme: CourseProgramme;
  /** The plan that is filed otherwise; a new one where there is none. */
  readonly plan?: CoursePlan;
};

const NumberField = () => {
  const { t } = useWords();
  const wellFormed = async (_: unknown, typed = '') => {
    if (!CourseNumber.safeParse(typed).success) throw new Error(t('course.numberForm'));
  };
  return (
    <Form.Item
      name="number"
      label={t('course.number')}
      extra={t('course.numberHint')}
      required
      rules={[{ validator: wellFormed }]}
    >
      <Input maxLength={30} autoComplete="off" />
    </Form.Item>
  );
};

const Days = () => {
  const { t } = useWords();
  return (
    <div className="kouan-even-fields">
      <TypedField name="startsOn" type="date" label={t('course.startsOn')} />
      <TypedField name="endsOn" type="date" label={t('course.endsOn')} />
      <TypedField name="hours" type="number" label={t('course.hours')} />
      <TypedField name="plannedHeads" type="number" label={t('course.plannedHeads')} />
    </div>
  );
};

const Teachers = () => {
  const { t } = useWords();
  return (
    <Form.Item
      name="teachers"
      label={t('course.teachers')}
      extra={t('course.teachersHint')}
      rules={[{ required: true, whitespace: true, message: t('subject.required') }]}
    >
      <Input maxLength={400} />
    </Form.Item>
  );
};

type SyllabusProps = { readonly subjectId: string; readonly onBusy: (busy: boolean) => void };

const Syllabus = ({ subjectId, onBusy }: SyllabusProps) => {
  const { t } = useWords();
  const title = t('course.syllabus');
  return (
    <Form.Item name="syllabus" label={title} rules={[{ required: true, message: t('subject.required') }]}>
      <DocumentField subjectId={subjectId} kind="syllabus" title={title} onBusy={onBusy} />
    </Form.Item>
  );
};

/** What an institution says of a course before it starts. */
export const PlanForm = ({ subjectId, programme, plan }: PlanFormProps) => {
  const { t, say } = useWords();
  const [busy, setBusy] = useState(false);
  const send = (filled: Filled) =>
    answerOf(
      api.PUT('/api/applicant/subsidy/{subjectId}/course-plans/{programmeId}/{number}', {
        params: {
          path: { subjectId, programmeId: programme.id, number: plan?.number ?? filled['number'] ?? '' },
        },
        body: contentOf(filled),
      }),
    );
  return (
    <FormDialogue<Filled>
      label={t(plan ? 'course.change' : 'course.file')}
      title={plan ? t('course.changeOf', { number: plan.number }) : t('course.file')}
      note={plan && <p>{t('course.changeText')}</p>}
      done={t('course.filed')}
      refreshes={['course-plans', 'documents']}
      look={{ type: plan ? 'default' : 'primary' }}
      busy={busy}
      initial={plan ? filledOf(plan.content) : {}}
      send={send}
    >
      {!plan && <NumberField />}
      <TypedField name="name" longest={60} label={t('course.name')} />
      <ChosenField
        name="courseKind"
        label={t('course.courseKind')}
        options={programme.terms.kinds.map(({ id, title }) => ({ value: id, label: say(title) }))}
      />
      <Days />
      <TypedField name="place" longest={120} label={t('course.place')} />
      <Teachers />
      <Syllabus subjectId={subjectId} onBusy={setBusy} />
    </FormDialogue>
  );
};
