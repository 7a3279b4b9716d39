import { reasonText } from '#domain/casework/reasons.ts';
import { useDepartmentNames } from '../api/modes.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { ListUsed } from '../lists/list-name.tsx';
import { listed } from '../parts/listed.ts';
import { answerWords } from './statuses.ts';

type Precedents = Answer<'getGoodsCase'>['questions'][number]['precedents'];

/** What was said of goods like these before, the newest first. It binds nobody. */
export const PrecedentList = ({ precedents }: { readonly precedents: Precedents }) => {
  const { t, say, language } = useWords();
  const departmentName = useDepartmentNames();
  return (
    <div className="kouan-small">
      <strong>{t('goods.precedents')}</strong>
      <ul>
        {precedents.map(
          ({ tariff, name, brand, answer, day, reasons, departments, jointly, listVersion }) => (
            <li key={`${tariff} ${name} ${brand} ${day}`}>
              {day} <span className="kouan-code">{tariff}</span> {name} {brand}：{say(answerWords[answer])}{' '}
              <span className="kouan-muted">
                {listed(departments.map(departmentName), language)} {jointly && `（${t('goods.jointly')}）`}{' '}
                {reasons.map(({ code, text }) => text ?? say(reasonText(code))).join('；')}{' '}
                <ListUsed version={listVersion} />
              </span>
            </li>
          ),
        )}
      </ul>
    </div>
  );
};
