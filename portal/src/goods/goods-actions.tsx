import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { goodsFilingLifecycle } from '#domain/positive-list/goods-filing.ts';
import { answerOf, api } from '../api/client.ts';
import type { GoodsFiling } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { useOnlyPresents } from '../sign-off/use-sign-off.ts';

const paramsOf = ({ subjectId, id }: GoodsFiling) => ({ params: { path: { subjectId, id } } });
const refreshes = ['goods', 'progress', 'my-tasks', 'sign-off'];

const Submit = ({ filing }: { readonly filing: GoodsFiling }) => {
  const { t } = useWords();
  const presents = useOnlyPresents(filing.subjectId);
  const submit = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/applicant/subjects/{subjectId}/goods-filings/{id}/submission', paramsOf(filing)),
      ),
    { refreshes },
  );
  return (
    <ConfirmButton
      type="primary"
      label={t(presents ? 'signOff.present' : 'goods.submit')}
      title={t(presents ? 'signOff.presentTitle' : 'goods.submitTitle')}
      action={submit}
    >
      <p>{t(presents ? 'signOff.presentText' : 'goods.submitText')}</p>
    </ConfirmButton>
  );
};

const Withdraw = ({ filing }: { readonly filing: GoodsFiling }) => {
  const { t } = useWords();
  const withdraw = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/applicant/subjects/{subjectId}/goods-filings/{id}/withdrawal', paramsOf(filing)),
      ),
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
      answerOf(api.GET('/api/applicant/subjects/{subjectId}/goods-filings/{id}/result', paramsOf(filing))),
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
      answerOf(
        api.GET('/api/applicant/subjects/{subjectId}/goods-filings/{id}/to-correct', paramsOf(filing)),
      ),
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

const mustCorrect = ({ counts }: GoodsFiling) => (counts?.refused ?? 0) + (counts?.defective ?? 0) > 0;

/** What may be done with a goods filing now, by the table the server moves by. */
export const GoodsActions = ({ filing }: { readonly filing: GoodsFiling }) => {
  const moves = goodsFilingLifecycle[filing.status];
  return (
    <div className="kouan-actions">
      {'submit' in moves && <Submit filing={filing} />}
      {filing.status === 'answered' && <Result filing={filing} />}
      {filing.status === 'answered' && mustCorrect(filing) && <ToCorrect filing={filing} />}
      {'withdraw' in moves && <Withdraw filing={filing} />}
    </div>
  );
};
