import type { GoodsFiling, GoodsPreview } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { MappingCard } from './mapping-card.tsx';
import { RowTable } from './row-table.tsx';
import { useGoodsPreview } from './use-goods.ts';

const Concerns = ({ concerns }: Pick<GoodsPreview, 'concerns'>) => {
  const { t } = useWords();
  if (concerns.length === 0) return null;
  return (
    <div className="kouan-inset">
      <p>{t('goods.concerns')}</p>
      <RefusalList refusals={concerns} />
    </div>
  );
};

/** As a spreadsheet calls it when a file is saved. */
const formatOf = (encoding: GoodsPreview['encoding']): string => {
  if (encoding === undefined) return 'XLSX';
  return encoding === 'gb18030' ? 'CSV（GBK）' : 'CSV（UTF-8）';
};

const FileFacts = ({
  preview: { encoding, columns, unknownColumns },
}: {
  readonly preview: GoodsPreview;
}) => {
  const { t, say } = useWords();
  return (
    <div className="kouan-inset">
      <Facts
        columns={1}
        facts={[
          { label: t('goods.encoding'), value: formatOf(encoding) },
          { label: t('goods.columns'), value: columns.map(({ title }) => say(title)).join('、') },
          { label: t('goods.unknownColumns'), value: unknownColumns.join('、') || t('common.none') },
        ]}
      />
    </div>
  );
};

type ReadProps = { readonly preview: GoodsPreview; readonly typed: boolean };

const Read = ({ preview, typed }: ReadProps) => {
  const { t } = useWords();
  const { rows, findings, concerns } = preview;
  if (findings.length > 0)
    return (
      <Section title={t('goods.preview')}>
        <RefusalList refusals={findings} />
      </Section>
    );
  return (
    <Section
      flush
      title={t('goods.preview')}
      extra={<span className="kouan-muted">{t(typed ? 'goods.previewTyped' : 'goods.previewLead')}</span>}
    >
      {!typed && <FileFacts preview={preview} />}
      <Concerns concerns={concerns} />
      <RowTable rows={rows} typed={typed} />
    </Section>
  );
};

/** How the file would be read and judged, before anything is submitted. */
export const PreviewCard = ({ filing }: { readonly filing: GoodsFiling }) => {
  const query = useGoodsPreview(filing.subjectId, filing.id, filing.version);
  return (
    <Loaded query={query}>
      {(preview) => (
        <>
          {!filing.mapping && (
            <MappingCard key={preview.mapped.join()} subjectId={filing.subjectId} preview={preview} />
          )}
          <Read preview={preview} typed={filing.typed ?? false} />
        </>
      )}
    </Loaded>
  );
};
