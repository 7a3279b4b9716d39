import { answerOf, api } from '../api/client.ts';
import type { Sent } from '../api/schema.ts';
import { putFile } from '../parts/put-file.ts';
import { typedFen } from '../parts/typed-fen.ts';

/** By the names of the fields, none of which the form of the draft has on the same page. */
export type Asked = {
  readonly from: 'claims' | 'sample';
  readonly claimsOf?: string;
  readonly sample?: File;
  readonly poolYuan: string;
};

type Source = Sent<'askSimulation'>['source'];

const sourceOf = ({ from, claimsOf = '', sample }: Asked): Source => {
  if (from === 'sample' && sample) return { from, fileName: sample.name, bytes: sample.size };
  const [programmeId = '', periodId = ''] = claimsOf.split(' ');
  return { from: 'claims', programmeId, periodId };
};

/** An id for each thing that is asked under one of the dialogue: what is mended after a failure is another simulation. */
const idsByAsked = () => {
  const known = new Map<string, string>();
  return (id: string, body: Sent<'askSimulation'>): string => {
    const key = `${id} ${JSON.stringify(body)}`;
    const own = known.get(key) ?? crypto.randomUUID();
    known.set(key, own);
    return own;
  };
};

/** Asks for a simulation; a sample is put into the store first. The same sent again goes on where it was. */
export const askFor = (versionId: string) => {
  const idOf = idsByAsked();
  return async (asked: Asked, dialogue: string) => {
    const body = { source: sourceOf(asked), poolFen: typedFen(asked.poolYuan) };
    const id = idOf(dialogue, body);
    const { upload } = await answerOf(
      api.PUT('/api/officer/programmes/versions/{versionId}/simulations/{id}', {
        params: { path: { versionId, id } },
        body,
      }),
    );
    if (!(upload && asked.sample)) return;
    await putFile(upload.uploadUrl, asked.sample, upload.contentType, () => undefined);
    await answerOf(api.POST('/api/officer/programmes/simulations/{id}/sample', { params: { path: { id } } }));
  };
};
