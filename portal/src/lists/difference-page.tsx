import { Alert, Select } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { count } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { type ListHead, useDifference, useLists } from './use-lists.ts';

type PickerProps = {
  readonly label: string;
  readonly value: string;
  readonly heads: readonly ListHead[];
  readonly onPick: (version: string) => void;
};

const VersionPicker = ({ label, value, heads, onPick }: PickerProps) => {
  const { t } = useWords();
  return (
    <div className="kouan-inline-label">
      <span>{label}</span>
      <Select
        aria-label={label}
        style={{ minWidth: 220 }}
        value={value}
        onChange={onPick}
        options={heads.map(({ version, effectiveFrom }) => ({
          value: version,
          label: `${version} · ${t('list.from', { day: effectiveFrom })}`,
        }))}
      />
    </div>
  );
};

/** The two versions stand in the address; without any, the last is compared with the one before it. */
const useChosen = (heads: readonly ListHead[]) => {
  const [search, setSearch] = useSearchParams();
  const earlier = search.get('earlier') ?? heads[1]?.version ?? '';
  const later = search.get('later') ?? heads[0]?.version ?? '';
  const pick = (part: Readonly<Record<string, string>>) =>
    setSearch({ earlier, later, ...part }, { replace: true });
  return { earlier, later, pick };
};

const Comparison = ({ id, heads }: { readonly id: string; readonly heads: readonly ListHead[] }) => {
  const { t } = useWords();
  const { earlier, later, pick } = useChosen(heads);
  const query = useDifference(id, earlier, later);
  return (
    <>
      <Section>
        <div className="kouan-tools">
          <VersionPicker
            label={t('list.earlier')}
            value={earlier}
            heads={heads}
            onPick={(version) => pick({ earlier: version })}
          />
          <VersionPicker
            label={t('list.later')}
            value={later}
            heads={heads}
            onPick={(version) => pick({ later: version })}
          />
        </div>
      </Section>
      {earlier === later ? (
        <Alert type="info" showIcon title={t('list.same')} />
      ) : (
        <Loaded query={query} rows={8}>
          {({ changes, unchanged }) => (
            <Section
              flush
              title={`${earlier} → ${later}`}
              extra={`${t('list.unchanged')} ${count(unchanged)}`}
            >
              <DifferenceTable
                label={t('list.difference')}
                fileName={`${id}-${earlier}-${later}.csv`}
                changes={changes}
              />
            </Section>
          )}
        </Loaded>
      )}
    </>
  );
};

/** What any version of a list says otherwise than any other. */
export const DifferencePage = () => {
  const { t, say } = useWords();
  const { id = '' } = useParams();
  const query = useLists();
  return (
    <Loaded query={query} rows={8}>
      {({ lists }) => {
        const heads = lists.filter((head) => head.id === id);
        const [newest] = heads;
        return (
          <Page
            title={t('list.difference')}
            lead={newest && say(newest.title)}
            crumbs={[{ title: t('list.title'), to: '/lists' }]}
          >
            {heads.length < 2 ? (
              <Alert type="info" showIcon title={t('list.single')} />
            ) : (
              <Comparison id={id} heads={heads} />
            )}
          </Page>
        );
      }}
    </Loaded>
  );
};
