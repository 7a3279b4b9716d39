import { reasonCodes } from '#domain/casework/reasons.ts';
import { amountNames } from '#domain/subsidy/statistics/claim-figures.ts';
import { statusWord } from '../case/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { count, percent, yuan } from '../parts/format.ts';
import { StatusMark } from '../parts/status-mark.tsx';
import { PlainTable } from './plain-table.tsx';
import type { Figures } from './use-statistics.ts';

type Of = { readonly figures: Figures };

export const StateTable = ({ figures: { states } }: Of) => {
  const { t } = useWords();
  return (
    <PlainTable
      title={t('statistics.states')}
      rows={states}
      keyOf={({ status }) => status}
      columns={[
        {
          title: t('statistics.status'),
          figure: false,
          of: ({ status }) => <StatusMark word={statusWord('claim', status)} />,
        },
        { title: t('statistics.claims'), of: ({ claims }) => count(claims) },
        ...amountNames.map((name) => ({
          title: t(`statistics.${name}`),
          of: ({ amounts }: Figures['states'][number]) => yuan(amounts[name]),
        })),
      ]}
    />
  );
};

export const StageTable = ({ figures: { stages } }: Of) => {
  const { t } = useWords();
  return (
    <PlainTable
      title={t('statistics.stages')}
      rows={stages}
      keyOf={({ stage }) => stage}
      columns={[
        {
          title: t('statistics.stage'),
          figure: false,
          of: ({ stage }) => t(stage === 'correction' ? 'statistics.correctionStage' : `statistics.${stage}`),
        },
        { title: t('statistics.ended'), of: ({ ended }) => count(ended) },
        { title: t('statistics.median'), of: ({ medianDays }) => medianDays ?? '—' },
        { title: t('statistics.p90'), of: ({ p90Days }) => p90Days ?? '—' },
      ]}
    />
  );
};

export const RateTable = ({ figures: { rates } }: Of) => {
  const { t } = useWords();
  return (
    <PlainTable
      title={t('statistics.rates')}
      rows={rates}
      keyOf={({ rate }) => rate}
      columns={[
        { title: t('statistics.rates'), figure: false, of: ({ rate }) => t(`statistics.${rate}`) },
        { title: t('statistics.ratio'), of: ({ ratio }) => (ratio === undefined ? '—' : percent(ratio)) },
        {
          title: t('statistics.claims'),
          of: ({ are, of }) => t('statistics.rateOf', { are: count(are), of: count(of) }),
        },
      ]}
    />
  );
};

const isReason = (code: string): code is keyof typeof reasonCodes => code in reasonCodes;

export const ReasonTable = ({ figures: { reasons } }: Of) => {
  const { t, say } = useWords();
  if (reasons.length === 0) return null;
  return (
    <PlainTable
      title={t('statistics.reasons')}
      rows={reasons}
      keyOf={({ code }) => code}
      columns={[
        {
          title: t('statistics.reason'),
          figure: false,
          of: ({ code }) => (isReason(code) ? say(reasonCodes[code]) : code),
        },
        { title: t('statistics.times'), of: ({ times }) => count(times) },
      ]}
    />
  );
};
