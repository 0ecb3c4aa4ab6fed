import type { ExchangedFile } from '../../main/contract/exchange-requests.ts';

/** Tells whether a file of the register counts: ours, or signed by nobody but people who were verified. */
export function reliedAmong(files: readonly ExchangedFile[]): (identity: string) => boolean {
  const relied = new Set(
    files
      .filter(
        ({ direction, file }) =>
          direction === 'sent' || file === null || file.signers.every(({ isRelied }) => isRelied),
      )
      .map(({ identity }) => identity),
  );
  return (identity) => relied.has(identity);
}
