import { useParams } from 'react-router';
import { useEnterprise } from '../api/enterprise.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { AccountCard } from './account-card.tsx';
import { ClaimsCard } from './claims-card.tsx';
import { FilingsByMode } from './filings-by-mode.tsx';
import { ProfileCard } from './profile-card.tsx';
import { WaitedFor } from './waited-for.tsx';

/** Everything an enterprise asks first: what it is waited for, how its filings stand, where it will be paid. */
export const DeskPage = () => {
  const { creditCode = '' } = useParams();
  const enterprise = useEnterprise(creditCode);
  return (
    <Loaded query={enterprise} rows={10}>
      {(data) => (
        <Page title={data.name} lead={<span className="kouan-code">{data.creditCode}</span>}>
          <div className="kouan-columns">
            <div className="kouan-stack">
              <WaitedFor creditCode={creditCode} />
              <ClaimsCard creditCode={creditCode} />
              <FilingsByMode creditCode={creditCode} />
            </div>
            <div className="kouan-stack">
              <AccountCard enterprise={data} />
              <ProfileCard enterprise={data} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
};
