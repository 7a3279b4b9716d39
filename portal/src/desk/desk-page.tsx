import { useParams } from 'react-router';
import { useSubject } from '../api/subject.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { AccountCard } from './account-card.tsx';
import { ClaimsCard } from './claims-card.tsx';
import { FilingsByMode } from './filings-by-mode.tsx';
import { ProfileCard } from './profile-card.tsx';
import { SuggestedCard } from './suggested-card.tsx';
import { WaitedFor } from './waited-for.tsx';

/** Everything a subject asks first: what it is waited for, how its filings stand, where it will be paid. */
export const DeskPage = () => {
  const { subjectId = '' } = useParams();
  const subject = useSubject(subjectId);
  return (
    <Loaded query={subject} rows={10}>
      {(data) => (
        <Page
          title={data.name}
          lead={<span className="kouan-code">{'maskedId' in data ? data.maskedId : data.creditCode}</span>}
        >
          <div className="kouan-columns">
            <div className="kouan-stack">
              <WaitedFor subjectId={subjectId} />
              <SuggestedCard subjectId={subjectId} />
              <ClaimsCard subjectId={subjectId} />
              <FilingsByMode subject={data} />
            </div>
            <div className="kouan-stack">
              <AccountCard subject={data} />
              <ProfileCard subject={data} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
};
