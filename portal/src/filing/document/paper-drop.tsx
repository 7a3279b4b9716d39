import { useWords } from '../../language/use-words.ts';
import { FileDrop } from '../../parts/file-drop.tsx';

/** Where a paper is dropped or chosen. */
export const PaperDrop = ({ onFile }: { readonly onFile: (file: File) => void }) => {
  const { t } = useWords();
  return (
    <FileDrop
      accept=".pdf,.png,.jpg,.jpeg"
      multiple={false}
      label={t('document.drop')}
      hint={t('document.hint')}
      onFiles={([file]) => file && onFile(file)}
    />
  );
};
