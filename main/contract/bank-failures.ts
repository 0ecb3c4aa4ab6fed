export const BANK_FAILURE_CODES = [
  'bank-full',
  'bank-source-forged',
  'bank-source-known',
  'bank-solution-unknown',
  'bank-nothing-to-publish',
  'bank-nothing-found',
] as const;
export type BankFailureCode = (typeof BANK_FAILURE_CODES)[number];
