import { DownloadOutlined } from '@ant-design/icons';
import type { Imported } from '#domain/credit/imports/credit-import.ts';
import { headingOf, importColumns } from '#domain/credit/imports/import-columns.ts';
import { useWords } from '../language/use-words.ts';

/** The header row of a file, in UTF-8 with BOM, so that spreadsheets open it as it is. */
const templateOf = (of: Imported) =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${importColumns[of].map(headingOf).join(',')}\r\n`)}`;

export const ImportTemplate = ({ of }: { readonly of: Imported }) => {
  const { t } = useWords();
  return (
    <a href={templateOf(of)} download={`${t(`creditDesk.${of}`)}-${t('creditDesk.template')}.csv`}>
      <DownloadOutlined aria-hidden="true" /> {t('creditDesk.downloadTemplate')}
    </a>
  );
};
