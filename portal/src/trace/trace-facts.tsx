import { hasExpired } from '#domain/positive-list/trace/trace.ts';
import { printedTraceCode } from '#domain/shared/trace-code.ts';
import { useDepartmentNames } from '../api/modes.ts';
import { useWords } from '../language/use-words.ts';
import { ListUsed } from '../lists/list-name.tsx';
import { type Fact, Facts } from '../parts/facts.tsx';
import type { PublicTrace } from './use-batches.ts';

type Papers = Pick<PublicTrace, 'certificates' | 'checks'>;

type Certificate = Papers['certificates'][number];

/** Until when a certificate holds, and whether that is over on this day. */
const Validity = ({ certificate, on }: { readonly certificate: Certificate; readonly on: string }) => {
  const { t } = useWords();
  const { validUntil } = certificate;
  if (validUntil === undefined) return null;
  const isOver = hasExpired(certificate, on);
  return (
    <span className={isOver ? 'kouan-bad' : 'kouan-muted'}>
      {t(isOver ? 'trace.validExpired' : 'trace.validTo', { day: validUntil })}
    </span>
  );
};

type CertificatesProps = Pick<Papers, 'certificates'> & { readonly on: string };

export const CertificateList = ({ certificates, on }: CertificatesProps) => {
  const { t } = useWords();
  if (certificates.length === 0) return <span className="kouan-muted">{t('trace.nothing')}</span>;
  return (
    <>
      {certificates.map((certificate) => {
        const { kind, number } = certificate;
        return (
          <div key={`${kind} ${number}`}>
            {t(`certificateKind.${kind}`)} <span className="kouan-code">{number}</span>{' '}
            <Validity certificate={certificate} on={on} />
          </div>
        );
      })}
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
        {
          label: t('trace.certificates'),
          value: <CertificateList certificates={trace.certificates} on={trace.on} />,
        },
        { label: t('trace.checks'), value: <CheckList checks={trace.checks} /> },
      ]}
    />
  );
};
