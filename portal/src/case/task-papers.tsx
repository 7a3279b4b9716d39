import type { Task } from '../api/schema.ts';
import { DepartmentDocuments } from '../filing/document/department-documents.tsx';
import { AskedPapers } from './asked-papers.tsx';

type Props = { readonly task: Task; readonly onBusy: (busy: boolean) => void };

/** The papers that go with an answer, where the task asks for any. */
export const TaskPapers = ({ task: { asksPapers = [], subjectId = '' }, onBusy }: Props) => (
  <AskedPapers asked={asksPapers} insist>
    {(paper) => <DepartmentDocuments {...paper} subjectId={subjectId} onBusy={onBusy} />}
  </AskedPapers>
);
