import * as z from 'zod';
import { Decision } from '#domain/casework/task.ts';
import { RowCounts } from '#domain/positive-list/goods/goods-filing.ts';
import { EvidenceKind } from '#domain/subsidy/lists/list-kind.ts';
import { useDepartmentTitle } from '../api/modes.ts';
import type { Task } from '../api/schema.ts';
import { answeredText } from '../goods/answered-text.ts';
import { type Translate, useWords } from '../language/use-words.ts';
import { eventWords } from './event-words.ts';
import { machineWords } from './machine-words.ts';
import { stepWords } from './step-words.ts';

const isEvent = (type: string): type is keyof typeof eventWords => type in eventWords;
const isStep = (name: string): name is keyof typeof stepWords => name in stepWords;
const isMachine = (by: string): by is keyof typeof machineWords => by in machineWords;

/** "ClaimOpened" → "Claim opened", for what has no words of its own. */
const spelled = (type: string) => type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

/** Of evidence its kind is said, and not the file's name: that may say of a person what no record should. */
const EvidenceDetail = z.object({ kind: EvidenceKind }).transform(({ kind }) => ({
  word: `evidenceKind.${kind}` as const,
  values: {},
}));

const details = {
  EvidenceAdded: EvidenceDetail,
  EvidenceStated: EvidenceDetail,
  EvidenceRemoved: EvidenceDetail,
  /** An answer about goods says what came of them. */
  GoodsAnswered: z.object({ counts: RowCounts }).transform(({ counts }) => answeredText(counts)),
};

const isDetailed = (type: string): type is keyof typeof details => type in details;

type Happening = { readonly type: string; readonly data?: Readonly<Record<string, unknown>> | undefined };

const eventText = (t: Translate, { type, data }: Happening) => {
  const said = isEvent(type) ? t(`event.${type}`) : spelled(type);
  const { data: more } = isDetailed(type) ? details[type].safeParse(data) : {};
  return more ? `${said} · ${t(more.word, more.values)}` : said;
};

/** A department by its name, also where nobody knows it yet. */
const useDepartment = () => {
  const { t } = useWords();
  const titleOf = useDepartmentTitle();
  return (id: string) => titleOf(id) ?? t('step.aDepartment');
};

/** A desk by its name: the department and the office, or the subject itself. */
export const useDeskName = () => {
  const { t } = useWords();
  const department = useDepartment();
  return (desk: Task['desk']) => {
    if (!('role' in desk)) return t('waiting.you');
    const role = t(`role.${desk.role}`);
    return desk.department ? `${department(desk.department)} · ${role}` : role;
  };
};

/** A step by its name: `review:commerce` is the commerce department's review, `bank-result:2` the second of its kind. */
export const useStepName = () => {
  const { t } = useWords();
  const department = useDepartment();
  return (step: string) => {
    const [name = '', part = ''] = step.split(':');
    return t(isStep(name) ? `step.${name}` : 'step.other', { department: department(part) });
  };
};

/** The owner is told the step alone. */
const Decided = z.object({ step: z.string(), decision: Decision.optional() });

/** What happened, with the step where a desk decided. What was decided is for the staff. */
export const useEventText = (reader: 'staff' | 'owner') => {
  const { t } = useWords();
  const stepName = useStepName();
  return (happening: Happening): string => {
    const { type, data } = happening;
    const { data: decided } = Decided.safeParse(type === 'TaskDecided' ? data : undefined);
    if (!decided) return eventText(t, happening);
    const step = stepName(decided.step);
    return reader === 'owner' || !decided.decision
      ? t('step.done', { step })
      : t('step.decided', { step, decision: t(`decision.${decided.decision}`) });
  };
};

export type People = Readonly<Record<string, string>>;

/** Who acted: a person by name, or the system by what it was doing. An id is nobody's name. */
export const useActorName = (people: People) => {
  const { t } = useWords();
  return (by: string): string => people[by] ?? (isMachine(by) ? t(`machine.${by}`) : t('actor.somebody'));
};
