import { useDepartmentNames } from '../api/modes.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { StatusMark } from '../parts/status-mark.tsx';
import { evidenceWords } from './statuses.ts';

type Samples = Answer<'getGoodsCase'>['questions'][number]['samples'];
type Weighed = NonNullable<Samples[number]['evidence']>;
type Known = Weighed['known'][number] & { readonly lines: readonly number[] };

const shownAtMost = 20;

/** Each thing that is known, once, with the lines of all rows whose goods it is about. */
const knownIn = (samples: Samples): Known[] => {
  const known = new Map<string, Known>();
  for (const { line, evidence } of samples)
    for (const one of evidence?.known ?? []) {
      const key = JSON.stringify(one);
      known.set(key, { ...one, lines: [...(known.get(key)?.lines ?? []), line] });
    }
  return [...known.values()];
};

const keyOf = ({ lines: _, ...one }: Known): string => JSON.stringify(one);

const linesAtMost = 8;

const shortened = (lines: readonly number[]): string =>
  `${lines.slice(0, linesAtMost).join('、')}${lines.length > linesAtMost ? '…' : ''}`;

const KnownRow = ({ known: { kind, batch, on, what, by, isOwn, lines } }: { readonly known: Known }) => {
  const { t } = useWords();
  const departmentName = useDepartmentNames();
  const who = by && ('department' in by ? departmentName(by.department) : by.body);
  return (
    <li>
      <StatusMark word={evidenceWords[kind]} /> {on} <strong>{batch}</strong>：{what}{' '}
      <span className="kouan-muted">
        {[
          who,
          t(isOwn ? 'goods.evidenceOwn' : 'goods.evidenceOthers'),
          t('goods.evidenceLines', { lines: shortened(lines) }),
        ]
          .filter((text) => text !== undefined)
          .join(' · ')}
      </span>
    </li>
  );
};

/** What was known of earlier batches of these goods on the day they were submitted: batch, check, day and result. */
export const EvidenceList = ({ samples }: { readonly samples: Samples }) => {
  const { t } = useWords();
  const day = samples.find(({ evidence }) => evidence)?.evidence?.on;
  const known = knownIn(samples);
  if (day === undefined) return null;
  return (
    <div className="kouan-small">
      <strong>{t('goods.evidence', { day })}</strong>
      <ul>
        {known.slice(0, shownAtMost).map((one) => (
          <KnownRow key={keyOf(one)} known={one} />
        ))}
      </ul>
      {known.length > shownAtMost && t('goods.evidenceMore', { n: known.length - shownAtMost })}
    </div>
  );
};
