// Why an arrival, a departure or a pouvoir does not count, in codes and in French.

/** Refusals are said before anything is written; suspensions may end as people come and go. */
export const ATTENDANCE_REFUSAL_WORDS = {
  'unknown-seat': 'Ce siège n’est pas dans la composition du jour.',
  'unknown-person': 'Cette personne n’est ni titulaire ni suppléante de ce siège.',
  'vacant-seat': 'Ce siège est vacant\u202f: personne ne peut y siéger.',
  'substitutes-not-allowed': 'Les règles du comité n’admettent pas les suppléants.',
  'seat-taken': 'Ce siège est déjà occupé\u202f: le titulaire et son suppléant ne siègent pas ensemble.',
  'already-seated': 'Cette personne est déjà arrivée.',
  'sits-elsewhere': 'Cette personne siège déjà pour un autre membre\u202f: elle n’a qu’une voix.',
  'remote-not-allowed': 'Les règles du comité n’admettent pas la présence à distance.',
  'not-seated': 'Cette personne n’est pas en séance.',
  'seated-not-excused': 'Cette personne est en séance\u202f: notez plutôt son départ.',
  'already-excused': 'Cette personne est déjà excusée.',
  'proxies-not-allowed': 'Les règles du comité n’admettent pas les pouvoirs.',
  'proxy-to-oneself': 'Nul ne se donne pouvoir à soi-même.',
  'giver-without-voice': 'Ce siège n’a pas de voix délibérative à confier.',
  'holder-without-voice': 'Un pouvoir ne se confie qu’à un membre ayant voix délibérative.',
  'other-college': 'Un pouvoir ne se confie qu’à un membre du même collège.',
  'too-many-in-a-row': 'Ce siège a déjà été représenté par pouvoir à trop de réunions de suite.',
  'holder-has-enough': 'Ce membre détient déjà autant de pouvoirs que les règles en admettent.',
  'already-given': 'Ce pouvoir est déjà enregistré.',
} as const;
export type AttendanceRefusal = keyof typeof ATTENDANCE_REFUSAL_WORDS;

export const PROXY_SUSPENSION_WORDS = {
  'replaced-by-later': 'Un pouvoir enregistré ensuite remplace celui-ci.',
  'giver-seated': 'Le membre représenté est en séance, ou son suppléant\u202f: il vote lui-même.',
  'giver-sits-elsewhere': 'La personne représentée siège déjà pour un autre membre.',
  'holder-absent': 'Le membre qui détient ce pouvoir n’est pas en séance.',
  'holder-represented':
    'Le membre qui détient ce pouvoir est lui-même représenté\u202f: un pouvoir ne se transmet pas.',
  'holder-remote': 'Le membre qui détient ce pouvoir est à distance, sans voter.',
  'holder-has-enough': 'Ce membre détient déjà autant de pouvoirs que les règles en admettent.',
} as const;
export type ProxySuspension = keyof typeof PROXY_SUSPENSION_WORDS;
