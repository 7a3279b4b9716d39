import { DownloadOutlined } from '@ant-design/icons';
import type { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { listKinds } from '#domain/subsidy/lists/list-kinds.ts';
import { useWords } from '../../language/use-words.ts';

/** The header row of a list, in UTF-8 with BOM, so that spreadsheets open it as it is. */
const templateOf = (kind: ListKind) => {
  const header = listKinds[kind].columns.map(({ zh }) => zh).join(',');
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${header}\r\n`)}`;
};

export const TemplateLink = ({ kind }: { readonly kind: ListKind }) => {
  const { t } = useWords();
  return (
    <a href={templateOf(kind)} download={`${listKinds[kind].zh}模板.csv`}>
      <DownloadOutlined aria-hidden="true" /> {t('claim.template')}
    </a>
  );
};
