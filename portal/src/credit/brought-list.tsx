import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import type { StatusWord } from '../parts/status-word.ts';
import { useAction } from '../parts/use-action.ts';
import { appealStatusWords, repairStatusWords } from './statuses.ts';

type Mine = Pick<Answer<'getMyCredit'>, 'appeals' | 'repairs'>;

type Brought = {
  readonly id: string;
  readonly path: 'appeals' | 'repairs';
  readonly statement: string;
  readonly on: string;
  readonly word: StatusWord;
  readonly isOpen: boolean;
};

const allOf = ({ appeals, repairs }: Mine): Brought[] =>
  [
    ...appeals.map(({ id, statement, lodgedOn, status }) => ({
      id,
      path: 'appeals' as const,
      statement,
      on: lodgedOn,
      word: appealStatusWords[status],
      isOpen: status === 'lodged',
    })),
    ...repairs.map(({ id, statement, appliedOn, status }) => ({
      id,
      path: 'repairs' as const,
      statement,
      on: appliedOn,
      word: repairStatusWords[status],
      isOpen: status === 'applied' || status === 'verified',
    })),
  ].toSorted((a, b) => b.on.localeCompare(a.on));

const Row = ({ one, subjectId }: { readonly one: Brought; readonly subjectId: string }) => {
  const { t } = useWords();
  const path = { params: { path: { subjectId, id: one.id } } };
  const withdraw = useAction(
    async (_: undefined): Promise<unknown> =>
      one.path === 'appeals'
        ? answerOf(api.POST('/api/applicant/subjects/{subjectId}/credit/appeals/{id}/withdrawal', path))
        : answerOf(api.POST('/api/applicant/subjects/{subjectId}/credit/repairs/{id}/withdrawal', path)),
    { refreshes: ['credit'] },
  );
  return (
    <li>
      <div className="kouan-row">
        <span>
          <strong>{t(one.path === 'appeals' ? 'credit.appealOf' : 'credit.repairOf')}</strong>{' '}
          <StatusMark word={one.word} />
        </span>
        {one.isOpen && (
          <ConfirmButton label={t('credit.withdraw')} title={t('credit.withdrawTitle')} action={withdraw}>
            {t('credit.withdrawText')}
          </ConfirmButton>
        )}
      </div>
      <div className="kouan-small kouan-muted">{`${t('credit.on')} ${one.on}`}</div>
      <p className="kouan-quote">{one.statement}</p>
    </li>
  );
};

/** What the subject has brought about its credit, and what became of it. */
export const BroughtList = ({ mine, subjectId }: { readonly mine: Mine; readonly subjectId: string }) => {
  const { t } = useWords();
  const all = allOf(mine);
  return (
    <Section title={t('credit.brought')}>
      {all.length === 0 && <span className="kouan-muted">{t('credit.nothingBrought')}</span>}
      <ul className="kouan-rows">
        {all.map((one) => (
          <Row key={one.id} one={one} subjectId={subjectId} />
        ))}
      </ul>
    </Section>
  );
};
