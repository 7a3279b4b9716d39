import { Link } from 'react-router';
import { minutesStep } from '#domain/casework/committee/committee.ts';
import { reasonText } from '#domain/casework/reasons.ts';
import { isOutsider, useMe } from '../api/me.ts';
import type { Answer, Task } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import type { Tone } from '../parts/status-word.ts';
import { type People, useActorName, useDeskName, useStepName } from './use-case-words.ts';
import { decisionWords } from './words.ts';

/** A task as any reader sees it, whether or not its days are counted. */
export type AnyTask = Answer<'getHistory'>['tasks'][number] | Task;

const tones: Record<keyof typeof decisionWords, Tone> = {
  approve: 'good',
  return: 'action',
  refuse: 'bad',
  'cannot-decide': 'action',
  uphold: 'bad',
  dismiss: 'good',
  audited: 'good',
  resubmitted: 'waiting',
  received: 'waiting',
};

const pending = { zh: '未办', en: 'Open', tone: 'ended' } as const;
const cancelled = { zh: '已取消', en: 'Cancelled', tone: 'ended' } as const;

const markOf = ({ status, decision }: AnyTask) => {
  if (decision) return { ...decisionWords[decision], tone: tones[decision] };
  return status === 'cancelled' ? cancelled : pending;
};

/** What was decided, or that nothing was yet. */
export const DecisionMark = ({ task }: { readonly task: AnyTask }) => <StatusMark word={markOf(task)} />;

/** A desk that is asked several things in one step: each then says what it was. */
const isOneOfSeveral = (task: AnyTask, tasks: readonly AnyTask[]): boolean =>
  tasks.filter(({ step, round }) => step === task.step && round === task.round).length > 1;

/** All sittings on one page, to be printed; whoever is asked from outside reads no further than the case, where the minutes stand. */
const MinutesLink = ({ task }: { readonly task: AnyTask }) => {
  const { t } = useWords();
  const { data: me } = useMe();
  if (task.step !== minutesStep || !task.decision || !me || isOutsider(me)) return null;
  return <Link to={`/work/${task.case.kind}/${task.case.id}/minutes`}>{t('committee.open')}</Link>;
};

type RowProps = { readonly task: AnyTask; readonly asks: boolean; readonly people: People };

const OpinionRow = ({ task, asks, people }: RowProps) => {
  const { t, say } = useWords();
  const deskName = useDeskName();
  const stepName = useStepName();
  const nameOf = useActorName(people);
  return (
    <li>
      <div className="kouan-row">
        <strong>{stepName(task.step)}</strong>
        <DecisionMark task={task} />
      </div>
      {asks && <div className="kouan-small">{say(task.question)}</div>}
      {(task.reasons ?? []).map(({ code, text }) => (
        <div key={code} className="kouan-small">
          {say(reasonText(code))}
          {text && `：${text}`}
        </div>
      ))}
      {task.missing && (
        <div className="kouan-small">
          {t('file.missing')}：{task.missing}
        </div>
      )}
      {task.opinion && <p className="kouan-quote kouan-small kouan-minutes">{task.opinion}</p>}
      <MinutesLink task={task} />
      <div className="kouan-small kouan-muted">
        {`${deskName(task.desk)} · ${t('work.round', { n: task.round })}`}
        {task.decidedBy && <span title={task.decidedBy}>{` · ${nameOf(task.decidedBy)}`}</span>}
        {task.decidedAt && ` · ${moment(task.decidedAt)}`}
      </div>
    </li>
  );
};

type OpinionsProps = { readonly tasks: readonly AnyTask[]; readonly people: People };

/** Every step that a desk was asked to take and what it said, the latest first. */
export const Opinions = ({ tasks, people }: OpinionsProps) => {
  const { t } = useWords();
  return (
    <Section title={t('file.others')}>
      {tasks.length === 0 ? (
        <span className="kouan-muted">{t('file.noOthers')}</span>
      ) : (
        <ul className="kouan-rows">
          {tasks.toReversed().map((task) => (
            <OpinionRow key={task.id} task={task} asks={isOneOfSeveral(task, tasks)} people={people} />
          ))}
        </ul>
      )}
    </Section>
  );
};
