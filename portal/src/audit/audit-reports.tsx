import { DownloadOutlined } from '@ant-design/icons';
import { useDepartmentTitle } from '../api/modes.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';

type Props = { readonly reports: Answer<'getClaimCase'>['reports'] };

/** What firms have handed in of the claim. */
export const AuditReports = ({ reports }: Props) => {
  const { t } = useWords();
  const titleOf = useDepartmentTitle();
  if (reports.length === 0) return null;
  return (
    <Section title={t('audit.reports')} anchor="audits">
      <ul className="kouan-rows">
        {reports.map((report) => (
          <li key={report.objectKey} className="kouan-row">
            <div>
              <div>{report.fileName}</div>
              <div className="kouan-small kouan-muted">
                {`${titleOf(report.firm) ?? report.firm} · ${moment(report.at)}`}
              </div>
              <p className="kouan-quote kouan-small">{report.opinion}</p>
            </div>
            <a href={report.downloadUrl}>
              <DownloadOutlined aria-hidden="true" /> {t('claim.download')}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
};
