import { Button, Modal } from 'antd';
import { useState } from 'react';
import { mayServeAs } from '#domain/subsidy/claims/paper.ts';
import type { Claim, Evidence } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { PaperFacts } from '../../papers/paper-facts.tsx';
import { usePapers } from '../../papers/use-papers.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { TroubleNote } from '../../parts/trouble-note.tsx';
import { useTaking } from './use-taking.ts';

type EarlierPapersProps = {
  readonly claim: Claim;
  readonly kind: Evidence['kind'];
  readonly evidence: readonly Evidence[];
};

const Choice = ({ claim, kind, evidence }: EarlierPapersProps) => {
  const { t } = useWords();
  const query = usePapers(claim.subjectId);
  const { run, running, trouble } = useTaking(claim, kind);
  const isHere = (sha256: string) => evidence.some((one) => one.sha256 === sha256);
  return (
    <>
      <Loaded query={query} rows={3}>
        {({ papers }) => {
          const fitting = papers.filter((paper) => mayServeAs(paper, kind) && !isHere(paper.sha256));
          if (fitting.length === 0) return <p className="kouan-muted">{t('paper.chooseNone')}</p>;
          return (
            <ul className="kouan-rows">
              {fitting.map((paper) => (
                <li key={paper.sha256}>
                  <PaperFacts subjectId={claim.subjectId} paper={paper}>
                    <Button
                      size="small"
                      disabled={running}
                      aria-label={`${t('paper.use')} ${paper.uses[0]?.fileName ?? ''}`}
                      onClick={() => run(paper.sha256)}
                    >
                      {t('paper.use')}
                    </Button>
                  </PaperFacts>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <TroubleNote thrown={trouble} />
    </>
  );
};

/** Opens what the subject has brought before, as far as it may serve here. */
export const EarlierPapers = (props: EarlierPapersProps) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const title = t('paper.chooseTitle', { kind: t(`evidenceKind.${props.kind}`) });
  return (
    <>
      <Button size="small" aria-label={title} onClick={() => setOpen(true)}>
        {t('paper.choose')}
      </Button>
      <Modal
        open={open}
        title={title}
        cancelText={t('paper.close')}
        okButtonProps={{ style: { display: 'none' } }}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Choice {...props} />
      </Modal>
    </>
  );
};
