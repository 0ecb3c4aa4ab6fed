// What of a contact each audience receives. Printed leaflets have carried personal addresses: publication asks for consent, or
// for a functional address (data model §5).
import type { Contact } from '../directory/directory.ts';
import type { Audience, ContactClass } from './audience.ts';

type Judge = (contact: Contact) => boolean;

const everyone: Judge = () => true;
const nobody: Judge = () => false;
const whoConsented: Judge = ({ hasConsentedToPublication }) => hasConsentedToPublication;
const functional: Judge = ({ emailKind }) => emailKind === 'functional';
const functionalOrConsented: Judge = (contact) => functional(contact) || whoConsented(contact);

/** Read aloud and projected: who, but not how to reach them at home. */
const WHO_BUT_NOT_WHERE: Readonly<Record<ContactClass, Judge>> = {
  'contact-name': everyone,
  'contact-email': functional,
  'contact-phone': functional,
  'contact-function': everyone,
};

/** By audience: consent to be published is consent to the leaflet; a report to civil society names nobody all the same. */
const CONTACT_RULES: Readonly<Record<Audience, Readonly<Record<ContactClass, Judge>>>> = {
  prefecture: {
    'contact-name': everyone,
    'contact-email': everyone,
    'contact-phone': everyone,
    'contact-function': everyone,
  },
  committee: WHO_BUT_NOT_WHERE,
  room: WHO_BUT_NOT_WHERE,
  leaflet: {
    'contact-name': whoConsented,
    'contact-email': functionalOrConsented,
    'contact-phone': functionalOrConsented,
    'contact-function': everyone,
  },
  'civil-society': {
    'contact-name': nobody,
    'contact-email': functional,
    'contact-phone': functional,
    'contact-function': everyone,
  },
  'open-data': {
    'contact-name': nobody,
    'contact-email': functional,
    'contact-phone': functional,
    'contact-function': everyone,
  },
};

export function isContactFieldReceived(
  contactClass: ContactClass,
  contact: Contact,
  audience: Audience,
): boolean {
  return CONTACT_RULES[audience][contactClass](contact);
}
