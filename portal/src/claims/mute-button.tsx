import { Button } from 'antd';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import type { Offer } from './fit.ts';

/** Whether the subject wants to hear of a programme. */
export const MuteButton = ({ subjectId, offer }: { readonly subjectId: string; readonly offer: Offer }) => {
  const { t, say } = useWords();
  const muted = offer.suggestion?.muted ?? false;
  const mute = useAction(
    (_: undefined) =>
      answerOf(
        api.PUT('/api/applicant/subsidy/{subjectId}/programmes/{programmeId}/muting', {
          params: { path: { subjectId, programmeId: offer.programme.id } },
          body: { muted: !muted },
        }),
      ),
    { refreshes: ['programmes'] },
  );
  const word = t(muted ? 'programme.unmute' : 'programme.mute');
  return (
    <>
      <TroubleNote thrown={mute.trouble} />
      <Button
        type="text"
        loading={mute.running}
        aria-label={`${word}: ${say(offer.programme.title)}`}
        onClick={() => mute.run(undefined)}
      >
        {word}
      </Button>
    </>
  );
};
