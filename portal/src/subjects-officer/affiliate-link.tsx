import { Link } from 'react-router';
import { StatusMark } from '../parts/status-mark.tsx';
import type { Pair } from './nearest.ts';
import { subjectFileWords } from './words.ts';

/** A subject by its name, and that it is under a ban where it is. */
export const AffiliateLink = ({ node: { id, name, isUnderBan } }: { readonly node: Pair['far'] }) => (
  <span>
    <Link to={`/work/subject/${encodeURIComponent(id)}`}>{name}</Link>{' '}
    {isUnderBan && <StatusMark word={{ ...subjectFileWords.underBan, tone: 'bad' }} />}
  </span>
);
