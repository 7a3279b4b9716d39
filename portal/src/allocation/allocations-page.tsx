import { Alert, Empty } from 'antd';
import { givesPlaces } from '#domain/subsidy/programme/programme.ts';
import { answerOf, api } from '../api/client.ts';
import { useMe } from '../api/me.ts';
import type { Allocation, Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import type { StatusWord } from '../parts/status-word.ts';
import { useAction } from '../parts/use-action.ts';
import { AllocationFigures } from './allocation-figures.tsx';
import { allocationStatusWords } from './statuses.ts';
import { useAllocations } from './use-allocations.ts';

type Programme = Answer<'listAllocations'>['programmes'][number];

const notYet: StatusWord = { zh: '尚未发起', en: 'Not prepared', tone: 'ended' };

const Prepare = ({ programme }: { readonly programme: Programme }) => {
  const { t } = useWords();
  const { data: me } = useMe();
  const prepare = useAction(
    (_: undefined) =>
      answerOf(
        api.PUT('/api/officer/allocations/{programmeId}/{periodId}', {
          params: { path: { programmeId: programme.id, periodId: programme.period.id } },
        }),
      ),
    { refreshes: ['file'] },
  );
  if (!programme.windowClosed)
    return <span className="kouan-muted">{t('allocation.notBefore', { day: programme.window.to })}</span>;
  if (!me?.offices.some(({ role }) => role === 'programme-officer')) return null;
  return (
    <ConfirmButton
      type="primary"
      label={t('allocation.prepare')}
      title={t('allocation.prepareTitle')}
      action={prepare}
    >
      <p>{t('allocation.prepareText')}</p>
    </ConfirmButton>
  );
};

type RowProps = { readonly programme: Programme; readonly allocations: readonly Allocation[] };

/** Nobody is late before the window has been shared out. */
const someAreLate = ({ toShareOut }: Programme, latest: Allocation | undefined): boolean =>
  latest?.status === 'settled' && toShareOut;

const isToPrepare = (programme: Programme, latest: Allocation | undefined): boolean =>
  !latest || latest.status === 'rejected' || (someAreLate(programme, latest) && !givesPlaces(programme));

const ProgrammeRow = ({ programme, allocations }: RowProps) => {
  const { t, say } = useWords();
  const allocation = allocations.at(-1);
  return (
    <Section
      title={say(programme.title)}
      extra={<StatusMark word={allocation ? allocationStatusWords[allocation.status] : notYet} />}
    >
      <div className="kouan-stack">
        <DemonstrationNote shown={programme.demonstration} />
        <div className="kouan-muted">
          {t('allocation.window')} {programme.window.from} – {programme.window.to}
        </div>
        {allocation && <AllocationFigures allocation={allocation} />}
        {someAreLate(programme, allocation) && (
          <Alert
            type="info"
            showIcon
            title={t(givesPlaces(programme) ? 'allocation.lateForPlaces' : 'allocation.late')}
          />
        )}
      </div>
      <div className="kouan-actions">
        {isToPrepare(programme, allocation) && <Prepare programme={programme} />}
        {allocations.map(({ id }, n) => (
          <LinkButton key={id} to={`/work/allocation/${encodeURIComponent(id)}`}>
            {n === 0 ? t('allocation.open') : t('allocation.openSupplementary', { n })}
          </LinkButton>
        ))}
      </div>
    </Section>
  );
};

export const AllocationsPage = () => {
  const { t } = useWords();
  const query = useAllocations();
  return (
    <Page title={t('allocation.title')} lead={t('allocation.lead')}>
      <Loaded query={query} rows={8}>
        {({ programmes, allocations }) =>
          programmes.length === 0 ? (
            <Empty description={t('allocation.none')} />
          ) : (
            programmes.map((programme) => (
              <ProgrammeRow
                key={`${programme.id} ${programme.period.id}`}
                programme={programme}
                allocations={allocations
                  .filter(
                    ({ programmeId, periodId }) =>
                      programmeId === programme.id && periodId === programme.period.id,
                  )
                  .toSorted((a, b) => a.openedAt.localeCompare(b.openedAt))}
              />
            ))
          )
        }
      </Loaded>
    </Page>
  );
};
