import type { AuditReport } from '#domain/subsidy/claims/audit.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { type Refused, refused } from '../../edge/problem.ts';
import { arrived, laidAside } from '../../files/arrived.ts';
import type { Ports } from '../../ports.ts';
import { reportsUnder, reportUploadKey } from './audited-claim.ts';

const pdf = 'application/pdf';

const notUploaded = () =>
  refused(409, {
    code: 'AUDIT-REPORT-MISSING',
    at: 'fileName',
    reason: { zh: '审计报告尚未上传完成。', en: 'The report has not arrived yet.' },
    next: { zh: '请上传审计报告后提交。', en: 'Upload the report, and hand it in then.' },
  });

const notPdf = (found: string) =>
  refused(422, {
    code: 'AUDIT-REPORT-KIND',
    at: 'fileName',
    found,
    expected: { zh: 'PDF', en: 'PDF' },
    reason: { zh: '审计报告不是 PDF 文件。', en: 'The report is not a PDF.' },
    next: { zh: '请上传 PDF 格式的审计报告。', en: 'Upload the report as a PDF.' },
  });

/** The report as it arrived: what is uploaded later is not what was handed in. */
export const keptReport = async (
  { evidence }: Pick<Ports, 'evidence'>,
  claim: Claim,
): Promise<Pick<AuditReport, 'sha256' | 'objectKey' | 'contentType'> | Refused> => {
  const file = await arrived(evidence, reportUploadKey(claim));
  if (!file) return notUploaded();
  return file.contentType === pdf ? laidAside(evidence, file, reportsUnder(claim)) : notPdf(file.contentType);
};
