import { Alert } from 'antd';
import { useWords } from '../language/use-words.ts';

/** Figures that no policy states are never shown as if one did. */
export const DemonstrationNote = ({ shown, text }: { readonly shown: boolean; readonly text?: string }) => {
  const { t } = useWords();
  return shown ? <Alert type="warning" showIcon title={text ?? t('common.demonstration')} /> : null;
};
