import { useDepartmentNames } from '../api/modes.ts';
import type { Task } from '../api/schema.ts';
import { type Translate, useWords } from '../language/use-words.ts';
import { eventWords } from './words.ts';

const isEvent = (type: string): type is keyof typeof eventWords => type in eventWords;

/** "ClaimOpened" → "Claim opened", for what has no words of its own. */
const spelled = (type: string) => type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

export const eventText = (t: Translate, type: string) => (isEvent(type) ? t(`event.${type}`) : spelled(type));

/** A desk by its name: the department and the office, or the subject itself. */
export const useDeskName = () => {
  const { t } = useWords();
  const departmentName = useDepartmentNames();
  return (desk: Task['desk']) => {
    if (!('role' in desk)) return t('waiting.you');
    const role = t(`role.${desk.role}`);
    return desk.department ? `${departmentName(desk.department)} · ${role}` : role;
  };
};
