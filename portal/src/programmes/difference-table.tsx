import { Empty } from 'antd';
import { placeText } from '#domain/subsidy/programme/place.ts';
import { useWords } from '../language/use-words.ts';
import type { ProgrammeChange } from './use-versions.ts';

const ChangeRow = ({ change: { what, before, after, text } }: { readonly change: ProgrammeChange }) => {
  const { t, say } = useWords();
  return (
    <li>
      <strong>{say(text)}</strong>
      {before && after && (
        <dl className="kouan-before-after kouan-small" aria-label={say(what)}>
          <dt>{t('drafting.before')}</dt>
          <dd>
            <del>{say(before)}</del>
          </dd>
          <dt>{t('drafting.after')}</dt>
          <dd>{say(after)}</dd>
        </dl>
      )}
    </li>
  );
};

/** The widest place in which something changed. */
const partOf = ({ at }: ProgrammeChange): string => at.split('.')[0] ?? at;

/** What one version says otherwise than another, under the parts of a programme. */
export const DifferenceTable = ({ changes }: { readonly changes: readonly ProgrammeChange[] }) => {
  const { t, say } = useWords();
  if (changes.length === 0)
    return <Empty description={t('drafting.noDifference')} image={Empty.PRESENTED_IMAGE_SIMPLE} />;
  return [...Map.groupBy(changes, partOf)].map(([part, group]) => (
    <section key={part} className="kouan-part" aria-label={say(placeText(part))}>
      <h3>{say(placeText(part))}</h3>
      <ul className="kouan-rows">
        {group.map((change) => (
          <ChangeRow key={`${change.kind} ${change.at} ${change.text.zh}`} change={change} />
        ))}
      </ul>
    </section>
  ));
};
