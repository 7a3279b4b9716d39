import { Button } from 'antd';
import type { ReactNode } from 'react';
import { programmeVersionLifecycle } from '#domain/subsidy/drafting/lifecycle.ts';
import { answerOf, api } from '../api/client.ts';
import { CaseColumns } from '../case/case-columns.tsx';
import { EventList } from '../case/event-list.tsx';
import { Opinions } from '../case/opinions.tsx';
import { useWords } from '../language/use-words.ts';
import type { Language } from '../language/words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useAction } from '../parts/use-action.ts';
import { SimulationsCard } from '../simulation/simulations-card.tsx';
import { DraftEditor } from './form/draft-editor.tsx';
import { programmeVersionStatusWords } from './statuses.ts';
import {
  pageOfPublished,
  refreshes,
  useIsAuthor,
  useVersion,
  type Version,
  type VersionFileOf,
} from './use-versions.ts';
import { Difference, FundFigures, Objections, Preview } from './version-parts.tsx';
import { YamlButton } from './yaml-button.tsx';

type FileProps = { readonly file: VersionFileOf };
type WorkProps = FileProps & { readonly decide: ReactNode };

const Withdraw = ({ file: { version } }: FileProps) => {
  const { t } = useWords();
  const isAuthor = useIsAuthor();
  const withdraw = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/officer/programmes/versions/{id}/withdrawal', {
          params: { path: { id: version.id } },
        }),
      ),
    { refreshes },
  );
  if (!(isAuthor && 'withdraw' in programmeVersionLifecycle[version.status])) return null;
  return (
    <ConfirmButton
      danger
      label={t('drafting.withdraw')}
      title={t('drafting.withdrawTitle')}
      action={withdraw}
    >
      <p>{t('drafting.withdrawText')}</p>
    </ConfirmButton>
  );
};

const Tools = ({ file }: FileProps) => {
  const { t } = useWords();
  const { version, programme } = file;
  return (
    <>
      <StatusMark word={programmeVersionStatusWords[version.status]} />
      {version.status === 'published' && (
        <LinkButton to={pageOfPublished(version.programmeId, version.programmeVersion)}>
          {t('drafting.seePublished')}
        </LinkButton>
      )}
      {programme && <YamlButton programme={programme} />}
      {programme && <Button onClick={() => window.print()}>{t('drafting.print')}</Button>}
      <Withdraw file={file} />
    </>
  );
};

/** For those who are asked: what they decide on, beside the question. */
const Read = ({ file, decide }: WorkProps) => {
  const { tasks, people } = file;
  const read = (
    <>
      <FundFigures file={file} />
      <SimulationsCard file={file} />
      <Difference file={file} />
      <Preview file={file} />
    </>
  );
  if (tasks.length === 0) return read;
  return (
    <CaseColumns
      beside={
        <>
          {decide}
          <Opinions tasks={tasks} people={people} />
        </>
      }
    >
      {read}
    </CaseColumns>
  );
};

const Written = ({ file }: FileProps) => (
  <>
    <DraftEditor file={file} />
    <SimulationsCard file={file} />
    <Preview file={file} />
    <Difference file={file} />
    {file.tasks.length > 0 && <Opinions tasks={file.tasks} people={file.people} />}
  </>
);

/** Its title as far as it has one; a draft may have none yet. */
const titleIn = ({ content, programmeId }: Version, language: Language): string =>
  String(Object(content['title'])[language] || programmeId);

/** A version of a programme on its way: for its author, and for those who are asked about it. */
export const VersionFile = ({ id, decide }: { readonly id: string; readonly decide: ReactNode }) => {
  const { t, language } = useWords();
  const query = useVersion(id);
  const isAuthor = useIsAuthor();
  return (
    <Loaded query={query} rows={10}>
      {(file) => {
        const { version } = file;
        return (
          <Page
            title={`${titleIn(version, language)} · ${t('drafting.number', { n: version.programmeVersion })}`}
            extra={<Tools file={file} />}
            crumbs={[{ title: t('drafting.title'), to: '/programme-versions' }]}
          >
            <Objections file={file} />
            {isAuthor && version.status === 'draft' ? (
              <Written file={file} />
            ) : (
              <Read file={file} decide={decide} />
            )}
            <EventList events={file.events} people={file.people} />
          </Page>
        );
      }}
    </Loaded>
  );
};
