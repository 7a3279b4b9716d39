import { App } from 'antd';
import { answerOf, api } from '../../api/client.ts';
import { useWords } from '../../language/use-words.ts';
import { ConfirmButton } from '../../parts/confirm-button.tsx';
import { useAction } from '../../parts/use-action.ts';
import { leadsIn } from '../leads.ts';
import { refreshes, type VersionFileOf } from '../use-versions.ts';

const firstThingToDo = (isSaved: boolean, faults: number) => {
  if (!isSaved) return 'drafting.saveFirst';
  return faults > 0 ? 'drafting.correctFirst' : undefined;
};

type ProposeProps = { readonly file: VersionFileOf; readonly isSaved: boolean };

/** Sends the draft to the law; what the page says already is not asked of the server. */
export const Propose = ({ file: { version, faults }, isSaved }: ProposeProps) => {
  const { t, language } = useWords();
  const { message } = App.useApp();
  const propose = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/officer/programmes/versions/{id}/proposal', { params: { path: { id: version.id } } }),
      ),
    { refreshes },
  );
  const before = () => {
    const first = firstThingToDo(isSaved, faults.length);
    if (first) void message.warning(t(first, { n: faults.length }));
    return first === undefined;
  };
  return (
    <ConfirmButton
      label={t('drafting.propose')}
      title={t('drafting.proposeTitle')}
      action={propose}
      before={before}
      leads={leadsIn(language)}
    >
      <p>{t('drafting.proposeText')}</p>
    </ConfirmButton>
  );
};
