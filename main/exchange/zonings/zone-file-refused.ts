import type { ZoneFileRefusalCode } from '../../domain/territory/zone-import.ts';

export class ZoneFileRefused extends Error {
  override readonly name = 'ZoneFileRefused';
  constructor(
    readonly code: ZoneFileRefusalCode,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
