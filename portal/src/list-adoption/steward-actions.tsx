import { listVersionLifecycle } from '#domain/positive-list/adoption/lifecycle.ts';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { useAction } from '../parts/use-action.ts';
import { refreshes, useIsSteward, type Version } from './use-versions.ts';

const paramsOf = ({ id }: Version) => ({ params: { path: { id } } });

const Propose = ({ version }: { readonly version: Version }) => {
  const { t } = useWords();
  const propose = useAction(
    (_: undefined) => answerOf(api.POST('/api/officer/goods/list-versions/{id}/proposal', paramsOf(version))),
    { refreshes },
  );
  return (
    <ConfirmButton
      type="primary"
      label={t('adoption.propose')}
      title={t('adoption.proposeTitle')}
      action={propose}
    >
      <p>{t('adoption.proposeText')}</p>
    </ConfirmButton>
  );
};

const Withdraw = ({ version }: { readonly version: Version }) => {
  const { t } = useWords();
  const withdraw = useAction(
    (_: undefined) =>
      answerOf(api.POST('/api/officer/goods/list-versions/{id}/withdrawal', paramsOf(version))),
    { refreshes },
  );
  return (
    <ConfirmButton
      danger
      label={t('adoption.withdraw')}
      title={t('adoption.withdrawTitle')}
      action={withdraw}
    >
      <p>{t('adoption.withdrawText')}</p>
    </ConfirmButton>
  );
};

/** What a steward may do with a version now, by the table the server moves by. */
export const StewardActions = ({ version }: { readonly version: Version }) => {
  const isSteward = useIsSteward();
  const moves = listVersionLifecycle[version.status];
  if (!isSteward) return null;
  return (
    <div className="kouan-tools">
      {'propose' in moves && <Propose version={version} />}
      {'withdraw' in moves && <Withdraw version={version} />}
    </div>
  );
};
