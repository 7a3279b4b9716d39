import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { reasonText } from '#domain/casework/reasons.ts';
import { answerOf, api } from '../api/client.ts';
import { useDepartmentTitle } from '../api/modes.ts';
import type { Answer, Claim } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';

type OwnAdjustment = Answer<'listOwnAdjustments'>['adjustments'][number];

const limit = 200;

const useOwnAdjustments = ({ subjectId, id, version }: Claim) =>
  useInfiniteQuery({
    queryKey: ['own-adjustments', id, version],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/applicant/subsidy/{subjectId}/claims/{claimId}/adjustments', {
          params: { path: { subjectId, claimId: id }, query: { from: pageParam, limit } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ more }, pages) => (more ? pages.length * limit : undefined),
  });

const Why = ({ adjustment }: { readonly adjustment: OwnAdjustment }) => {
  const { reason, department, carriedFrom } = adjustment;
  const { t, say } = useWords();
  const titleOf = useDepartmentTitle();
  return (
    <div className="kouan-small">
      <strong>{say(reasonText(reason.code))}</strong> {reason.text}{' '}
      <span className="kouan-muted">
        {titleOf(department)}
        {carriedFrom && ` · ${t('adjustment.carriedFrom', { n: String(carriedFrom) })}`}
      </span>
    </div>
  );
};

const money = { align: 'right', width: 120, className: 'kouan-number' } as const;

/** Which lines of one's claim were set lower, from what to what, and why. Nothing where none were. */
export const OwnAdjustments = ({ claim }: { readonly claim: Claim }) => {
  const { t } = useWords();
  const query = useOwnAdjustments(claim);
  const rows = query.data?.pages.flatMap(({ adjustments }) => adjustments) ?? [];
  if (rows.length === 0 && !query.error) return null;
  return (
    <Section flush title={t('adjustment.own')} anchor="adjustments">
      <TroubleNote thrown={query.error} onRetry={() => void query.refetch()} />
      <Table<OwnAdjustment>
        size="small"
        rowKey={({ evidenceId, line }) => `${evidenceId} ${line}`}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 700 }}
        columns={[
          { title: t('adjustment.line'), dataIndex: 'line', width: 72, className: 'kouan-number' },
          { title: t('adjustment.shown'), dataIndex: 'shown', width: 160 },
          {
            ...money,
            title: t('adjustment.before'),
            key: 'before',
            render: (_, one) => yuan(one.acceptedFen),
          },
          {
            ...money,
            title: t('adjustment.after'),
            key: 'after',
            render: (_, one) => <strong>{yuan(one.amountFen)}</strong>,
          },
          { title: t('adjustment.why'), key: 'why', render: (_, one) => <Why adjustment={one} /> },
        ]}
      />
      {query.hasNextPage && (
        <div className="kouan-table-foot">
          <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('adjustment.more')}
          </Button>
        </div>
      )}
    </Section>
  );
};
