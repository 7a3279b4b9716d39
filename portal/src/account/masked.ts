/** 6217000000000000077 → •••• 0077: enough to tell one account from another. */
export const masked = (accountNumber: string): string => `•••• ${accountNumber.slice(-4)}`;
