// What the screens that sign say of the identities of the workspace.
import type { IdentitySummary } from '../../../main/contract/answers.ts';

export function canSign({ revokedOn, expiry }: IdentitySummary): boolean {
  return revokedOn === null && expiry !== 'ended';
}

/** « Paul Durand, président (Comité de la Mayenne) ». */
export function identityLabel({ holder, committeeName, locality }: IdentitySummary): string {
  return `${holder} (${holder === committeeName ? locality : committeeName})`;
}
