import type { Call, Programme } from './catalogue.ts';
import type { editableCallFields, editableProgrammeFields } from './catalogue.ts';

export const BLANK_PROGRAMME = {
  name: 'Nouveau dispositif',
  programme: '',
  operator: '',
  envelopeCents: null,
  quota: '',
  durationYears: null,
  description: '',
  themes: [],
  url: '',
  printed: '',
  verifiedOn: null,
} as const satisfies { readonly [Field in keyof typeof editableProgrammeFields]: Programme[Field] };

export const BLANK_CALL = {
  title: 'Nouvel appel à projets',
  programmeId: null,
  kind: 'call-for-projects',
  opensOn: null,
  preDepositOn: null,
  closesOn: null,
  isRecurring: false,
  minCents: null,
  maxCents: null,
  rateMinPercent: null,
  rateMaxPercent: null,
  audiences: [],
  territories: [],
  themes: [],
  eligibility: '',
  contact: '',
  url: '',
  statusPrinted: '',
  verifiedOn: null,
  hasBrokenLink: false,
} as const satisfies { readonly [Field in keyof typeof editableCallFields]: Call[Field] };
