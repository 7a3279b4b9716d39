import { Alert } from 'antd';
import { useWords } from '../language/use-words.ts';

/** Figures that no policy states are never shown as if one did. */
export const DemonstrationNote = ({ shown }: { readonly shown: boolean }) => {
  const { t } = useWords();
  return shown ? <Alert type="warning" showIcon title={t('common.demonstration')} /> : null;
};
