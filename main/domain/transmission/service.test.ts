import { describe, expect, it } from 'vitest';
import { contactFault, isNamed, serviceGap, UNNAMED_SERVICE } from './service.ts';

const SERVICE = {
  name: 'Préfecture de la Mayenne',
  email: 'emploi@mayenne.example',
  phone: '02 43 00 00 00',
  postalAddress: '',
};

describe('a service on what leaves signed', () => {
  it('is named by somebody, not by what stands there before', () => {
    expect(isNamed(SERVICE)).toBe(true);
    expect(isNamed({ name: UNNAMED_SERVICE })).toBe(false);
    expect(isNamed({ name: '  ' })).toBe(false);
    expect(serviceGap({ ...SERVICE, name: UNNAMED_SERVICE })).toBe('name');
  });

  it('can be written to and called', () => {
    expect(serviceGap(SERVICE)).toBeNull();
    expect(serviceGap({ ...SERVICE, email: '' })).toBe('address');
    expect(serviceGap({ ...SERVICE, email: '', postalAddress: '46 rue Mazagran' })).toBeNull();
    expect(serviceGap({ ...SERVICE, phone: '' })).toBe('phone');
    expect(serviceGap({ ...SERVICE, email: 'emploi' })).toBe('unusable-email');
    expect(serviceGap({ ...SERVICE, phone: 'xx' })).toBe('unusable-phone');
  });

  it('leaves out what it likes, where the law asks for nothing', () => {
    expect(contactFault({ email: '', phone: '' })).toBeNull();
    for (const phone of ['3939', '+33 (0)2 43 00 00 00', '02.43.00.00.00, poste 12'])
      expect(contactFault({ email: '', phone })).toBeNull();
  });
});
