import { Form, Input } from 'antd';
import { projectLifecycle } from '#domain/subsidy/projects/lifecycle.ts';
import { givenUp } from '#domain/subsidy/projects/project.ts';
import { answerOf, api } from '../api/client.ts';
import type { Programme } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { useAction } from '../parts/use-action.ts';
import { AskAcceptance } from './ask-acceptance.tsx';
import { type Project, refreshes } from './use-projects.ts';
import { withdrawals } from './withdrawals.ts';

type Props = { readonly project: Project };

const pathOf = ({ project: { subjectId, id } }: Props) => ({ path: { subjectId, projectId: id } });

const Propose = ({ project }: Props) => {
  const { t } = useWords();
  const propose = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/applicant/subsidy/{subjectId}/projects/{projectId}/proposal', {
          params: pathOf({ project }),
        }),
      ),
    { refreshes, always: true },
  );
  return (
    <ConfirmButton
      type="primary"
      label={t('project.proposeNow')}
      title={t('project.proposeNow')}
      action={propose}
    >
      <p>{t('project.proposeText')}</p>
    </ConfirmButton>
  );
};

const Change = ({ project }: Props) => {
  const { t } = useWords();
  return (
    <FormDialogue<{ reason: string }>
      label={t('project.change')}
      note={<p>{t('project.changeText')}</p>}
      done={t('project.changeDone')}
      refreshes={refreshes}
      send={(body) =>
        answerOf(
          api.POST('/api/applicant/subsidy/{subjectId}/projects/{projectId}/change', {
            params: pathOf({ project }),
            body,
          }),
        )
      }
    >
      <Form.Item
        name="reason"
        label={t('project.changeReason')}
        rules={[{ required: true, whitespace: true, message: t('subject.required') }]}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </FormDialogue>
  );
};

const Withdraw = ({ project }: Props) => {
  const { t } = useWords();
  const withdraw = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/applicant/subsidy/{subjectId}/projects/{projectId}/withdrawal', {
          params: pathOf({ project }),
          body: { version: project.version },
        }),
      ),
    { refreshes, always: true },
  );
  const { label, title, text } = withdrawals[givenUp(project)];
  return (
    <ConfirmButton danger label={t(`project.${label}`)} title={t(`project.${title}`)} action={withdraw}>
      <p>{t(`project.${text}`)}</p>
    </ConfirmButton>
  );
};

type ActsProps = Props & { readonly programme: Programme };

/** What its subject may do with a project, by where it stands. */
export const ProjectActs = ({ project, programme }: ActsProps) => {
  const moves = projectLifecycle[project.status];
  return (
    <div className="kouan-actions">
      {'propose' in moves && <Propose project={project} />}
      {'inspect' in moves && <AskAcceptance project={project} programme={programme} />}
      {'change' in moves && <Change project={project} />}
      {'withdraw' in moves && <Withdraw project={project} />}
    </div>
  );
};
