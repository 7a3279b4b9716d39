import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { goodsFilingLifecycle, rowsToCorrect } from '#domain/positive-list/goods/goods-filing.ts';
import { answerOf, api } from '../api/client.ts';
import type { GoodsFiling } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { useOnlyPresents, useSignOff } from '../sign-off/use-sign-off.ts';
import { useIsUnreadable } from './use-goods.ts';

const paramsOf = ({ subjectId, id }: GoodsFiling) => ({ params: { path: { subjectId, id } } });
const refreshes = ['goods', 'progress', 'my-tasks', 'sign-off'];

const Submit = ({ filing }: { readonly filing: GoodsFiling }) => {
  const { t } = useWords();
  const presents = useOnlyPresents(filing.subjectId);
  const submitText = filing.typed ? 'goods.submitTyped' : 'goods.submitText';
  const submit = useAction(
    (_: undefined) =>
      answerOf(api.POST('/api/applicant/goods/{subjectId}/filings/{id}/submission', paramsOf(filing))),
    { refreshes },
  );
  return (
    <ConfirmButton
      type="primary"
      label={t(presents ? 'signOff.present' : 'goods.submit')}
      title={t(presents ? 'signOff.presentTitle' : 'goods.submitTitle')}
      action={submit}
    >
      <p>{t(presents ? 'signOff.presentText' : submitText)}</p>
    </ConfirmButton>
  );
};

const Withdraw = ({ filing }: { readonly filing: GoodsFiling }) => {
  const { t } = useWords();
  const withdraw = useAction(
    (_: undefined) =>
      answerOf(api.POST('/api/applicant/goods/{subjectId}/filings/{id}/withdrawal', paramsOf(filing))),
    { refreshes },
  );
  return (
    <ConfirmButton danger label={t('goods.withdraw')} title={t('goods.withdrawTitle')} action={withdraw}>
      <p>{t('goods.withdrawText')}</p>
    </ConfirmButton>
  );
};

const Result = ({ filing }: { readonly filing: GoodsFiling }) => {
  const { t } = useWords();
  const download = useAction(
    (_: undefined) =>
      answerOf(api.GET('/api/applicant/goods/{subjectId}/filings/{id}/result', paramsOf(filing))),
    { onDone: ({ url }) => window.location.assign(url) },
  );
  return (
    <>
      <Button
        type="primary"
        icon={<DownloadOutlined />}
        loading={download.running}
        onClick={() => download.run(undefined)}
      >
        {t('goods.result')}
      </Button>
      <TroubleNote thrown={download.trouble} />
    </>
  );
};

const ToCorrect = ({ filing }: { readonly filing: GoodsFiling }) => {
  const { t } = useWords();
  const download = useAction(
    (_: undefined) =>
      answerOf(api.GET('/api/applicant/goods/{subjectId}/filings/{id}/to-correct', paramsOf(filing))),
    { onDone: ({ url }) => window.location.assign(url) },
  );
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={download.running} onClick={() => download.run(undefined)}>
        {t('goods.toCorrect')}
      </Button>
      <TroubleNote thrown={download.trouble} />
      <Link to={`/e/${filing.subjectId}/goods?corrects=${filing.id}`}>{t('goods.sendCorrected')}</Link>
    </>
  );
};

/** What was typed is changed where it was typed. */
const Retype = ({ filing, label }: { readonly filing: GoodsFiling; readonly label: string }) => (
  <LinkButton to={`/e/${filing.subjectId}/goods?typed=${filing.id}`}>{label}</LinkButton>
);

/** The way on from a file that cannot be read. */
const AnotherFile = ({ filing: { subjectId, corrects } }: { readonly filing: GoodsFiling }) => {
  const { t } = useWords();
  const goods = `/e/${subjectId}/goods`;
  return (
    <LinkButton to={corrects ? `${goods}?corrects=${corrects}` : goods}>{t('goods.anotherFile')}</LinkButton>
  );
};

/** A file that cannot be read is not submitted. */
const BeforeSubmitting = ({ filing }: { readonly filing: GoodsFiling }) => {
  const { t } = useWords();
  const { subjectId, id, typed } = filing;
  const isUnreadable = useIsUnreadable(filing);
  const isPresented = useSignOff(subjectId, 'goods-filing', id).data?.signOff?.status === 'open';
  if (isUnreadable) return <AnotherFile filing={filing} />;
  return (
    <>
      <Submit filing={filing} />
      {typed && !isPresented && <Retype filing={filing} label={t('goods.retype')} />}
    </>
  );
};

/** Of several that were typed, only those that did not pass come again. */
const SendAgain = ({ filing }: { readonly filing: GoodsFiling }) => {
  const { t } = useWords();
  if (rowsToCorrect(filing) === 0) return null;
  return filing.typed && filing.counts?.rows === 1 ? (
    <Retype filing={filing} label={t('goods.retypeAgain')} />
  ) : (
    <ToCorrect filing={filing} />
  );
};

/** What may be done with a goods filing now, by the table the server moves by. */
export const GoodsActions = ({ filing }: { readonly filing: GoodsFiling }) => {
  const moves = goodsFilingLifecycle[filing.status];
  return (
    <div className="kouan-actions">
      {'submit' in moves && <BeforeSubmitting filing={filing} />}
      {filing.status === 'unreadable' && <AnotherFile filing={filing} />}
      {filing.status === 'answered' && <Result filing={filing} />}
      <SendAgain filing={filing} />
      {'withdraw' in moves && <Withdraw filing={filing} />}
    </div>
  );
};
