import { Input } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { CertificateFacts } from './certificate-facts.tsx';
import { useCertificate } from './use-certificate.ts';
import { Verdict } from './verdict.tsx';

const Found = ({ number }: { readonly number: string }) => {
  const query = useCertificate(number);
  return (
    <Loaded query={query}>
      {(certificate) => (
        <Section narrow>
          <div className="kouan-stack" role="status">
            <Verdict certificate={certificate} />
            <CertificateFacts certificate={certificate} />
          </div>
        </Section>
      )}
    </Loaded>
  );
};

/** For whoever holds a certificate in their hand: is it genuine, and does it still hold? */
export const VerifyPage = () => {
  const { t } = useWords();
  const { number = '' } = useParams();
  const navigate = useNavigate();
  return (
    <Page title={t('certificate.verify')} lead={t('certificate.verifyLead')}>
      <Section narrow>
        <Input.Search
          key={number}
          size="large"
          defaultValue={number}
          aria-label={t('certificate.number')}
          placeholder="150781-9610-2026-000001"
          enterButton={t('certificate.look')}
          onSearch={(text) => {
            const wanted = text.trim();
            if (wanted) void navigate(`/verify/${encodeURIComponent(wanted)}`);
          }}
        />
      </Section>
      {number && <Found number={number} />}
    </Page>
  );
};
