import { Timeline } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { count } from '../parts/format.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import type { StatusWord } from '../parts/status-word.ts';
import type { ListHead } from './use-lists.ts';
import { listWords } from './words.ts';

const markOf = ({ effectiveFrom, until }: ListHead, on: string): StatusWord => {
  if (effectiveFrom > on) return { ...listWords.coming, tone: 'waiting' };
  return until !== undefined && until <= on
    ? { ...listWords.past, tone: 'ended' }
    : { ...listWords.inForce, tone: 'good' };
};

type VersionProps = { readonly head: ListHead; readonly on: string };

const Version = ({ head, on }: VersionProps) => {
  const { t } = useWords();
  const { id, version, effectiveFrom: from, until, entryCount, demonstration } = head;
  return (
    <div className="kouan-row kouan-row-start">
      <div>
        <Link to={`/lists/${id}?on=${from}`}>
          {t('list.version')} {version}
        </Link>
        <div className="kouan-small kouan-muted">
          {until ? t('list.until', { from, until }) : t('list.from', { day: from })} ·{' '}
          {t('list.entries', { n: count(entryCount) })}
          {demonstration && ` · ${t('common.demonstrationShort')}`}
        </div>
      </div>
      <StatusMark word={markOf(head, on)} />
    </div>
  );
};

type LineProps = { readonly heads: readonly ListHead[]; readonly on: string };

/** The versions of one list on a line of time, the newest above, as they stand on a day. */
export const VersionLine = ({ heads, on }: LineProps) => {
  const { t, say } = useWords();
  const [newest] = heads;
  if (!newest) return null;
  return (
    <Section
      title={t('list.versions', { list: say(newest.title) })}
      extra={
        heads.length > 1 && <LinkButton to={`/lists/${newest.id}/difference`}>{t('list.compare')}</LinkButton>
      }
    >
      <Timeline
        items={heads.map((head) => ({ key: head.version, content: <Version head={head} on={on} /> }))}
      />
    </Section>
  );
};
