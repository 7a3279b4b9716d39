import { Link } from 'react-router';
import { type ByCause, type Cause, saidOfCause } from '#domain/positive-list/book/rescreening.ts';
import { useWords } from '../language/use-words.ts';
import type { Fact } from '../parts/facts.tsx';

const abouts: ByCause<string | undefined> = {
  list: ({ version }) => version,
  'late-entry': ({ version }) => version,
  recall: ({ brand, traceCode }) => brand ?? traceCode,
};

/** The version or the mark that a re-screening is about. */
export const aboutOf = (cause: Cause) => saidOfCause(abouts, cause);

/** What it is about, and why. */
export const useCauseFacts = () => {
  const { t, say } = useWords();
  const factsOf: ByCause<readonly Fact[]> = {
    list: ({ title, version }) => [{ label: t('rescreening.list'), value: `${say(title)} ${version}` }],
    'late-entry': ({ title, version, filingId, fileName, judgedBy }) => [
      { label: t('rescreening.inForce'), value: `${say(title)} ${version}` },
      { label: t('rescreening.judgedBy'), value: judgedBy ?? t('rescreening.noList') },
      {
        label: t('rescreening.ofFiling'),
        value: <Link to={`/work/goods-filing/${filingId}`}>{fileName}</Link>,
      },
      { label: t('rescreening.why'), value: t('rescreening.whyLate') },
    ],
    recall: ({ brand, traceCode, words }) => [
      { label: t(`rescreening.${brand === undefined ? 'traceCode' : 'brand'}`), value: brand ?? traceCode },
      { label: t('rescreening.whyRecalled'), value: words },
    ],
  };
  return (cause: Cause) => saidOfCause(factsOf, cause);
};
