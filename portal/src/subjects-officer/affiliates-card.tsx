import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { AffiliateLink } from './affiliate-link.tsx';
import { AffiliatesGraph } from './affiliates-graph.tsx';
import { type Affiliates, nearest, type Pair, pairsOf } from './nearest.ts';
import { useCommon } from './use-common.ts';

/** Both and what they share; on a telephone one under the other. */
const usePairColumns = (): TableColumnsType<Pair> => {
  const { t } = useWords();
  const common = useCommon();
  const narrow = useNarrow();
  const far: TableColumnsType<Pair>[number] = {
    title: t('subjectFile.and'),
    key: 'far',
    render: (_, pair) => (
      <>
        <AffiliateLink node={pair.far} />
        {narrow && <div className="kouan-small kouan-muted">{common(pair)}</div>}
      </>
    ),
  };
  const near: TableColumnsType<Pair>[number] = {
    title: t('subjectFile.between'),
    key: 'near',
    render: (_, pair) => <AffiliateLink node={pair.near} />,
  };
  if (narrow) return [near, far];
  return [near, far, { title: t('subjectFile.common'), key: 'common', render: (_, pair) => common(pair) }];
};

const PairTable = ({ pairs }: { readonly pairs: readonly Pair[] }) => {
  const columns = usePairColumns();
  return (
    <Table<Pair>
      size="small"
      rowKey={({ near, far }) => `${near.id} ${far.id}`}
      dataSource={pairs}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={columns}
    />
  );
};

type AllProps = { readonly pairs: readonly Pair[]; readonly more: number };

/** All that the picture has no room for, once somebody wants it. */
const All = ({ pairs, more }: AllProps) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        aria-expanded={open}
        className="kouan-no-print kouan-show-affiliates"
        onClick={() => setOpen(!open)}
      >
        {open
          ? t('subjectFile.hidePairs')
          : t(more > 0 ? 'subjectFile.morePairs' : 'subjectFile.allPairs', { n: more })}
      </Button>
      {open && <PairTable pairs={pairs} />}
    </>
  );
};

const Shown = ({ affiliates }: { readonly affiliates: Affiliates }) => {
  const { t } = useWords();
  const { nodes, edges, cut } = affiliates;
  if (edges.length === 0) return <span className="kouan-muted">{t('subjectFile.noAffiliates')}</span>;
  const pairs = pairsOf({ nodes, edges });
  const { shown, more } = nearest(pairs);
  const what = [...new Set(cut.map(({ kind }) => t(`link.${kind}`)))].join('、');
  return (
    <div className="kouan-stack">
      {cut.length > 0 && <Alert type="info" showIcon title={t('subjectFile.cut', { what })} />}
      <AffiliatesGraph
        shown={shown}
        pairs={pairs}
        name={nodes.find(({ depth }) => depth === 0)?.name ?? ''}
      />
      <All pairs={pairs} more={more} />
    </div>
  );
};

/** Who has something in common with a subject: the nearest as a picture, all as a table. */
export const AffiliatesCard = ({ id }: { readonly id: string }) => {
  const { t } = useWords();
  const query = useQuery({
    queryKey: ['file', 'affiliates', id],
    queryFn: () => answerOf(api.GET('/api/officer/subjects/{id}/affiliates', { params: { path: { id } } })),
  });
  return (
    <Section title={t('subjectFile.affiliates')}>
      <Loaded query={query}>{(affiliates) => <Shown affiliates={affiliates} />}</Loaded>
    </Section>
  );
};
