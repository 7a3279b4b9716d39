import { PrinterOutlined } from '@ant-design/icons';
import { Button, QRCode } from 'antd';
import { useParams } from 'react-router';
import { useFilings } from '../api/subject.ts';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { NotFound } from '../parts/not-found.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { CertificateFacts } from './certificate-facts.tsx';
import { type Certificate, useCertificate } from './use-certificate.ts';
import { Verdict } from './verdict.tsx';

const Sheet = ({ certificate }: { readonly certificate: Certificate }) => {
  const { t } = useWords();
  const address = `${window.location.origin}/verify/${encodeURIComponent(certificate.number)}`;
  return (
    <Section narrow>
      <div className="kouan-certificate">
        <p className="kouan-muted">{t('certificate.zone')}</p>
        <h2>{t('certificate.title')}</h2>
        <p>{t('certificate.certifies')}</p>
        <DemonstrationNote shown={certificate.mode.demonstration} />
        {!certificate.holds && <Verdict certificate={certificate} />}
        <CertificateFacts certificate={certificate} />
        <figure>
          <QRCode value={address} type="svg" size={132} bordered={false} aria-label={t('certificate.scan')} />
          <figcaption className="kouan-small kouan-muted">{t('certificate.scan')}</figcaption>
        </figure>
      </div>
    </Section>
  );
};

const Numbered = ({ number, crumbs }: { readonly number: string; readonly crumbs: string }) => {
  const { t } = useWords();
  const query = useCertificate(number);
  return (
    <Page
      title={t('certificate.title')}
      crumbs={[{ title: t('filing.all'), to: crumbs }]}
      extra={
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('certificate.print')}
        </Button>
      }
    >
      <Loaded query={query} rows={8}>
        {(certificate) => <Sheet certificate={certificate} />}
      </Loaded>
    </Page>
  );
};

/** The certificate of a filing, to be printed; its code leads to the page on which anybody verifies it. */
export const CertificatePage = () => {
  const { subjectId = '', mode = '' } = useParams();
  const filings = useFilings(subjectId);
  return (
    <Loaded query={filings} rows={8}>
      {({ filings: mine }) => {
        const filing = mine.find((one) => one.mode === mode);
        return filing ? <Numbered number={filing.number} crumbs={`/e/${subjectId}/filings`} /> : <NotFound />;
      }}
    </Loaded>
  );
};
