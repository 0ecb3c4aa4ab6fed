// Service: a prefecture's bureau, or another body files are exchanged with, as it is named on what it sends.
import * as z from 'zod';
import { entityFields } from '../identity/entity.ts';

/** What an accusé de réception must say of the service in charge (CRPA, art. R. 112-11-1, 2°). */
export const serviceDetails = {
  name: z.string().trim().min(1).max(300),
  email: z.string().trim().max(200),
  phone: z.string().trim().max(100),
  postalAddress: z.string().trim().max(1000),
} as const;
export const serviceStatement = z.strictObject(serviceDetails);
export type ServiceStatement = Readonly<z.infer<typeof serviceStatement>>;

export const editableServiceFields = {
  ...serviceDetails,
  /** The service this workspace works for; at most one is used. */
  isOwn: z.boolean(),
  /** Of the certificate it signs with, once its contact card or a file of it was read. */
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
} as const;
export const service = z.strictObject({ ...entityFields, ...editableServiceFields });
export type Service = Readonly<z.infer<typeof service>>;

export const SERVICE_FIELD_LABELS = {
  name: 'Service',
  email: 'Adresse électronique',
  phone: 'Téléphone',
  postalAddress: 'Adresse postale',
  isOwn: 'Notre service',
  fingerprint: 'Empreinte du certificat',
} as const satisfies Record<keyof typeof editableServiceFields, string>;

export const BLANK_SERVICE = {
  name: 'Nouveau service',
  email: '',
  phone: '',
  postalAddress: '',
  isOwn: false,
  fingerprint: null,
} as const satisfies { readonly [Field in keyof typeof editableServiceFields]: Service[Field] };

/** The name of a service nobody has named yet: nothing leaves under it. */
export const UNNAMED_SERVICE = 'Service à préciser';

export function isNamed({ name }: Pick<ServiceStatement, 'name'>): boolean {
  return name.trim() !== '' && name !== UNNAMED_SERVICE;
}

/** What speaks against putting the service on an accusé de réception; null when nothing does. */
export function serviceGap(statement: ServiceStatement): ServiceGap | null {
  if (!isNamed(statement)) return 'name';
  const { email, phone, postalAddress } = statement;
  if (email.trim() === '' && postalAddress.trim() === '') return 'address';
  if (phone.trim() === '') return 'phone';
  return contactFault(statement);
}
export type ServiceGap = 'name' | 'address' | 'phone' | ContactFault;

const SHORTEST_NUMBER = 4;

/** What of it nobody could write to or call; what is left out is no fault. Only what leaves is judged, never what came. */
export function contactFault({
  email,
  phone,
}: Pick<ServiceStatement, 'email' | 'phone'>): ContactFault | null {
  if (email.trim() !== '' && !z.email().safeParse(email.trim()).success) return 'unusable-email';
  const digitCount = phone.replaceAll(/\D/g, '').length;
  return phone.trim() !== '' && digitCount < SHORTEST_NUMBER ? 'unusable-phone' : null;
}
export type ContactFault = 'unusable-email' | 'unusable-phone';
export const CONTACT_FAULT_WORDS = {
  'unusable-email': 'Cette adresse électronique est incomplète\u202f: écrivez-la comme nom@service.fr.',
  'unusable-phone': 'Ce numéro est incomplet\u202f: écrivez-le en chiffres, par exemple 02 43 00 00 00.',
} as const satisfies Record<ContactFault, string>;
