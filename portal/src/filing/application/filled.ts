import type { Content } from '#domain/filing/application.ts';
import { objectionToNoChange } from '#domain/filing/changes-nothing.ts';
import { tidied } from '#domain/filing/field-kinds.ts';
import { Filing } from '#domain/filing/filing.ts';
import { Mode } from '#domain/filing/mode.ts';
import { TypedParticulars } from '#domain/filing/particulars.ts';
import { defectsOf } from '#domain/filing/precheck.ts';
import { Subject } from '#domain/filing/subject.ts';
import { refusalsOf } from '#domain/shared/checked.ts';
import type { Refusal } from '../../api/refusal.ts';
import type { FilingContent, FilingFile, Subject as SubjectAnswer } from '../../api/schema.ts';

type Typed = Readonly<Record<string, string | undefined>>;

/** The values of the form while it is filled in. */
export type Filled = {
  readonly form?: Typed;
  readonly documents?: Typed;
  readonly particulars?: Typed;
};

const present = (typed: Typed = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).flatMap(([id, text]) => (text ? [[id, text]] : [])));

/** What the form says, over what was there when it was opened; what was emptied is empty. */
export const contentIn = (
  mode: Pick<Mode, 'fields'>,
  opened: Content | FilingContent,
  filled: Filled,
): Content => ({
  form: tidied(mode.fields, present(filled.form)),
  documents: present(filled.documents),
  particulars: {
    ...opened.particulars,
    ...Object.fromEntries(
      Object.entries(filled.particulars ?? {}).map(([name, text]) => [name, text?.trim() ?? '']),
    ),
  },
});

const inParticulars = ({ particulars }: Content): readonly Refusal[] => {
  const read = TypedParticulars.safeParse(particulars);
  return read.success ? [] : refusalsOf(read.error, (name) => `particulars.${name}`);
};

type Asked = {
  readonly file: FilingFile;
  readonly subject: SubjectAnswer;
  readonly purpose: 'first' | 'change' | 'renewal';
};

/** The filing that holds, where this application would change or renew one. */
export const inUse = ({ file: { filing }, purpose }: Omit<Asked, 'subject'>): Filing | undefined =>
  filing && purpose !== 'first' ? Filing.parse(filing) : undefined;

/** Every defect that the server's own rules find in it, all at once, before anything is sent. */
export const defectsIn = (asked: Asked, content: Content): readonly Refusal[] => [
  ...defectsOf({
    mode: Mode.parse(asked.file.mode),
    subject: Subject.parse(asked.subject),
    content,
  }),
  ...inParticulars(content),
  ...objectionToNoChange(asked.purpose, inUse(asked), content),
];

/** Particulars that cannot be kept as they are wait on the page until they can. */
const keepable = ({ particulars }: Content) => {
  const read = TypedParticulars.safeParse(particulars);
  if (!read.success) return {};
  const { legalRepresentative, ...rest } = read.data;
  return { particulars: { ...rest, ...(legalRepresentative ? { legalRepresentative } : {}) } };
};

/** What is sent, as a draft or to be judged. */
export const wishedFrom = (content: Content, purpose: Asked['purpose']) => ({
  form: { ...content.form },
  documents: { ...content.documents },
  ...keepable(content),
  purpose,
});
