// Why an act of an exchange is not carried out, in words that say what to do.
export const EXCHANGE_GUARD_WORDS = {
  incomplete:
    'Des éléments requis pour la transmission manquent encore\u202f: complétez-les d’abord, la liste est sous «\u202fExporter\u202f».',
  'already-sealed': 'Cette transmission est déjà scellée\u202f: préparez-en une nouvelle.',
  'not-sealed': 'Cette transmission n’est pas encore scellée\u202f: signez-la d’abord.',
  cancelled: 'Cette transmission est annulée\u202f: préparez-en une nouvelle.',
  'not-received': 'Seul un fichier reçu s’accuse, s’examine ou se refuse.',
  'recipient-unnamed': 'Indiquez d’abord le service destinataire\u202f: il figure sur le bordereau.',
  'service-unnamed': 'Indiquez d’abord le service qui rend l’avis\u202f: il figure dans le fichier signé.',
  'service-incomplete':
    'L’accusé de réception doit dire le service, son adresse électronique ou postale et son téléphone, tels qu’on puisse écrire et appeler (CRPA, art. R. 112-11-1)\u202f: complétez-les.',
  'received-later':
    'L’accusé de réception ne peut pas dire un jour qui n’est pas encore venu\u202f: corrigez la date de réception.',
  'draft-sealed': 'Cet avis est déjà signé\u202f: préparez-en un autre.',
  'draft-empty': 'Écrivez l’avis, ou au moins une remarque, avant de le signer.',
  'not-for-us': 'Cet avis n’a pas été reçu ici\u202f: il n’y a rien à répondre.',
  'already-answered': 'Cet avis a déjà reçu sa réponse.',
  'remarks-unanswered': 'Toutes les remarques n’ont pas encore de réponse.',
  'answers-nothing-sent':
    'Ce fichier répond à un envoi qui n’est pas parti de cet espace de travail\u202f: vérifiez qu’il vous est bien destiné.',
  'answers-another-file':
    'Ce fichier dit répondre à un de vos envois, mais cite une autre feuille de route ou une autre révision\u202f: demandez à l’expéditeur de vérifier.',
  'response-signer-unknown':
    'Ce fichier répond à votre avis, mais personne ici n’a vérifié son signataire\u202f: comparez son empreinte, puis déposez-le de nouveau.',
  'contribution-unknown':
    'Ce suivi répond à une demande qui n’est pas partie de cet espace de travail\u202f: vérifiez qu’il vous est bien destiné.',
  'contribution-other-fiches':
    'Ce suivi parle de fiches qui n’ont pas été demandées à ce pilote\u202f: demandez-lui de remplir le fichier que vous lui avez envoyé.',
  'contribution-beyond':
    'Ce suivi touche à autre chose que ce qui a été demandé (jalons, freins ou mesures d’ailleurs)\u202f: demandez au pilote de remplir le fichier que vous lui avez envoyé.',
  'contribution-older':
    'Un suivi rempli plus tard par le même pilote est déjà arrivé\u202f: celui-ci est dépassé.',
  'contribution-other-pilot':
    'Une des fiches demandées n’est pas pilotée par cet organisme ou cette personne\u202f: rouvrez la liste des pilotes.',
  'contribution-unverified':
    'Personne ici n’a vérifié qui a signé ce suivi\u202f: comparez son empreinte, ou dites que vous le reprenez sans cette vérification.',
  'contribution-not-here': 'Cette demande de suivi est partie d’ici\u202f: c’est le pilote qui la remplit.',
  'is-ours': 'Ce fichier est parti d’ici\u202f: il n’y a rien à recevoir.',
} as const;
export type ExchangeGuard = keyof typeof EXCHANGE_GUARD_WORDS;
