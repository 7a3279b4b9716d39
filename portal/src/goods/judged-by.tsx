import type { ReactNode } from 'react';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { ListName } from '../lists/list-name.tsx';

type Filing = Pick<Answer<'getGoodsFiling'>['filing'], 'list' | 'submittedOn' | 'heldAnew'>;

type JudgedByProps = {
  readonly filing: Filing;
  /** Where the reader sees what came of goods that were held anew. */
  readonly onHeldAnew: (rescreeningId: string) => ReactNode;
};

type HeldAnewProps = Pick<JudgedByProps, 'onHeldAnew'> & {
  readonly heldAnew: NonNullable<Filing['heldAnew']>;
};

const HeldAnew = ({ heldAnew: { rescreeningId, lists, recalls, on }, onHeldAnew }: HeldAnewProps) => {
  const { t } = useWords();
  return (
    <div className="kouan-next">
      {lists.map((list) => (
        <div key={list.id}>
          {t('goods.heldAnew')}：<ListName list={list} />
        </div>
      ))}
      {recalls.length > 0 && (
        <div>
          {t('goods.recalledBefore')}：{recalls.join('、')}
        </div>
      )}
      {t('goods.heldAnewOn', { day: on })} {onHeldAnew(rescreeningId)}
    </div>
  );
};

/**
 * By which list a file is judged, whatever list is published later; and by which, or by which recall, its goods were
 * held once they were in the book, where that was another.
 */
export const JudgedBy = ({ filing: { list, submittedOn, heldAnew }, onHeldAnew }: JudgedByProps) => {
  const { t } = useWords();
  return (
    <>
      {list && (
        <p className="kouan-next">
          {t('goods.list')}：<ListName list={list} />
          {submittedOn && t('goods.listOfDay', { day: submittedOn })}
        </p>
      )}
      {heldAnew && <HeldAnew heldAnew={heldAnew} onHeldAnew={onHeldAnew} />}
    </>
  );
};
