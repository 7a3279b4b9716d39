import { Link, useParams } from 'react-router';
import { timesOf } from '#domain/positive-list/goods/counted-finding.ts';
import { columnOf } from '#domain/positive-list/goods/goods-columns.ts';
import { goodsFilingLifecycle, type RowCounts } from '#domain/positive-list/goods/goods-filing.ts';
import type { Refusal } from '../api/refusal.ts';
import type { Answer } from '../api/schema.ts';
import { Milestones } from '../case/milestones.tsx';
import { useProgress } from '../case/use-progress.ts';
import { WaitingList } from '../case/waiting-list.tsx';
import { useWords } from '../language/use-words.ts';
import { count } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { SignOffCard } from '../sign-off/sign-off-card.tsx';
import { answeredText } from './answered-text.ts';
import { Corrections } from './corrections.tsx';
import { GoodsActions } from './goods-actions.tsx';
import { GoodsCounts } from './goods-counts.tsx';
import { JudgedBy } from './judged-by.tsx';
import { PiecesDone } from './pieces-done.tsx';
import { PreviewCard } from './preview-card.tsx';
import { RowsCard } from './rows-card.tsx';
import { SeenQuestions } from './seen-questions.tsx';
import { goodsFilingWord } from './statuses.ts';
import { useGoodsFiling, useIsUnreadable } from './use-goods.ts';

type File = Answer<'getGoodsFiling'>;
type Finding = File['filing']['findings'][number];

const ToSubmit = ({ filing }: { readonly filing: File['filing'] }) => {
  const { t } = useWords();
  return t(useIsUnreadable(filing) ? 'goods.cannotRead' : 'goods.toSubmit');
};

const Answered = ({ counts }: { readonly counts: RowCounts }) => {
  const { t } = useWords();
  const { word, values } = answeredText(counts);
  return t(word, values);
};

const Waiting = ({ file: { filing, waitingFor, progress } }: { readonly file: File }) => {
  const { t } = useWords();
  if (filing.status === 'awaiting-upload') return <ToSubmit filing={filing} />;
  if (filing.status === 'submitted')
    return <PiecesDone label={t('goods.reading')} progress={progress} stage="screened" />;
  if (filing.status === 'entering')
    return <PiecesDone label={t('goods.entering')} progress={progress} stage="entered" />;
  if (filing.status === 'unreadable') return t('goods.wasUnreadable');
  if (filing.status === 'answered' && filing.counts) return <Answered counts={filing.counts} />;
  return <WaitingList tasks={waitingFor} busy={false} />;
};

const Standing = ({ file }: { readonly file: File }) => {
  const { t } = useWords();
  const { filing } = file;
  const progress = useProgress(filing.subjectId, 'goods-filing', filing.id);
  return (
    <div className="kouan-columns">
      <Section title={t('goods.status')} extra={<StatusMark word={goodsFilingWord(filing)} />}>
        <JudgedBy
          filing={filing}
          onHeldAnew={() => <Link to={`/e/${filing.subjectId}/book`}>{t('goods.seeBook')}</Link>}
        />
        <Waiting file={file} />
        <Corrections subjectId={filing.subjectId} file={file} />
        <GoodsActions filing={filing} />
      </Section>
      <Section title={t('waiting.history')}>
        <Loaded query={progress}>
          {({ milestones }) => <Milestones kind="goods-filing" milestones={milestones} />}
        </Loaded>
      </Section>
    </div>
  );
};

/** A finding with how often its kind came; what was typed has fields and no lines. */
const useFindings = ({ findings, typed }: File['filing']): readonly Refusal[] => {
  const { t, say } = useWords();
  const timesText = (finding: Finding): Refusal => {
    const times = timesOf(finding);
    const reason =
      times > 1 ? t('goods.foundTimes', { reason: say(finding.reason), n: count(times) }) : undefined;
    return reason === undefined ? finding : { ...finding, reason: { zh: reason, en: reason } };
  };
  const inForm = (finding: Refusal): Refusal => {
    const column = columnOf(finding);
    return { ...finding, at: column && say(column) };
  };
  const told = findings.map(timesText);
  return typed ? told.map(inForm) : told;
};

const Findings = ({ file: { filing } }: { readonly file: File }) => {
  const { t } = useWords();
  const { findings, findingCount } = filing;
  const told = useFindings(filing);
  if (told.length === 0) return null;
  return (
    <Section title={t('goods.findings', { n: count(findingCount) })}>
      <RefusalList refusals={told} />
      {findingCount > findings.reduce((sum, one) => sum + timesOf(one), 0) && (
        <p className="kouan-muted">{t('goods.moreFindings')}</p>
      )}
    </Section>
  );
};

const GoodsFilingView = ({ file }: { readonly file: File }) => {
  const { t } = useWords();
  const { filing } = file;
  return (
    <Page title={filing.fileName} crumbs={[{ title: t('goods.title'), to: `/e/${filing.subjectId}/goods` }]}>
      {filing.counts && <GoodsCounts counts={filing.counts} />}
      {'submit' in goodsFilingLifecycle[filing.status] && (
        <SignOffCard subjectId={filing.subjectId} kind="goods-filing" id={filing.id} />
      )}
      <Standing file={file} />
      {filing.status === 'awaiting-upload' && <PreviewCard filing={filing} />}
      <SeenQuestions filing={filing} />
      {filing.counts && <RowsCard filing={filing} />}
      <Findings file={file} />
    </Page>
  );
};

/** A file of goods from its preview to the answer for every row. */
export const GoodsFilingPage = () => {
  const { subjectId = '', id = '' } = useParams();
  const query = useGoodsFiling(subjectId, id);
  return (
    <Loaded query={query} rows={10}>
      {(file) => <GoodsFilingView file={file} />}
    </Loaded>
  );
};
