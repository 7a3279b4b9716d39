const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const organisation = (char: string) => (/\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55);

/** The check character of an organisation code (GB 11714). */
const innerCheck = (body: string): string => {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, n) => total + weight * organisation(body.charAt(n)), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : String(check % 11);
};

/** The check character of a unified social credit code (GB 32100). */
const outerCheck = (body: string): string => {
  let weight = 1;
  let sum = 0;
  for (const char of body) {
    sum += alphabet.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
};

/** Codes that pass both checks and belong to nobody. */
export const creditCode = (n: number): string => {
  const body = `MAK${'ABCDEFGH'.charAt(n / 10_000)}${String(n % 10_000).padStart(4, '0')}`;
  const seventeen = `91150781${body}${innerCheck(body)}`;
  return `${seventeen}${outerCheck(seventeen)}`;
};

/** The same code with its check character wrong. */
export const wrongCode = (n: number): string => {
  const right = creditCode(n);
  return `${right.slice(0, 17)}${right.endsWith('7') ? '8' : '7'}`;
};

const firsts = ['满洲里', '呼伦贝尔', '口岸', '北疆', '草原', '远东'];
const middles = ['恒通', '瑞丰', '互联', '丝路', '鑫源', '驼铃', '白桦', '海拉', '欧亚', '晨光'];
const lasts = ['跨境电商', '供应链', '国际贸易', '进出口', '电子商务'];

export type Subject = {
  readonly n: number;
  readonly clerk: string;
  readonly subjectId: string;
  readonly name: string;
  readonly mode: string;
};

/** 60 subjects; the modes lie among them as trade at a land port does. */
const modes = [
  '9610',
  '9610',
  '9710',
  '9810',
  '9610',
  '1210',
  'border-trade',
  '9610',
  'post',
  '9710',
] as const;

export const subjects: readonly Subject[] = Array.from({ length: 60 }, (_, n) => ({
  n,
  clerk: `clerk-${(n % 3) + 1}`,
  subjectId: creditCode(n),
  name: `${firsts[n % firsts.length]}${middles[n % middles.length]}${lasts[n % lasts.length]}有限公司（演示${String(n + 1).padStart(2, '0')}）`,
  mode: modes[n % modes.length] ?? '9610',
}));

export const particulars = ({ subjectId, name, n }: Subject) => ({
  creditCode: subjectId,
  name,
  legalRepresentative: `演示人${n + 1}`,
  address: `满洲里市演示路${n + 1}号`,
  contactName: `演示联系人${n + 1}`,
  contactPhone: `0470-62${String(n).padStart(5, '0')}`,
});

export const account = ({ name, n }: Subject, but: { accountName?: string } = {}) => ({
  accountName: but.accountName ?? name,
  accountNumber: `62170000${String(n).padStart(11, '0')}`,
  bankName: '演示银行满洲里支行',
  bankCode: '102100099996',
  province: '内蒙古',
  city: '满洲里',
});

export const form = ({ n }: Subject) => ({
  customsNumber: `150796${String(n).padStart(4, '0')}`,
  platformName: '演示跨境平台',
  shopUrl: `https://shop${n}.example.com/`,
  warehouseAddress: `满洲里综合保税区演示仓${n + 1}号`,
  mainMarkets: '俄罗斯、蒙古',
  settlementBank: '演示银行满洲里支行',
  postalContract: `PC-2025-${String(n).padStart(4, '0')}`,
});
