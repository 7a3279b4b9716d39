import { Alert } from 'antd';
import { useModeTitle } from '../api/modes.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { UploadGoods } from './upload-goods.tsx';
import { useGoodsFiling } from './use-goods.ts';

type CorrectedProps = { readonly subjectId: string; readonly id: string };

/** The rows of a goods filing that did not pass, sent again alone: under its mode, and no other. */
export const CorrectedGoods = ({ subjectId, id }: CorrectedProps) => {
  const { t } = useWords();
  const modeTitle = useModeTitle();
  const query = useGoodsFiling(subjectId, id);
  return (
    <Section title={t('goods.correcting')}>
      <Loaded query={query} rows={4}>
        {({ filing: { mode, fileName } }) => (
          <div className="kouan-stack">
            <Alert type="info" showIcon title={t('goods.isCorrection', { file: fileName })} />
            <p>
              {t('goods.mode')}：{modeTitle(mode)}
            </p>
            <UploadGoods subjectId={subjectId} mode={mode} corrects={id} />
          </div>
        )}
      </Loaded>
    </Section>
  );
};
