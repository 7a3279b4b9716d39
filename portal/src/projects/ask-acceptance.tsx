import { papersAt } from '#domain/subsidy/programme/project-papers.ts';
import { answerOf, api } from '../api/client.ts';
import type { Programme, Sent } from '../api/schema.ts';
import { AskedPapers } from '../case/asked-papers.tsx';
import { SeveralDocuments } from '../filing/document/several-documents.tsx';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { useBusy } from '../parts/use-busy.ts';
import { type Project, refreshes } from './use-projects.ts';

type Props = { readonly project: Project; readonly programme: Programme };

/** Asks somebody to come and see, with the papers that say what is finished. */
export const AskAcceptance = ({ project: { subjectId, id: projectId }, programme }: Props) => {
  const { t } = useWords();
  const { busy, onBusy } = useBusy();
  return (
    <FormDialogue<Sent<'askAcceptance'>>
      label={t('project.askAcceptance')}
      note={<p>{t('project.askAcceptanceText')}</p>}
      done={t('project.acceptanceAsked')}
      refreshes={refreshes}
      busy={busy}
      send={(body) =>
        answerOf(
          api.POST('/api/applicant/subsidy/{subjectId}/projects/{projectId}/acceptance', {
            params: { path: { subjectId, projectId } },
            body,
          }),
        )
      }
    >
      <AskedPapers asked={papersAt(programme, 'acceptance')} insist>
        {(paper) => <SeveralDocuments {...paper} subjectId={subjectId} onBusy={onBusy} />}
      </AskedPapers>
    </FormDialogue>
  );
};
