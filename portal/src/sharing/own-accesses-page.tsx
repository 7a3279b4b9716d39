import { Empty } from 'antd';
import { useParams } from 'react-router';
import { useDepartmentNames } from '../api/modes.ts';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { useOwnAccesses, useSharingWords } from './use-sharing.ts';

/** Which departments have read of us, when, what for and how far. */
export const OwnAccessesPage = () => {
  const { t } = useWords();
  const { subjectId = '' } = useParams();
  const query = useOwnAccesses(subjectId);
  const departmentName = useDepartmentNames();
  const words = useSharingWords();
  return (
    <Page title={t('sharing.own')} lead={t('sharing.ownLead')}>
      <Section>
        <Loaded query={query}>
          {({ accesses }) =>
            accesses.length === 0 ? (
              <Empty description={t('sharing.ownNone')} />
            ) : (
              <ul className="kouan-rows">
                {accesses.toReversed().map(({ id, at, department, purpose: what, scopes }) => (
                  <li key={id} className="kouan-row">
                    <div>
                      <strong>{departmentName(department)}</strong> · {words.purpose(what)}
                      <div className="kouan-small kouan-muted">
                        {moment(at)} · {scopes.map(words.scope).join('；')}
                      </div>
                    </div>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
};
