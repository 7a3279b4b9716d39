import { Form, type FormRule } from 'antd';
import { checkField, tidied } from '#domain/filing/field-kinds.ts';
import { FormField } from '#domain/filing/form.ts';
import type { FilingFile, Mode } from '../../api/schema.ts';
import { headed } from '../../language/headed.ts';
import { useWords } from '../../language/use-words.ts';
import type { Language } from '../../language/words.ts';
import { checkedRule } from '../../parts/checked-rule.ts';
import { DocumentField } from '../document/document-field.tsx';
import type { Place } from '../place.ts';
import { fieldLooks } from './field-looks.tsx';
import { Provenance } from './provenance.tsx';

type Field = Mode['fields'][number];
type Document = Mode['documents'][number];

/** The rule of the server, on what the server would make of it. */
const ruleOf = (asked: Field, language: Language): FormRule => {
  const field = FormField.parse(asked);
  return checkedRule(
    (typed) => checkField(field, tidied([field], { [field.id]: typed })[field.id] ?? ''),
    language,
  );
};

const useLabel = () => {
  const { t, say } = useWords();
  return ({ title, required }: Pick<Field, 'title' | 'required'>) =>
    required ? say(headed(title)) : `${say(headed(title))}${t('apply.optional')}`;
};

const AskedField = ({ field, file }: { readonly field: Field; readonly file: FilingFile }) => {
  const { say, language } = useWords();
  const label = useLabel();
  const place: Place = ['form', field.id];
  return (
    <Form.Item
      name={[...place]}
      label={label(field)}
      required={field.required}
      validateDebounce={500}
      rules={[ruleOf(field, language)]}
      extra={
        <>
          {field.hint && say(field.hint)}
          <Provenance place={place} file={file} />
        </>
      }
    >
      {fieldLooks[field.kind](field, say)}
    </Form.Item>
  );
};

type AskedDocumentProps = {
  readonly document: Document;
  readonly file: FilingFile;
  readonly subjectId: string;
};

const AskedDocument = ({ document, file, subjectId }: AskedDocumentProps) => {
  const { say } = useWords();
  const label = useLabel();
  const place: Place = ['documents', document.id];
  return (
    <Form.Item
      name={[...place]}
      label={label(document)}
      required={document.required}
      extra={
        <>
          {document.hint && say(document.hint)}
          <Provenance place={place} file={file} />
        </>
      }
    >
      <DocumentField subjectId={subjectId} kind={document.id} title={say(document.title)} />
    </Form.Item>
  );
};

type AskedProps = { readonly file: FilingFile; readonly subjectId: string };

/** What the mode asks: its fields by their kind, then its documents. */
export const AskedFields = ({ file, subjectId }: AskedProps) => {
  const { t } = useWords();
  const { fields, documents } = file.mode;
  return (
    <>
      {fields.map((field) => (
        <AskedField key={field.id} field={field} file={file} />
      ))}
      {documents.length > 0 && <h3 className="kouan-part">{t('apply.documents')}</h3>}
      {documents.map((document) => (
        <AskedDocument key={document.id} document={document} file={file} subjectId={subjectId} />
      ))}
    </>
  );
};
