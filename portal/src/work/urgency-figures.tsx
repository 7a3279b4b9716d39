import type { Task } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Figures } from '../parts/figures.tsx';

/** How pressing the worklist is, at a glance. */
export const UrgencyFigures = ({ tasks }: { readonly tasks: readonly Task[] }) => {
  const { t } = useWords();
  const coloured = (colour: Task['colour']) => tasks.filter((task) => task.colour === colour).length;
  return (
    <Figures
      figures={[
        { label: t('work.openCount'), value: String(tasks.length) },
        { label: t('work.soonCount'), value: String(coloured('yellow')) },
        { label: t('work.overdueCount'), value: String(coloured('red')), bad: coloured('red') > 0 },
      ]}
    />
  );
};
