import { Button } from 'antd';
import type { Claim, Evidence } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import type { Paper } from '../../papers/use-papers.ts';
import { moment } from '../../parts/format.ts';
import { TroubleNote } from '../../parts/trouble-note.tsx';
import { useTaking } from './use-taking.ts';

export type Known = { readonly file: File; readonly paper: Paper };

type KnownFileProps = {
  readonly claim: Claim;
  readonly kind: Evidence['kind'];
  readonly known: Known;
  readonly onDone: () => void;
  readonly onUpload: () => void;
};

/** A file whose bytes the subject has brought before: it is offered what is there already. */
export const KnownFile = ({ claim, kind, known: { file, paper }, onDone, onUpload }: KnownFileProps) => {
  const { t } = useWords();
  const { run, running, trouble } = useTaking(claim, kind, onDone);
  const [first] = paper.uses;
  return (
    <div className="kouan-paper">
      <p>
        {t('paper.known', {
          file: file.name,
          earlier: first?.fileName ?? '',
          day: first ? moment(first.at) : '',
        })}
      </p>
      <Button type="primary" loading={running} onClick={() => run(paper.sha256)}>
        {t('paper.useKnown')}
      </Button>{' '}
      <Button onClick={onUpload}>{t('paper.uploadAnyway')}</Button>
      <TroubleNote thrown={trouble} />
    </div>
  );
};
