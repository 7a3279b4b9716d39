import { PrinterOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { ProgrammeSheet } from '../claims/programme-sheet.tsx';
import { Calculator } from '../estimate/calculator.tsx';
import { PoolBefore } from '../estimate/pool-before.tsx';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { standingWords } from './statuses.ts';
import { type Published, usePublished, usePublishedVersion } from './use-versions.ts';
import { WholeText } from './whole-text.tsx';
import { YamlButton } from './yaml-button.tsx';

const CompareWith = ({ published: { programme, beside } }: { readonly published: Published }) => {
  const { t } = useWords();
  const [, setSearch] = useSearchParams();
  const { data } = usePublished();
  const others = (data?.programmes ?? []).filter(
    ({ id, version }) => id === programme.id && version !== programme.version,
  );
  if (others.length < 2) return null;
  return (
    <Select
      aria-label={t('drafting.compareWith')}
      value={beside ?? null}
      onChange={(version) => setSearch({ beside: String(version) })}
      options={others.map(({ version }) => ({
        value: version,
        label: `${t('drafting.compareWith')} ${t('drafting.number', { n: version })}`,
      }))}
    />
  );
};

const Changes = ({ published }: { readonly published: Published }) => {
  const { t } = useWords();
  const { beside, difference } = published;
  if (beside === undefined)
    return (
      <Section title={t('drafting.history')} anchor="difference">
        <span className="kouan-muted">{t('drafting.first')}</span>
      </Section>
    );
  return (
    <Section
      title={t('drafting.whatChanged', { n: beside })}
      anchor="difference"
      extra={<CompareWith published={published} />}
    >
      <DifferenceTable changes={difference} />
    </Section>
  );
};

/** One published version for anybody: its guide, to be printed, and what it changed. */
export const PublishedVersionPage = () => {
  const { t, say } = useWords();
  const { id = '', version = '' } = useParams();
  const [search] = useSearchParams();
  const beside = search.get('beside');
  const query = usePublishedVersion(id, Number(version), beside ? Number(beside) : undefined);
  return (
    <Loaded query={query} rows={10}>
      {(published) => {
        const { programme, conditions, standing } = published;
        return (
          <Page
            title={say(programme.title)}
            lead={`${t('drafting.number', { n: programme.version })} · ${t('drafting.from', { day: programme.effectiveFrom })}`}
            crumbs={[{ title: t('drafting.publicTitle'), to: '/programmes' }]}
            extra={
              <>
                <StatusMark word={standingWords[standing]} />
                <YamlButton programme={programme} />
                <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
                  {t('drafting.print')}
                </Button>
              </>
            }
          >
            <Section>
              <ProgrammeSheet programme={programme} conditions={conditions} open />
            </Section>
            <WholeText says={published.says} />
            <Calculator
              programme={programme}
              ground={{ facts: {} }}
              sources={{}}
              lead={t('estimate.publicLead')}
            />
            <PoolBefore pool={published.poolBefore} />
            <Changes published={published} />
          </Page>
        );
      }}
    </Loaded>
  );
};
