import { DownloadOutlined } from '@ant-design/icons';
import { waybillColumns } from '#domain/subsidy/lines/waybill-columns.ts';
import { useWords } from '../../language/use-words.ts';

const header = waybillColumns.map(({ zh }) => zh).join(',');

/** The header row of a waybill file, in UTF-8 with BOM, so that spreadsheets open it as it is. */
const template = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${header}\r\n`)}`;

export const TemplateLink = () => {
  const { t } = useWords();
  return (
    <a href={template} download="运单明细模板.csv">
      <DownloadOutlined aria-hidden="true" /> {t('claim.template')}
    </a>
  );
};
