import { accountWords } from '../account/words.ts';
import { useDepartmentNames } from '../api/modes.ts';
import type { Refusal } from '../api/refusal.ts';
import { useWords, type WordKey } from '../language/use-words.ts';
import { columnName } from './column-names.ts';
import { foundText, linePlace } from './fields.ts';

type Row = { readonly word: WordKey; readonly text: string | undefined };

/** Where on the page a place lies: what it is called there, and how to get to it. */
export type Leads = (at: string) => { readonly title: string; readonly go: () => void } | undefined;

const accountField = (name: string): name is keyof typeof accountWords => name in accountWords;

/** Fields of a batch of goods that a refusal may name. */
const traceFields = [
  'code',
  'batchNumber',
  'producedOn',
  'expiresOn',
  'declarationNumber',
  'validUntil',
  'what',
] as const;

const traceField = (name: string) => traceFields.find((one) => one === name);

/** What a steward says of a version of a list. */
const versionFields = ['list', 'version', 'effectiveFrom', 'effectiveTo'] as const;

const versionField = (name: string) => versionFields.find((one) => one === name);

/** What is known or stated of a file, and of money that is asked back. */
const statedFields: Readonly<Record<string, WordKey>> = {
  documentNumber: 'claim.invoiceNumber',
  amountFen: 'claim.amount',
  currency: 'claim.currency',
  on: 'claim.paperDay',
  seller: 'claim.seller',
  bytes: 'paper.bytes',
  kind: 'paper.kind',
  fileName: 'paper.file',
  sha256: 'paper.file',
  claimId: 'recovery.claim',
  recoveryId: 'recovery.title',
  fen: 'recovery.amountYuan',
  reference: 'recovery.reference',
  receivedOn: 'recovery.receivedOn',
  lodgedOn: 'reconsideration.lodgedOn',
  document: 'poolChange.document',
  documentDay: 'poolChange.documentDay',
  fundLineId: 'poolChange.fundLine',
  number: 'course.number',
  courseKind: 'course.courseKind',
  endsOn: 'course.endsOn',
  programmeId: 'course.programme',
  syllabus: 'course.syllabus',
  projectId: 'kind.project',
  milestoneId: 'project.milestone',
  askedFen: 'project.asked',
  ceilingFen: 'project.ceiling',
  financing: 'project.financing',
  schedule: 'project.schedule',
  milestones: 'project.milestones',
};

/** One of several is called as they all are: `schedule.2` is the schedule. */
const statedField = (at: string): WordKey | undefined =>
  statedFields[at] ?? statedFields[at.replace(/\.\d+(\..+)?$/, '')];

/** Where something was found, in the words of the page: a line of a file, a department. */
const usePlaceText = () => {
  const { t, language } = useWords();
  const departmentName = useDepartmentNames();
  return (at: string) => {
    if (accountField(at)) return t(`account.${at}`);
    const stated = statedField(at);
    if (stated) return t(stated);
    const field = traceField(at);
    if (field) return t(`trace.${field}`);
    const said = versionField(at);
    if (said) return t(`adoption.${said}`);
    return departmentName(linePlace(at, language, (key) => columnName(key, language)));
  };
};

type RefusalProps = { readonly refusal: Refusal; readonly leads?: Leads | undefined };

const RefusalRow = ({ refusal, leads }: RefusalProps) => {
  const { t, say } = useWords();
  const placeText = usePlaceText();
  const { code, at, found, expected, reason, next, clause, severity } = refusal;
  const lead = at === undefined ? undefined : leads?.(at);
  const rows: readonly Row[] = [
    { word: 'common.where', text: at && (lead?.title ?? placeText(at)) },
    { word: 'common.found', text: foundText(found) },
    { word: 'common.expected', text: expected && say(expected) },
    { word: 'common.next', text: next && say(next) },
    { word: 'common.clause', text: clause },
    { word: 'common.rule', text: code },
  ];
  return (
    <li className={severity === 'hard' || !severity ? 'kouan-refusal' : 'kouan-refusal kouan-refusal-flag'}>
      <div className="kouan-refusal-reason">
        {lead ? (
          <button type="button" className="kouan-lead" onClick={lead.go}>
            {say(reason)}
          </button>
        ) : (
          say(reason)
        )}
      </div>
      <dl>
        {rows.map(
          ({ word, text }) =>
            text && (
              <div key={word} style={{ display: 'contents' }}>
                <dt>{t(word)}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </li>
  );
};

/** Every refusal, all at once: what was found, what was expected, by which clause, and what to do next. */
export const RefusalList = ({
  refusals,
  leads,
}: {
  readonly refusals: readonly Refusal[];
  readonly leads?: Leads;
}) => (
  <ul className="kouan-refusals">
    {refusals.map((refusal) => (
      <RefusalRow
        key={`${refusal.code} ${refusal.at} ${refusal.found} ${refusal.reason.en}`}
        refusal={refusal}
        leads={leads}
      />
    ))}
  </ul>
);
