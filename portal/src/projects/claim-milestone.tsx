import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import type { Shown } from './milestones-table.tsx';
import { type Project, refreshes } from './use-projects.ts';

type ClaimProps = { readonly project: Project; readonly seen: Shown };

/** The way to the claim of a milestone, or why there is none yet. */
export const ClaimMilestone = ({
  project,
  seen: { milestone, claim, again = false, obstacles = [] },
}: ClaimProps) => {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const { subjectId, id: projectId } = project;
  const open = useAction(
    (_: undefined) =>
      answerOf(
        api.PUT('/api/applicant/subsidy/{subjectId}/projects/{projectId}/milestones/{milestoneId}', {
          params: { path: { subjectId, projectId, milestoneId: milestone.id } },
        }),
      ),
    {
      refreshes: [...refreshes, 'claim'],
      onDone: ({ id }) => void navigate(`/e/${subjectId}/claims/${id}`),
    },
  );
  const [obstacle] = obstacles;
  const see = claim && (
    <LinkButton to={`/e/${subjectId}/claims/${claim.id}`}>{t('programme.see')}</LinkButton>
  );
  if (claim && !again && !obstacle) return see;
  if (obstacle)
    return (
      <>
        <p className="kouan-small kouan-muted">
          {say(obstacle.reason)} {claim && say(obstacle.next)}
        </p>
        {see}
      </>
    );
  return (
    <>
      {see}{' '}
      <Button type="primary" loading={open.running} onClick={() => open.run(undefined)}>
        {t(again ? 'project.claimAgain' : 'project.claimNow')}
      </Button>
      <TroubleNote thrown={open.trouble} />
    </>
  );
};
