import { Alert, Empty } from 'antd';
import { ProgrammeSheet } from '../claims/programme-sheet.tsx';
import { useWords } from '../language/use-words.ts';
import { Figures } from '../parts/figures.tsx';
import { yuan } from '../parts/format.ts';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { leadsIn } from './leads.ts';
import type { VersionFileOf } from './use-versions.ts';
import { WholeText } from './whole-text.tsx';

type FileProps = { readonly file: VersionFileOf };

type SaidProps = {
  readonly type: 'error' | 'warning';
  readonly title: string;
  readonly refusals: VersionFileOf['faults'];
};

const Said = ({ type, title, refusals }: SaidProps) => {
  const { language } = useWords();
  return (
    refusals.length > 0 && (
      <Alert
        type={type}
        showIcon
        title={title}
        description={<RefusalList refusals={refusals} leads={leadsIn(language)} />}
      />
    )
  );
};

const isBlank = ({ code, found }: VersionFileOf['faults'][number]): boolean =>
  code === 'FIELD-MISSING' && found === '—';

/** What nobody has filled in yet, in few words: a draft that is new has much of it. */
const Blanks = ({ refusals }: { readonly refusals: VersionFileOf['faults'] }) => {
  const { t, language } = useWords();
  const lead = leadsIn(language);
  if (refusals.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t('drafting.blank', { n: refusals.length })}
      description={
        <ul className="kouan-blanks">
          {refusals.map(({ at = '' }) => (
            <li key={at}>
              <button type="button" className="kouan-lead" onClick={() => lead(at)?.go()}>
                {lead(at)?.title}
              </button>
            </li>
          ))}
        </ul>
      }
    />
  );
};

/** What must be heard before anything else: why it came back, what stands against it, what is worth a thought. */
export const Objections = ({ file: { version, faults, concerns } }: FileProps) => {
  const { t } = useWords();
  const isDraft = version.status === 'draft';
  const wrong = faults.filter((fault) => !isBlank(fault));
  return (
    <>
      <Said type="error" title={t('drafting.sentBack')} refusals={version.findings} />
      <Said type="error" title={t('drafting.faults', { n: wrong.length })} refusals={wrong} />
      <Blanks refusals={faults.filter(isBlank)} />
      <Said type="warning" title={t('drafting.concerns')} refusals={concerns} />
      {isDraft && faults.length === 0 && <Alert type="success" showIcon title={t('drafting.noFaults')} />}
    </>
  );
};

/** What its fund lines hold, for whoever is asked whether they can pay. */
export const FundFigures = ({ file: { funds } }: FileProps) => {
  const { t, say } = useWords();
  return funds.map((fund) => (
    <Section
      key={fund.id}
      title={`${t('drafting.fund')}：${say(fund.title)}`}
      extra={`${t(`level.${fund.level}`)} ${fund.basisPoints / 100} %`}
    >
      <Figures
        figures={[
          { label: t('drafting.fundYear'), value: String(fund.year) },
          { label: t('drafting.fundPool'), value: yuan(fund.poolFen) },
          { label: t('drafting.fundFree'), value: yuan(fund.freeFen), bad: fund.freeFen === 0 },
        ]}
      />
    </Section>
  ));
};

/** The version as an enterprise will read it. */
export const Preview = ({ file: { programme, conditions, says } }: FileProps) => {
  const { t, say } = useWords();
  return (
    <>
      <Section title={t('drafting.preview')} anchor="preview">
        {programme ? (
          <>
            <h3 className="kouan-form-head">{say(programme.title)}</h3>
            <ProgrammeSheet programme={programme} conditions={conditions} open />
          </>
        ) : (
          <Empty description={t('drafting.noPreview')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
        )}
      </Section>
      <WholeText says={says} />
    </>
  );
};

/** What it changes, beside the version it was begun from. */
export const Difference = ({ file: { programme, origin, difference } }: FileProps) => {
  const { t } = useWords();
  if (!(programme && origin)) return null;
  return (
    <Section title={t('drafting.difference', { n: origin.version })} anchor="difference">
      <DifferenceTable changes={difference} />
    </Section>
  );
};
