import { useState } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { putFile } from '../../parts/put-file.ts';
import { useAction } from '../../parts/use-action.ts';

/** Puts the bank's file into the store and has it held against the batch. */
export const useResultUpload = (batchId: string) => {
  const [percent, setPercent] = useState(0);
  const [fileName, setFileName] = useState('');
  const path = (resultId: string) => ({ params: { path: { batchId, resultId } } });
  const work = async (file: File) => {
    const resultId = crypto.randomUUID();
    const contentType = file.type || 'text/csv';
    setFileName(file.name);
    setPercent(0);
    const { uploadUrl } = await answerOf(
      api.PUT('/api/finance/batches/{batchId}/results/{resultId}', {
        ...path(resultId),
        body: { fileName: file.name, bytes: file.size, contentType },
      }),
    );
    await putFile(uploadUrl, file, contentType, setPercent);
    return answerOf(api.POST('/api/finance/batches/{batchId}/results/{resultId}/reading', path(resultId)));
  };
  const { run, running, trouble } = useAction(work, {
    refreshes: ['file', 'finance', 'tasks'],
    always: true,
  });
  return { send: run, running, trouble, percent, fileName };
};
