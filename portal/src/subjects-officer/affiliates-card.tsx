import { useQuery } from '@tanstack/react-query';
import { Alert, Table } from 'antd';
import { Link } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { AffiliatesGraph } from './affiliates-graph.tsx';
import type { Affiliates } from './graph-layout.ts';
import { subjectFileWords } from './words.ts';

type Edge = Affiliates['edges'][number];

const Named = ({ id, nodes }: { readonly id: string; readonly nodes: Affiliates['nodes'] }) => {
  const node = nodes.find((one) => one.id === id);
  return (
    <>
      <Link to={`/work/subject/${encodeURIComponent(id)}`}>{node?.name ?? id}</Link>{' '}
      {node?.isUnderBan && <StatusMark word={{ ...subjectFileWords.underBan, tone: 'bad' }} />}
    </>
  );
};

const EdgeTable = ({ affiliates: { nodes, edges } }: { readonly affiliates: Affiliates }) => {
  const { t } = useWords();
  return (
    <Table<Edge>
      size="small"
      rowKey={({ from, to, kind }) => `${from} ${to} ${kind}`}
      dataSource={edges}
      scroll={{ x: 520 }}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      columns={[
        {
          title: t('subjectFile.between'),
          key: 'from',
          render: (_, { from }) => <Named id={from} nodes={nodes} />,
        },
        { title: t('subjectFile.and'), key: 'to', render: (_, { to }) => <Named id={to} nodes={nodes} /> },
        {
          title: t('subjectFile.common'),
          key: 'kind',
          render: (_, { kind, shown }) => [t(`link.${kind}`), shown].filter(Boolean).join(' '),
        },
      ]}
    />
  );
};

const Shown = ({ affiliates }: { readonly affiliates: Affiliates }) => {
  const { t } = useWords();
  const { nodes, edges, cut } = affiliates;
  if (edges.length === 0) return <span className="kouan-muted">{t('subjectFile.noAffiliates')}</span>;
  const what = [...new Set(cut.map(({ kind }) => t(`link.${kind}`)))].join('、');
  return (
    <div className="kouan-stack">
      {cut.length > 0 && <Alert type="info" showIcon title={t('subjectFile.cut', { what })} />}
      <AffiliatesGraph nodes={nodes} edges={edges} />
      <EdgeTable affiliates={affiliates} />
    </div>
  );
};

/** Who has something in common with a subject, as a graph and as a table. */
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
