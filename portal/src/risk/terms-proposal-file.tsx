import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { CaseColumns } from '../case/case-columns.tsx';
import { EventList } from '../case/event-list.tsx';
import { proposalStatusWords } from '../credit/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';

type File = Answer<'getRiskTermsProposal'>;
type Row = { readonly name: string; readonly now: number | undefined; readonly proposed: number };

const rowsOf = ({ proposal: { terms }, inForce }: File): Row[] => [
  ...Object.entries(terms.weights).map(([name, proposed]) => ({
    name,
    now: inForce?.weights[name],
    proposed,
  })),
  { name: 'medium', now: inForce?.bands.medium, proposed: terms.bands.medium },
  { name: 'high', now: inForce?.bands.high, proposed: terms.bands.high },
];

/** Proposed weights beside those in force, as the second person reads them. */
export const TermsProposalFile = ({ id, decide }: { readonly id: string; readonly decide: ReactNode }) => {
  const { t } = useWords();
  const query = useQuery({
    queryKey: ['file', 'terms-proposal', id],
    queryFn: () => answerOf(api.GET('/api/officer/risk/proposals/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query} rows={8}>
      {(file) => (
        <Page
          title={t('risk.proposalTitle')}
          lead={t('risk.version', {
            n: file.proposal.terms.version,
            day: file.proposal.terms.effectiveFrom,
          })}
          extra={<StatusMark word={proposalStatusWords[file.proposal.status]} />}
          crumbs={[{ title: t('risk.title'), to: '/risk' }]}
        >
          <CaseColumns beside={decide}>
            <Section title={t('risk.reason')}>
              <p className="kouan-quote">{file.proposal.reason}</p>
              {file.proposal.findings.length > 0 && <RefusalList refusals={file.proposal.findings} />}
            </Section>
            <Section flush>
              <Table<Row>
                size="small"
                rowKey="name"
                dataSource={rowsOf(file)}
                pagination={false}
                rowClassName={({ now, proposed }) => (now === proposed ? '' : 'kouan-selected')}
                columns={[
                  { title: t('risk.rule'), dataIndex: 'name', key: 'name' },
                  { title: t('risk.current'), dataIndex: 'now', key: 'now', className: 'kouan-number' },
                  {
                    title: t('risk.proposed'),
                    dataIndex: 'proposed',
                    key: 'proposed',
                    className: 'kouan-number',
                  },
                ]}
              />
            </Section>
            <EventList events={file.events} people={file.people} />
          </CaseColumns>
        </Page>
      )}
    </Loaded>
  );
};
