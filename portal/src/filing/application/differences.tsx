import { Form } from 'antd';
import type { Filing } from '#domain/filing/filing.ts';
import { Mode } from '#domain/filing/mode.ts';
import { departmentsToAsk, touched, valuesOf } from '#domain/filing/touched.ts';
import { useDepartmentNames } from '../../api/modes.ts';
import type { FilingFile, SubjectDocument } from '../../api/schema.ts';
import { type Say, useWords } from '../../language/use-words.ts';
import { listed } from '../../parts/listed.ts';
import { ComparisonTable } from '../comparison-table.tsx';
import { useDocuments } from '../document/use-documents.ts';
import { shownValue, type Values, valueTitle } from '../values.ts';
import { contentIn, type Filled } from './filled.ts';

type DifferencesProps = {
  readonly file: FilingFile;
  readonly holds: Filing;
  readonly purpose: 'change' | 'renewal';
};

type Side = {
  readonly mode: FilingFile['mode'];
  readonly documents: readonly SubjectDocument[];
  readonly say: Say;
};

const shownIn =
  ({ mode, documents, say }: Side) =>
  (values: Values, name: string): string | undefined => {
    const value = values[name];
    return value ? say(shownValue(mode, documents, name, value)) : undefined;
  };

const Asked = ({ departments }: { readonly departments: readonly string[] }) => {
  const { t, language } = useWords();
  const departmentName = useDepartmentNames();
  return (
    <p className="kouan-small">
      {departments.length === 0
        ? t('apply.atOnce')
        : t('apply.asks', { departments: listed(departments.map(departmentName), language) })}
    </p>
  );
};

/** While a change is filled in: what differs from the filing in force, and who will therefore look at it. */
export const Differences = ({ file, holds, purpose }: DifferencesProps) => {
  const { t, say } = useWords();
  const { data: documents = [] } = useDocuments(holds.subjectId);
  const filled: Filled = Form.useWatch([]) ?? file.content;
  const content = contentIn(file.mode, file.content, filled);
  const names = touched(holds, content);
  const shown = shownIn({ mode: file.mode, documents, say });
  const [old, now] = [valuesOf(holds), valuesOf(content)];
  const departments = departmentsToAsk(Mode.parse(file.mode), purpose, content, holds);
  return (
    <section aria-label={t('apply.differs')} className="kouan-differences">
      <h3>{t('apply.differs')}</h3>
      {names.length === 0 ? (
        <p className="kouan-muted">{t('apply.nothingDiffers')}</p>
      ) : (
        <ComparisonTable
          caption={t('apply.differs')}
          hasBefore
          rows={names.map((name) => ({
            name,
            title: say(valueTitle(file.mode, name)),
            before: shown(old, name),
            after: shown(now, name),
            isTouched: true,
          }))}
        />
      )}
      {(names.length > 0 || purpose === 'renewal') && <Asked departments={departments} />}
    </section>
  );
};
