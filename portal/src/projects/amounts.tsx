import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { yuan } from '../parts/format.ts';

type Amount = { readonly name: string; readonly fen: number };

/** Names with their sums, and what they add up to. */
export const Amounts = ({ title, rows }: { readonly title: string; readonly rows: readonly Amount[] }) => {
  const { t } = useWords();
  const total = rows.reduce((sum, { fen }) => sum + fen, 0);
  return (
    <div>
      <h3 className="kouan-form-head">{title}</h3>
      <Facts
        facts={[...rows, { name: t('project.total'), fen: total }].map(({ name, fen }) => ({
          label: name,
          value: yuan(fen),
        }))}
      />
    </div>
  );
};
