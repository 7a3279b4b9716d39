import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { importStatusWords } from '../credit/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useAction } from '../parts/use-action.ts';

type CreditImport = Answer<'listCreditImports'>['imports'][number];

const Row = ({ item }: { readonly item: CreditImport }) => {
  const { t } = useWords();
  const { id, of, fileName, changedAt, status, counts, findings } = item;
  const download = useAction(
    (_: undefined) =>
      answerOf(api.GET('/api/officer/credit/imports/{id}/report', { params: { path: { id } } })),
    { onDone: ({ url }) => window.location.assign(url) },
  );
  return (
    <li>
      <div className="kouan-row">
        <span>
          {fileName}{' '}
          <span className="kouan-small kouan-muted">
            {t(`creditDesk.${of}`)} · {moment(changedAt)}
          </span>
        </span>
        <StatusMark word={importStatusWords[status]} />
      </div>
      {counts && <div className="kouan-small">{t('creditDesk.counts', counts)}</div>}
      {status === 'imported' && (
        <Button size="small" loading={download.running} onClick={() => download.run(undefined)}>
          {t('creditDesk.report')}
        </Button>
      )}
      {findings.length > 0 && <RefusalList refusals={findings} />}
    </li>
  );
};

export const ImportList = () => {
  const { t } = useWords();
  const query = useQuery({
    queryKey: ['imports'],
    queryFn: () => answerOf(api.GET('/api/officer/credit/imports')),
    refetchInterval: ({ state: { data } }) =>
      data?.imports.some(({ status }) => status === 'submitted') ? 1500 : 30_000,
  });
  return (
    <Section>
      <Loaded query={query}>
        {({ imports }) =>
          imports.length === 0 ? (
            <span className="kouan-muted">{t('creditDesk.noImports')}</span>
          ) : (
            <ul className="kouan-rows">
              {imports.map((item) => (
                <Row key={item.id} item={item} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
};
