import { useWords } from '../language/use-words.ts';
import { AffiliateLink } from './affiliate-link.tsx';
import { type Line, linesOf, placed } from './graph-layout.ts';
import type { Pair } from './nearest.ts';
import { useCommon } from './use-common.ts';
import './affiliates.css';

const Lines = ({ lines, rows }: { readonly lines: readonly Line[]; readonly rows: number }) => (
  <svg aria-hidden="true" viewBox={`0 0 100 ${2 * rows}`} preserveAspectRatio="none">
    {lines.map(({ key, path, isDirect }) => (
      <path key={key} d={path} className={isDirect ? 'is-direct' : ''} />
    ))}
  </svg>
);

type AffiliatesGraphProps = {
  /** The nearest affiliates, each with the pair that leads to it. */
  readonly shown: readonly Pair[];
  /** Everything that anybody has in common with anybody. */
  readonly pairs: readonly Pair[];
  readonly name: string;
};

/** Who is linked with a subject, and by what: a list for whoever hears it, with lines between for whoever sees it. */
export const AffiliatesGraph = ({ shown, pairs, name }: AffiliatesGraphProps) => {
  const { t } = useWords();
  const common = useCommon();
  const places = placed(shown);
  const rows = Math.ceil(shown.length / 2);
  return (
    <figure className="kouan-affiliates">
      <Lines lines={linesOf(places, pairs, rows)} rows={rows} />
      <figcaption>{name}</figcaption>
      <ul aria-label={t('subjectFile.affiliates')}>
        {places.map(({ pair, side, row }) => (
          <li key={pair.far.id} className={side} style={{ gridRow: row + 1 }}>
            <AffiliateLink node={pair.far} />
            <span className="kouan-small kouan-muted">
              {pair.near.depth === 0
                ? common(pair)
                : t('subjectFile.through', { name: pair.near.name, what: common(pair) })}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
};
