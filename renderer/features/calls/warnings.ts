// What contradicts itself in a call: said beside the field, never refused.
import type { Call } from '../../../main/domain/catalogue/catalogue.ts';

function isBeyond<Value extends string | number>(low: Value | null, high: Value | null): boolean {
  return low !== null && high !== null && high < low;
}

export function warningOn(field: string, call: Call): string | undefined {
  switch (field) {
    case 'closesOn':
      return isBeyond(call.opensOn, call.closesOn) ? 'La clôture vient avant l’ouverture.' : undefined;
    case 'preDepositOn':
      return isBeyond(call.preDepositOn, call.closesOn) ? 'Le prédépôt vient après la clôture.' : undefined;
    case 'maxCents':
      return isBeyond(call.minCents, call.maxCents) ? 'Le maximum est sous le minimum.' : undefined;
    case 'rateMaxPercent':
      return isBeyond(call.rateMinPercent, call.rateMaxPercent)
        ? 'Le maximum est sous le minimum.'
        : undefined;
    default:
      return undefined;
  }
}
