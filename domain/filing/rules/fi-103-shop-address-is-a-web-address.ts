import type { FilingRule } from '../rule.ts';

const pattern = /^https?:\/\/[^\s/]+\.[^\s]+$/i;

export const shopAddressIsAWebAddress: FilingRule = {
  code: 'FI-103',
  check: ({ mode, form: { shopUrl } }) =>
    !mode.fields.includes('shopUrl') || !shopUrl || pattern.test(shopUrl)
      ? []
      : [
          {
            code: 'FI-103',
            at: 'form.shopUrl',
            found: shopUrl,
            expected: { zh: '以 https:// 开头的完整网址', en: 'A full address beginning with https://' },
            clause: mode.legalBasis,
            reason: { zh: '店铺网址不是有效的网址。', en: 'The shop address is not a web address.' },
            next: { zh: '请从浏览器地址栏复制店铺首页网址。', en: 'Copy it from the browser’s address bar.' },
          },
        ],
};
