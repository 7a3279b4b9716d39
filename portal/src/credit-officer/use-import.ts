import { useState } from 'react';
import type { Imported } from '#domain/credit/imports/credit-import.ts';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { putFile } from '../parts/put-file.ts';
import { useAction } from '../parts/use-action.ts';

export type Previewed = { readonly id: string; readonly preview: Answer<'previewCreditImport'> };

/** Puts a file into the store and asks what an import of it would do. */
export const useImport = (of: Imported) => {
  const [percent, setPercent] = useState(0);
  const [fileName, setFileName] = useState('');
  const [previewed, setPreviewed] = useState<Previewed>();
  const work = async (file: File): Promise<Previewed> => {
    const id = crypto.randomUUID();
    const params = { path: { id } };
    setFileName(file.name);
    setPercent(0);
    setPreviewed(undefined);
    const { uploadUrl, contentType } = await answerOf(
      api.PUT('/api/officer/credit/imports/{id}', {
        params,
        body: { of, fileName: file.name, bytes: file.size },
      }),
    );
    await putFile(uploadUrl, file, contentType, setPercent);
    return { id, preview: await answerOf(api.POST('/api/officer/credit/imports/{id}/preview', { params })) };
  };
  const upload = useAction(work, { refreshes: ['imports'], onDone: setPreviewed });
  return { ...upload, percent, fileName, previewed, forget: () => setPreviewed(undefined) };
};
