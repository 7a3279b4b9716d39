import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import type { Credit } from '../credit/credit-effects.tsx';
import { proposalStatusWords } from '../credit/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { type Fact, Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { CreditCase } from './credit-case.tsx';

type FileProps = { readonly id: string; readonly decide: ReactNode };

export const BanProposalFile = ({ id, decide }: FileProps) => {
  const { t, say } = useWords();
  const query = useQuery({
    queryKey: ['file', 'ban-proposal', id],
    queryFn: () => answerOf(api.GET('/api/officer/ban-proposals/{id}', { params: { path: { id } } })),
  });
  const factsOf = ({ scope, from, to, document, remark }: Ban, title: string, by: string): Fact[] => [
    { label: t('creditDesk.kind'), value: title },
    { label: t('creditDesk.scope'), value: t(`scope.${scope}`) },
    { label: t('creditDesk.from'), value: from },
    { label: t('creditDesk.ends'), value: to },
    { label: t('creditDesk.document'), value: document },
    { label: t('creditDesk.remark'), value: remark },
    { label: t('creditDesk.proposedBy'), value: by },
  ];
  return (
    <Loaded query={query} rows={8}>
      {({ proposal, title, ...rest }) => (
        <CreditCase
          title="creditDesk.banTitle"
          word={proposalStatusWords[proposal.status]}
          decide={decide}
          {...rest}
        >
          <Section title={t('creditDesk.banTitle')}>
            <Facts facts={factsOf(proposal.ban, say(title), proposal.proposedBy)} />
            {proposal.findings.length > 0 && <RefusalList refusals={proposal.findings} />}
          </Section>
        </CreditCase>
      )}
    </Loaded>
  );
};

type Ban = {
  readonly scope: Credit['bans'][number]['scope'];
  readonly from: string;
  readonly to?: string | undefined;
  readonly document: string;
  readonly remark: string;
};
