import { Button } from 'antd';
import { useState } from 'react';
import { useMe } from '../../api/me.ts';
import type { Filing } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { Section } from '../../parts/section.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { isGrave, type Move, movesOpen } from './moves.ts';

/** What a lead may do about an entry; nobody else sees it. */
export const Supervision = ({ filing }: { readonly filing: Filing }) => {
  const { t } = useWords();
  const { data: me } = useMe();
  const [move, setMove] = useState<Move>();
  const open = movesOpen(filing);
  if (open.length === 0 || !me?.offices.some(({ role }) => role === 'lead')) return null;
  return (
    <Section title={t('supervision.title')}>
      <div className="kouan-actions kouan-actions-first">
        {open.map((one) => (
          <Button key={one} danger={isGrave(one)} onClick={() => setMove(one)}>
            {t(`supervision.${one}`)}
          </Button>
        ))}
      </div>
      {move && <MoveDialog filing={filing} move={move} onClose={() => setMove(undefined)} />}
    </Section>
  );
};
