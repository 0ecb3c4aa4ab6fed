// A certificate inside the payload of a signed file, and the fingerprint that names one.
import * as z from 'zod';

export const MAX_CERTIFICATE_PEM_LENGTH = 20_000;

export const certificatePem = z
  .string()
  .max(MAX_CERTIFICATE_PEM_LENGTH)
  .regex(/^-----BEGIN CERTIFICATE-----\n[A-Za-z0-9+/=\n]+-----END CERTIFICATE-----\n$/);

export const certificateFingerprint = z.string().regex(/^[0-9a-f]{64}$/);
