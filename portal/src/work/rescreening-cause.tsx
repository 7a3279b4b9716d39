import { Link } from 'react-router';
import { type ByCause, type Cause, saidOfCause } from '#domain/positive-list/book/rescreening.ts';
import { useWords } from '../language/use-words.ts';
import type { Fact } from '../parts/facts.tsx';

type Marked = { readonly brand?: string | undefined; readonly traceCode?: string | undefined };
type Judged = { readonly judgedBy?: string | undefined };

/** The list, the file or the mark that a re-screening is about. */
export const useAbout = () => {
  const { say } = useWords();
  const abouts: ByCause<string | undefined> = {
    list: ({ title, version }) => `${say(title)} ${version}`,
    'late-entry': ({ fileName }) => fileName,
    recall: ({ brand, traceCode }) => brand ?? traceCode,
  };
  return (cause: Cause) => saidOfCause(abouts, cause);
};

/** What it is about, and why. */
export const useCauseFacts = () => {
  const { t, say } = useWords();
  const mark = ({ brand, traceCode }: Marked): Fact => ({
    label: t(`rescreening.${brand === undefined ? 'traceCode' : 'brand'}`),
    value: brand ?? traceCode,
  });
  const insteadOf = ({ judgedBy }: Judged) =>
    judgedBy ? t('rescreening.insteadOf', { version: judgedBy }) : t('rescreening.insteadOfNone');
  const factsOf: ByCause<readonly Fact[]> = {
    list: ({ title, version }) => [{ label: t('rescreening.list'), value: `${say(title)} ${version}` }],
    'late-entry': ({ filingId, fileName, lists, recalls }) => [
      ...lists.map(({ title, version, ...list }) => ({
        label: t('rescreening.inForce'),
        value: `${say(title)} ${version}${insteadOf(list)}`,
      })),
      ...recalls.map(({ id, words, ...recall }) => ({
        label: t('rescreening.recalled'),
        value: <Link to={`/work/rescreening/${id}`}>{`${mark(recall).value}：${words}`}</Link>,
      })),
      {
        label: t('rescreening.ofFiling'),
        value: <Link to={`/work/goods-filing/${filingId}`}>{fileName}</Link>,
      },
      { label: t('rescreening.why'), value: t('rescreening.whyLate') },
    ],
    recall: ({ words, ...recall }) => [mark(recall), { label: t('rescreening.whyRecalled'), value: words }],
  };
  return (cause: Cause) => saidOfCause(factsOf, cause);
};
