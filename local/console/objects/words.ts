import type { Words } from '../parts/language.ts';

export const objectWords = {
  title: { zh: '文件', en: 'Objects' },
  bucket: { zh: '存储桶', en: 'Bucket' },
  key: { zh: '名称', en: 'Key' },
  size: { zh: '大小', en: 'Size' },
  changed: { zh: '写入时间', en: 'Written' },
  kind: { zh: '类型', en: 'Kind' },
  prefix: { zh: '名称以此开头', en: 'Key begins with' },
  none: { zh: '没有存储桶。', en: 'There are no buckets.' },
  noObjects: { zh: '没有符合的文件。', en: 'There are no such objects.' },
  personal: {
    zh: '文件可能含身份证件、账户等个人信息。下载后请妥善保管，用完即删。',
    en: 'Files may hold identity papers and accounts. Keep what you download to yourself, and delete it when you are done.',
  },
} as const satisfies Words;
