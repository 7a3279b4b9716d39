import { Empty } from 'antd';
import { Link } from 'react-router';
import { hasIt } from '#domain/subsidy/drafting/lifecycle.ts';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { Follow, Fresh } from './begin-buttons.tsx';
import { programmeVersionStatusWords, standingWords } from './statuses.ts';
import {
  type Head,
  pageOfPublished,
  pageOfVersion,
  useIsAuthor,
  usePublished,
  useVersions,
  type Way,
} from './use-versions.ts';

const over: readonly Way['status'][] = ['published', 'withdrawn'];

const holders: Readonly<Partial<Record<Way['status'], (typeof hasIt)[keyof typeof hasIt]>>> = hasIt;

const useHolder = () => {
  const { t } = useWords();
  return ({ status }: Way): string | undefined => {
    const role = holders[status];
    return role && t('drafting.with', { who: t(`role.${role}`) });
  };
};

type People = Readonly<Record<string, string>>;

const WayRow = ({ way, people }: { readonly way: Way; readonly people: People }) => {
  const { t, say } = useWords();
  const holderOf = useHolder();
  const { id, title, programmeVersion, status, writtenBy, changedAt } = way;
  const said = [
    holderOf(way),
    t('drafting.writtenBy', { who: people[writtenBy] ?? writtenBy, at: moment(changedAt) }),
  ];
  return (
    <li className="kouan-row">
      <div>
        <Link to={pageOfVersion(id)}>
          {say(title)} · {t('drafting.number', { n: programmeVersion })}
        </Link>
        <div className="kouan-small kouan-muted">{said.filter((one) => one).join(' · ')}</div>
      </div>
      <StatusMark word={programmeVersionStatusWords[status]} />
    </li>
  );
};

const OnTheWay = () => {
  const { t } = useWords();
  const query = useVersions();
  return (
    <Loaded query={query}>
      {({ versions, people }) => {
        const parts = [
          { title: t('drafting.onTheWay'), ways: versions.filter(({ status }) => !over.includes(status)) },
          { title: t('drafting.over'), ways: versions.filter(({ status }) => over.includes(status)) },
        ];
        return parts.map(({ title, ways }, n) =>
          n > 0 && ways.length === 0 ? null : (
            <Section key={title} title={title}>
              {ways.length === 0 ? (
                <Empty description={t('drafting.none')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
              ) : (
                <ul className="kouan-rows">
                  {ways.map((way) => (
                    <WayRow key={way.id} way={way} people={people} />
                  ))}
                </ul>
              )}
            </Section>
          ),
        );
      }}
    </Loaded>
  );
};

const HeadRow = ({ head, isNewest }: { readonly head: Head; readonly isNewest: boolean }) => {
  const { t, say } = useWords();
  const isAuthor = useIsAuthor();
  const { id, version, title, effectiveFrom, standing } = head;
  return (
    <li className="kouan-row">
      <div>
        <Link to={pageOfPublished(id, version)}>
          {say(title)} · {t('drafting.number', { n: version })}
        </Link>
        <div className="kouan-small kouan-muted">
          {id} · {t('drafting.from', { day: effectiveFrom })}
        </div>
      </div>
      <div className="kouan-row">
        {isAuthor && isNewest && <Follow head={head} as="next-version" />}
        {isAuthor && isNewest && <Follow head={head} as="next-years" />}
        <StatusMark word={standingWords[standing]} />
      </div>
    </li>
  );
};

const Published = () => {
  const { t } = useWords();
  const query = usePublished();
  const isAuthor = useIsAuthor();
  return (
    <Loaded query={query}>
      {({ programmes }) => (
        <Section title={t('drafting.published')} extra={isAuthor && <Fresh heads={programmes} />}>
          {programmes.length === 0 ? (
            <Empty description={t('drafting.nothingPublished')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
          ) : (
            <ul className="kouan-rows">
              {programmes.map((head, n) => (
                <HeadRow
                  key={`${head.id} ${head.version}`}
                  head={head}
                  isNewest={programmes.findIndex(({ id }) => id === head.id) === n}
                />
              ))}
            </ul>
          )}
        </Section>
      )}
    </Loaded>
  );
};

/** Every version of every programme: those on their way with whom they wait for, and those that are published. */
export const VersionsPage = () => {
  const { t } = useWords();
  return (
    <Page title={t('drafting.title')} lead={t('drafting.lead')}>
      <OnTheWay />
      <Published />
    </Page>
  );
};
