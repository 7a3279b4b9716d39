import { Form } from 'antd';
import { useDepartmentNames, useModeTitle } from '../../api/modes.ts';
import type { FilingFile } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { type Place, valueNameOf } from '../place.ts';

type ProvenanceProps = {
  readonly place: Place;
  /** What was known when the form was opened. */
  readonly file: FilingFile;
};

/** Where a value comes from, and who has verified it; silent as soon as another is typed. */
export const Provenance = ({ place, file }: ProvenanceProps) => {
  const { t } = useWords();
  const modeTitle = useModeTitle();
  const departmentName = useDepartmentNames();
  const value: unknown = Form.useWatch([...place]);
  const name = valueNameOf(place);
  const [group, key] = place;
  const known = group === 'particulars' ? undefined : file.content[group][key];
  const source = value === known ? file.sources[name] : undefined;
  const verified = file.verified.filter((fact) => fact.fact === name && fact.value === value);
  return (
    <>
      {source && (
        <div className="kouan-provenance">
          {t('apply.source', { mode: modeTitle(source.mode), number: source.number, day: source.on })}
        </div>
      )}
      {verified.map(({ department, on }) => (
        <div key={department} className="kouan-provenance kouan-provenance-verified">
          {t('apply.verified', { department: departmentName(department), day: on })}
        </div>
      ))}
    </>
  );
};
