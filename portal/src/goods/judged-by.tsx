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

/**
 * By which list a file is judged, whatever list is published later; and by which its goods were held once they were in
 * the book, where that was another.
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
      {heldAnew && (
        <p className="kouan-next">
          {t('goods.heldAnew')}：<ListName list={heldAnew.list} />
          {t('goods.heldAnewOn', { day: heldAnew.on })} {onHeldAnew(heldAnew.rescreeningId)}
        </p>
      )}
    </>
  );
};
