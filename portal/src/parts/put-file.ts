import { Trouble } from '../api/trouble.ts';

const refusedByStore = (status: number) =>
  new Trouble(status, { zh: '文件没有传完', en: 'The file did not arrive' }, [
    {
      code: 'UPLOAD-FAILED',
      reason: { zh: '存储服务没有接受该文件。', en: 'The store did not take the file.' },
      next: { zh: '请重新上传。', en: 'Upload it again.' },
    },
  ]);

/** Puts a file straight into the store. `fetch` cannot say how far an upload has come, so this asks the older way. */
export const putFile = (
  url: string,
  file: File,
  contentType: string,
  onProgress: (percent: number) => void,
) =>
  new Promise<void>((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('content-type', contentType);
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100));
    request.onload = () => (request.status < 300 ? done() : fail(refusedByStore(request.status)));
    request.onerror = () => fail(refusedByStore(0));
    request.send(file);
  });
