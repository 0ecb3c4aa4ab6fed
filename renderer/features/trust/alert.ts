import type { ListedCertificate } from '../../../main/contract/trust-requests.ts';

/** A known name with another key, which nobody has cleared: perhaps an impostor. */
export function isAlert({ namesakes, revokedOn, verification, isOwn }: ListedCertificate): boolean {
  return !isOwn && namesakes.length > 0 && revokedOn === null && verification === null;
}
