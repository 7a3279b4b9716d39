import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Trouble } from '../../api/trouble.ts';
import { putFile } from '../../parts/put-file.ts';
import { headLength, lookAt } from '../paper.ts';
import type { UploadDoor } from './upload-doors.ts';

export type Upload = { readonly fileName: string; readonly percent: number; readonly trouble?: unknown };

const notTaken = { zh: '文件不能上传', en: 'The file cannot be uploaded' };

const contentTypeOf = async (file: File): Promise<string> => {
  const head = new Uint8Array(await file.slice(0, headLength).arrayBuffer());
  const seen = lookAt({ fileName: file.name, size: file.size, head });
  if ('refusal' in seen) throw new Trouble(422, notTaken, [seen.refusal]);
  return seen.contentType;
};

export const isOnItsWay = (upload: Upload | undefined): boolean => upload !== undefined && !upload.trouble;

/** Tells once that a file sets out, and once that it is there or given up, so that a form can count them. */
export const useTellBusy = (busy: boolean, onBusy: ((busy: boolean) => void) | undefined): void =>
  useEffect(() => {
    if (busy) onBusy?.(true);
    return () => {
      if (busy) onBusy?.(false);
    };
  }, [busy, onBusy]);

/** One paper on its way: looked at here, sent to the store, and kept once the server has looked at its bytes. */
export const useUpload = (door: UploadDoor, onKept: (id: string, fileName: string) => void) => {
  const queries = useQueryClient();
  const [upload, setUpload] = useState<Upload>();
  // What the form holds may change while the file is on its way, and is asked once it is there.
  const told = useRef(onKept);
  useEffect(() => {
    told.current = onKept;
  });

  const send = async (file: File, onProgress: (percent: number) => void): Promise<string> => {
    const documentId = crypto.randomUUID();
    const contentType = await contentTypeOf(file);
    const paper = { fileName: file.name, bytes: file.size, contentType };
    const { uploadUrl } = await door.announce(documentId, paper);
    await putFile(uploadUrl, file, contentType, onProgress);
    await door.arrive(documentId);
    await queries.invalidateQueries({ queryKey: ['documents'] });
    return documentId;
  };

  const start = async (file: File) => {
    const fileName = file.name;
    setUpload({ fileName, percent: 0 });
    try {
      const id = await send(file, (percent) => setUpload({ fileName, percent }));
      told.current(id, fileName);
      setUpload(undefined);
    } catch (trouble) {
      setUpload({ fileName, percent: 0, trouble });
    }
  };

  return { upload, start, forget: () => setUpload(undefined) };
};
