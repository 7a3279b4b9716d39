import { useWords } from '../language/use-words.ts';

type Entry = { readonly anchor: string; readonly title: string };

/** What a long page holds, to go there at once. */
export const Contents = ({ entries }: { readonly entries: readonly Entry[] }) => {
  const { t } = useWords();
  return (
    <nav className="kouan-contents kouan-no-print" aria-label={t('common.contents')}>
      <ul>
        {entries.map(({ anchor, title }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
