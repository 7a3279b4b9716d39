import { useDepartmentNames } from '../api/modes.ts';
import type { Answer } from '../api/schema.ts';
import { type Reply, ReplyLines } from '../goods/reply-lines.tsx';
import { replyWord } from '../goods/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { listed } from '../parts/listed.ts';
import { StatusMark } from '../parts/status-mark.tsx';

type Question = Answer<'getGoodsCase'>['questions'][number];

type SaidProps = { readonly by: string; readonly reply: Reply | undefined };

/** What one desk has said, once it has. */
const Said = ({ by, reply }: SaidProps) => (
  <li>
    <div className="kouan-row">
      <strong>{by}</strong>
      <StatusMark word={replyWord(reply)} />
    </div>
    {reply && <ReplyLines reply={reply} />}
    {reply && <div className="kouan-small kouan-muted kouan-number">{reply.on}</div>}
  </li>
);

/** Where departments differ: on which tariff lines, or altogether. */
const Dispute = ({ groups }: NonNullable<Question['jointReview']>) => {
  const { t, language } = useWords();
  return (
    <p className="kouan-bad kouan-small">
      {groups ? t('goods.differOn', { lines: listed(groups, language) }) : t('goods.differ')}
    </p>
  );
};

/** The advice of all who were asked, side by side; beside it, where they differ, what the joint review decided. */
export const GoodsAdvice = ({ question: { advice, jointReview } }: { readonly question: Question }) => {
  const { t } = useWords();
  const departmentName = useDepartmentNames();
  return (
    <div className="kouan-side-by-side">
      {jointReview && <Dispute {...jointReview} />}
      <ul className="kouan-rows" aria-label={t('goods.advice')}>
        {advice.map(({ department, reply }) => (
          <Said key={department} by={departmentName(department)} reply={reply} />
        ))}
        {jointReview && (
          <Said
            by={t('goods.jointReview', { department: departmentName(jointReview.department) })}
            reply={jointReview.reply}
          />
        )}
      </ul>
    </div>
  );
};
