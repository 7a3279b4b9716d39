import type { ReactNode } from 'react';
import type { Evidence } from '../../api/schema.ts';
import { type Translate, useWords } from '../../language/use-words.ts';
import { bytes, count, yuan } from '../../parts/format.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { evidenceStatusWords } from '../statuses.ts';

const totalsText = (t: Translate, { totals }: Evidence) =>
  totals &&
  `${t('claim.accepted')} ${count(totals.accepted)} · ${t('claim.refused')} ${count(totals.refused)}`;

const details = (t: Translate, evidence: Evidence): readonly (string | undefined)[] => [
  bytes(evidence.bytes),
  evidence.encoding && t('claim.encoding', { encoding: evidence.encoding }),
  evidence.documentNumber,
  evidence.amountFen === undefined ? undefined : yuan(evidence.amountFen),
  totalsText(t, evidence),
];

/** A file in one row: its name, what is known of it, how it stands, and what may be done with it. */
export const EvidenceFacts = ({
  evidence,
  children,
}: {
  readonly evidence: Evidence;
  readonly children?: ReactNode;
}) => {
  const { t } = useWords();
  return (
    <div className="kouan-row">
      <div>
        <div>{evidence.fileName}</div>
        <div className="kouan-small kouan-muted">
          {details(t, evidence)
            .filter((part) => part)
            .join(' · ')}
        </div>
      </div>
      <div className="kouan-row">
        <StatusMark word={evidenceStatusWords[evidence.status]} />
        {children}
      </div>
    </div>
  );
};
