import { printedTraceCode } from '#domain/shared/trace-code.ts';
import { useDepartmentNames } from '../api/modes.ts';
import { useWords } from '../language/use-words.ts';
import { ListUsed } from '../lists/list-name.tsx';
import { type Fact, Facts } from '../parts/facts.tsx';
import type { PublicTrace } from './use-batches.ts';

type Papers = Pick<PublicTrace, 'certificates' | 'checks'>;

export const CertificateList = ({ certificates }: Pick<Papers, 'certificates'>) => {
  const { t } = useWords();
  if (certificates.length === 0) return <span className="kouan-muted">{t('trace.nothing')}</span>;
  return (
    <>
      {certificates.map(({ kind, number }) => (
        <div key={`${kind} ${number}`}>
          {t(`certificateKind.${kind}`)} <span className="kouan-code">{number}</span>
        </div>
      ))}
    </>
  );
};

export const CheckList = ({ checks }: Pick<Papers, 'checks'>) => {
  const { t } = useWords();
  const nameOf = useDepartmentNames();
  if (checks.length === 0) return <span className="kouan-muted">{t('trace.nothing')}</span>;
  return (
    <>
      {checks.map(({ what, on, result, by }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: checks are only ever added, so each keeps its place.
        <div key={n}>
          {what}：{t(`checkResult.${result}`)}{' '}
          <span className="kouan-muted">
            {on} {'department' in by ? nameOf(by.department) : by.body}
          </span>
        </div>
      ))}
    </>
  );
};

/** What a label leads to. Numbers of persons have been taken out by the server. */
export const TraceFacts = ({ trace }: { readonly trace: PublicTrace }) => {
  const { t } = useWords();
  const given = (['brand', 'producedOn', 'expiresOn'] as const).flatMap((part): Fact[] =>
    trace[part] ? [{ label: t(`trace.${part}`), value: trace[part] }] : [],
  );
  return (
    <Facts
      columns={1}
      facts={[
        {
          label: t('trace.code'),
          value: <span className="kouan-code">{printedTraceCode(trace.code)}</span>,
        },
        ...(['name', 'specification', 'hsCode', 'origin', 'importer', 'batchNumber'] as const).map(
          (part) => ({
            label: t(`trace.${part}`),
            value: trace[part],
          }),
        ),
        ...given,
        ...(trace.listVersion
          ? [
              {
                label: t('trace.list'),
                value: <ListUsed version={trace.listVersion} id={trace.listId} />,
              },
            ]
          : []),
        { label: t('trace.certificates'), value: <CertificateList certificates={trace.certificates} /> },
        { label: t('trace.checks'), value: <CheckList checks={trace.checks} /> },
      ]}
    />
  );
};
