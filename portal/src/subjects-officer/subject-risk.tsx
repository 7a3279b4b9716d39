import { Loaded } from '../parts/loaded.tsx';
import { RiskCard } from './risk-card.tsx';
import { useSubjectFile } from './use-subject-file.ts';

/** The risk of a subject, beside a case of it. */
export const SubjectRisk = ({ id }: { readonly id: string }) => (
  <Loaded query={useSubjectFile(id)} rows={3}>
    {({ risk }) => <RiskCard risk={risk} />}
  </Loaded>
);
