import { Empty } from 'antd';
import { placeText } from '#domain/subsidy/programme/place.ts';
import { headed } from '../language/headed.ts';
import { useWords } from '../language/use-words.ts';
import type { ProgrammeChange } from './use-versions.ts';

/** A sentence that quotes two long texts is read more easily with each on a line of its own. */
const isLong = ({ text }: ProgrammeChange): boolean => text.zh.length > 90;

const ChangeRow = ({ change }: { readonly change: ProgrammeChange }) => {
  const { t, say } = useWords();
  const { what, before, after, text } = change;
  if (!(before && after && isLong(change))) return <li>{say(text)}</li>;
  return (
    <li>
      {t('drafting.rewritten', { what: say(what) })}
      <dl className="kouan-before-after kouan-small">
        <dt>{t('drafting.before')}</dt>
        <dd>
          <del>{say(before)}</del>
        </dd>
        <dt>{t('drafting.after')}</dt>
        <dd>{say(after)}</dd>
      </dl>
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
      <h3>{say(headed(placeText(part)))}</h3>
      <ul className="kouan-rows">
        {group.map((change) => (
          <ChangeRow key={`${change.kind} ${change.at} ${change.text.zh}`} change={change} />
        ))}
      </ul>
    </section>
  ));
};
