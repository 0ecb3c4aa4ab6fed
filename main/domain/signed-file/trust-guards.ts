// Why an act about identities and trust is not carried out, in words that say what to do.
export const TRUST_GUARD_WORDS = {
  'identity-revoked':
    'Cette identité est révoquée\u202f: elle ne signe plus. Choisissez-en une autre, ou créez-en une.',
  'identity-expired':
    'Le certificat de cette identité a expiré\u202f: elle ne peut plus se porter garante de la suivante. Créez une identité, et faites comparer son empreinte.',
  'already-revoked': 'Ce certificat est déjà révoqué.',
  'revoked-stays':
    'Un certificat révoqué reste dans la liste, avec sa date\u202f: on ne doit plus pouvoir s’y fier par mégarde.',
  'card-not-by-holder':
    'Cette carte de contact n’est pas signée avec le certificat qu’elle présente\u202f: n’en tenez pas compte et appelez l’expéditeur.',
  'card-renewal-not-signed':
    'Cette carte dit remplacer un certificat, sans être signée par l’ancienne clé\u202f: appelez l’expéditeur.',
  'certificate-revoked':
    'Le certificat de ce fichier est révoqué ici\u202f: appelez l’expéditeur avant toute chose.',
  'revocation-not-allowed':
    'Ce certificat ne peut être révoqué que par sa propre clé, ou par une clé connue du même titulaire ou qui s’est portée garante de lui. Appelez l’expéditeur\u202f; s’il confirme, révoquez le certificat vous-même.',
  'certificate-of-another':
    'Le certificat joint n’est pas celui que l’avis désigne\u202f: appelez l’expéditeur.',
  'directory-signer-unknown':
    'Le signataire de cet annuaire n’est pas encore vérifié ici\u202f: comparez d’abord son empreinte avec lui.',
  'nothing-to-take': 'Cet annuaire n’apporte aucun certificat à ajouter.',
  'nothing-to-vouch-for':
    'Aucun certificat n’est encore vérifié ici\u202f: il n’y a pas d’annuaire à signer.',
  'already-signed-by': 'Cette identité a déjà signé ce fichier.',
  'two-signatures-already': 'Ce fichier porte déjà deux signatures\u202f: il n’en prend pas de troisième.',
  'cannot-remember':
    'Cet ordinateur ne peut pas garder une phrase secrète en lieu sûr\u202f: tapez-la à chaque fois.',
} as const;
export type TrustGuard = keyof typeof TRUST_GUARD_WORDS;
