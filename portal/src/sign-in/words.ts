import type { Words } from '../language/words.ts';

export const signInWords = {
  finishing: { zh: '正在完成登录…', en: 'Signing in…' },
  failed: { zh: '登录没有完成', en: 'The sign-in was not completed' },
  failedNext: {
    zh: '登录链接可能已使用过或已过期，请重新登录。',
    en: 'The link may have been used already, or has expired. Sign in again.',
  },
  again: { zh: '重新登录', en: 'Sign in again' },
  signIn: { zh: '登录', en: 'Sign in' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  needed: { zh: '此页面需要登录', en: 'This page needs a sign-in' },
  ended: { zh: '登录已失效，请重新登录', en: 'Your sign-in has ended: sign in again' },
  neededNext: { zh: '登录后将回到本页。', en: 'You will come back to this page.' },
} satisfies Words;
