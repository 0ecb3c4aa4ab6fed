// Ids of a region's plan, derived from those of the committees'.
import { sha256 } from '../../exchange/signed/digest.ts';

/** A UUID (RFC 9562, version 8) out of the plan and the id: the same one each quarter, on every machine. */
export function regionalId(planId: string, id: string): string {
  const hex = sha256(Buffer.from(`${planId}/${id}`, 'utf8')).toString('hex');
  const variant = '89ab'[parseInt(hex[16] ?? '0', 16) % 4] ?? '8';
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
